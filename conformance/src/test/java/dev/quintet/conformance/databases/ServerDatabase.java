package dev.quintet.conformance.databases;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// A database of its own on a server that is running; dropped at the end.
abstract class ServerDatabase extends TestDatabase {
    /// The database of this process, so that several runs do not meet.
    static final String DATABASE = "quintet_conformance_" + ProcessHandle.current().pid();

    private final String administration;
    private final String url;
    private @Nullable Connection connection;

    /// Makes the database.
    ///
    /// @param administration the URL of a database that is always there
    /// @param url the URL of this one
    /// @throws SQLException if the server cannot be reached, or refuses
    ServerDatabase(
            String name,
            SqlLiterals literals,
            String administration,
            String url,
            List<String> creation)
            throws SQLException {
        super(name, List.of(name), literals);
        this.administration = administration;
        this.url = url;
        try (Connection server = DriverManager.getConnection(administration);
                Statement statement = server.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + DATABASE);
            for (String sql : creation) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public final String url() {
        return url;
    }

    @Override
    final Connection connection() throws SQLException {
        if (connection == null) {
            connection = DriverManager.getConnection(url);
            try (Statement statement = connection.createStatement()) {
                for (String sql : session()) {
                    statement.execute(sql);
                }
            }
        }
        return connection;
    }

    /// Statements for each new connection of the loader.
    abstract List<String> session();

    /// The statement that drops the database.
    abstract String drop();

    @Override
    public final void close() {
        try {
            if (connection != null) {
                connection.close();
            }
            try (Connection server = DriverManager.getConnection(administration);
                    Statement statement = server.createStatement()) {
                statement.execute(drop());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot drop the database " + DATABASE + ".", e);
        }
    }
}
