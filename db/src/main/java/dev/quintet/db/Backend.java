package dev.quintet.db;

import dev.quintet.sql.Dialect;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.StringJoiner;

/// Everything that is different about one kind of database. Found by [java.util.ServiceLoader].
///
/// A backend is safe for use by several threads and keeps no connection.
public interface Backend {

    /// The name, in lower case: `sqlite`, `postgresql`, `mysql`, `mariadb`, `h2`, `oracle`.
    String name();

    /// Checks the name of a kind of database, for what is written in its own way for it.
    ///
    /// @return the name in lower case
    /// @throws IllegalArgumentException if no backend is called so: none of ours, whether it is
    ///   there or not, and none that was found
    static String known(String name) {
        return Backends.known(name);
    }

    /// The schemes of the URLs that this backend is for, without `jdbc:`.
    Set<String> schemes();

    /// Whether a URL is for this backend.
    ///
    /// @throws IllegalArgumentException if the URL has no scheme
    default boolean accepts(String url) {
        return schemes().contains(DatabaseUrl.scheme(url));
    }

    /// How to connect.
    ///
    /// @throws IllegalArgumentException if the URL is wrong
    ConnectionPlan plan(DatabaseSettings settings);

    /// The JDBC driver.
    ///
    /// @throws InterfaceError if it is missing; the message says what to add
    Driver driver();

    /// The backend for the database at the other end, of which this is the first connection:
    /// versions differ.
    ///
    /// @throws NotSupportedError if the database is too old
    default Backend connected(Connection connection) throws SQLException {
        return this;
    }

    /// Readies each new connection: time zone, modes, functions.
    default void prepare(Connection connection) throws SQLException {}

    /// What the database can do.
    Features features();

    /// How the database writes SQL.
    Dialect dialect();

    /// Reads a result.
    default Row row(ResultSet results) {
        return new Row(results);
    }

    /// Binds the parameters of a statement.
    default JdbcParameters parameters(PreparedStatement statement) throws SQLException {
        return new JdbcParameters(statement);
    }

    /// Tells errors apart.
    ErrorTranslator errors();

    /// The statement that asks for the plan of a query.
    ///
    /// @param sql the query
    /// @throws NotSupportedError if the database cannot tell
    /// @throws IllegalArgumentException if it does not know the format or an option
    default String explain(String sql, ExplainOptions options) {
        throw new NotSupportedError("This database does not explain queries.");
    }

    /// The statement that calls a stored procedure.
    ///
    /// @param name its name, perhaps with its schema and a dot in front
    /// @param parameters how many it takes
    /// @throws NotSupportedError if the database has none
    default String call(String name, int parameters) {
        StringJoiner quoted = new StringJoiner(".");
        for (String part : name.split("\\.")) {
            quoted.add(dialect().identifiers().quote(part));
        }
        StringJoiner list = new StringJoiner(", ", "(", ")");
        for (int i = 0; i < parameters; i++) {
            list.add("?");
        }
        return "CALL " + quoted + list;
    }

    /// Changes the schema.
    default SchemaEditor schemaEditor(Session session) {
        return new SchemaEditor(session);
    }

    /// Reads the schema.
    default Introspection introspection(Session session) {
        return new Introspection(session);
    }

    /// Begins a transaction on a connection in auto-commit mode.
    default void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
    }

    /// Makes the transaction's changes permanent; the connection is in auto-commit mode afterwards.
    default void commit(Connection connection) throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
    }

    /// Undoes the transaction's changes; the connection is in auto-commit mode afterwards.
    default void rollback(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }

    /// Marks a point in a transaction to which [#rollbackTo(Connection, String)] returns.
    ///
    /// @param name an identifier that needs no quotes
    default void savepoint(Connection connection, String name) throws SQLException {
        execute(connection, "SAVEPOINT " + name);
    }

    /// Undoes what was done since a savepoint, which stays.
    default void rollbackTo(Connection connection, String name) throws SQLException {
        execute(connection, "ROLLBACK TO SAVEPOINT " + name);
    }

    /// Forgets a savepoint; what was done since stays.
    default void release(Connection connection, String name) throws SQLException {
        execute(connection, "RELEASE SAVEPOINT " + name);
    }

    /// Executes a statement that needs no parameters and gives no rows.
    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
