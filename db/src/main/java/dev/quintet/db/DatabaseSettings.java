package dev.quintet.db;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// How to reach a database, and how many connections to keep.
///
/// @param url a JDBC URL (`jdbc:postgresql://host/name`) or one in the style of DATABASE_URL
///   (`postgres://user:password@host:5432/name`)
/// @param user the name to log in with, or null for what the URL or the driver says
/// @param password the password, or null for what the URL or the driver says; never shown
/// @param poolSize the greatest number of connections, or 0 for what suits the database
/// @param connectTimeout how long to wait for a connection
/// @param statementCacheSize how many prepared statements each connection keeps
/// @param serverSideCursors whether a stream of rows is fetched bit by bit; a pooler between
///   program and database that hands connections out by transaction or by statement does not allow
///   it
/// @param properties passed to the driver as they are
public record DatabaseSettings(
        String url,
        @Nullable String user,
        @Nullable String password,
        int poolSize,
        Duration connectTimeout,
        int statementCacheSize,
        boolean serverSideCursors,
        Map<String, String> properties) {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final int STATEMENTS = 256;

    public DatabaseSettings {
        if (url.isBlank()) {
            throw new IllegalArgumentException("The URL of a database must not be empty.");
        }
        if (poolSize < 0) {
            throw new IllegalArgumentException(
                    "The size of a pool must not be negative: " + poolSize + ".");
        }
        if (connectTimeout.isNegative() || connectTimeout.isZero()) {
            throw new IllegalArgumentException(
                    "The time to wait for a connection must be positive: " + connectTimeout + ".");
        }
        if (statementCacheSize < 1) {
            throw new IllegalArgumentException(
                    "A connection keeps at least one prepared statement, not "
                            + statementCacheSize
                            + ".");
        }
        properties = Map.copyOf(properties);
    }

    /// The usual settings for a URL.
    public static DatabaseSettings of(String url) {
        return new DatabaseSettings(
                url, null, null, 0, CONNECT_TIMEOUT, STATEMENTS, true, Map.of());
    }

    /// With another URL.
    public DatabaseSettings withUrl(String other) {
        return new DatabaseSettings(
                other,
                user,
                password,
                poolSize,
                connectTimeout,
                statementCacheSize,
                serverSideCursors,
                properties);
    }

    /// With a name and a password to log in with.
    public DatabaseSettings withLogin(String user, String password) {
        return new DatabaseSettings(
                url,
                user,
                password,
                poolSize,
                connectTimeout,
                statementCacheSize,
                serverSideCursors,
                properties);
    }

    /// With a greatest number of connections.
    public DatabaseSettings withPoolSize(int size) {
        return new DatabaseSettings(
                url,
                user,
                password,
                size,
                connectTimeout,
                statementCacheSize,
                serverSideCursors,
                properties);
    }

    /// With a time to wait for a connection.
    public DatabaseSettings withConnectTimeout(Duration timeout) {
        return new DatabaseSettings(
                url,
                user,
                password,
                poolSize,
                timeout,
                statementCacheSize,
                serverSideCursors,
                properties);
    }

    /// With a number of prepared statements that each connection keeps.
    public DatabaseSettings withStatementCacheSize(int size) {
        return new DatabaseSettings(
                url, user, password, poolSize, connectTimeout, size, serverSideCursors, properties);
    }

    /// With or without streams that are fetched bit by bit; without, the driver fetches a result at
    /// once.
    public DatabaseSettings withServerSideCursors(boolean allowed) {
        return new DatabaseSettings(
                url,
                user,
                password,
                poolSize,
                connectTimeout,
                statementCacheSize,
                allowed,
                properties);
    }

    /// With one more property for the driver.
    public DatabaseSettings withProperty(String name, String value) {
        var all = new LinkedHashMap<>(properties);
        all.put(name, value);
        return new DatabaseSettings(
                url,
                user,
                password,
                poolSize,
                connectTimeout,
                statementCacheSize,
                serverSideCursors,
                all);
    }

    /// Everything but secrets: passwords are masked, and of the properties only the names are
    /// shown.
    @Override
    public String toString() {
        return "DatabaseSettings[url="
                + Secrets.mask(url)
                + ", user="
                + user
                + ", poolSize="
                + poolSize
                + ", connectTimeout="
                + connectTimeout
                + ", statementCacheSize="
                + statementCacheSize
                + ", properties="
                + properties.keySet()
                + "]";
    }
}
