package dev.quintet.conformance.databases;

import java.sql.SQLException;
import java.util.List;

/// Finds and makes the databases: SQLite and H2 are always there, the servers where one is running.
///
/// Where a server is and how to log in may be said with the environment variables
/// `QUINTET_POSTGRESQL` and `QUINTET_MARIADB`: a JDBC URL with `%s` in place of the database.
public final class TestDatabases {
    /// All names, in the order in which they are reported.
    public static final List<String> NAMES = List.of("sqlite", "postgresql", "mariadb", "h2");

    private TestDatabases() {}

    /// The database cannot be used here.
    public static final class Unavailable extends Exception {
        private static final long serialVersionUID = 1L;

        /// The reason in a sentence.
        public Unavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /// Makes an empty database.
    ///
    /// @throws Unavailable if its server is not running
    public static TestDatabase open(String name) throws Unavailable {
        try {
            return switch (name) {
                case "sqlite" -> new SqliteDatabase();
                case "h2" -> new H2Database();
                case "postgresql" ->
                        new PostgresqlDatabase(
                                server(
                                        "QUINTET_POSTGRESQL",
                                        "jdbc:postgresql://localhost/%s?user="
                                                + System.getProperty("user.name")));
                case "mariadb" ->
                        new MariadbDatabase(
                                server(
                                        "QUINTET_MARIADB",
                                        "jdbc:mariadb://localhost/%s?user=root&sslMode=disable"));
                default ->
                        throw new IllegalArgumentException(
                                "There is no database '"
                                        + name
                                        + "'. Choices are: "
                                        + String.join(", ", NAMES)
                                        + ".");
            };
        } catch (SQLException e) {
            throw new Unavailable(name + " is not available: " + e.getMessage(), e);
        }
    }

    private static String server(String variable, String otherwise) {
        String url = System.getenv(variable);
        return url == null || url.isBlank() ? otherwise : url;
    }
}
