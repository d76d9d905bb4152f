package dev.quintet.testing;

import dev.quintet.db.Database;
import dev.quintet.db.DatabaseError;
import dev.quintet.db.DatabaseSettings;
import dev.quintet.db.Session;
import dev.quintet.testing.TestServer.Fresh;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/// Databases made on a server, under names that no other test run uses, and dropped at the end of
/// this process at the latest.
final class ServerDatabases {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final String PREFIX =
            "quintet_test_"
                    + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt())
                    + "_";

    private final String url;
    private final Database server;
    private final UnaryOperator<String> createStatement;
    private final UnaryOperator<String> dropStatement;
    private final Set<String> left = ConcurrentHashMap.newKeySet();
    private final AtomicInteger count = new AtomicInteger();

    /// @param url of the server's own database; in it, the path is replaced
    /// @param createStatement how a database is created, by its name
    /// @param dropStatement how a database is dropped, by its name
    ServerDatabases(
            String url,
            UnaryOperator<String> createStatement,
            UnaryOperator<String> dropStatement) {
        this.url = url;
        this.server = Database.open("server", settings(url).withPoolSize(1));
        this.createStatement = createStatement;
        this.dropStatement = dropStatement;
        Runtime.getRuntime().addShutdownHook(new Thread(this::dropAll));
    }

    private static DatabaseSettings settings(String url) {
        return DatabaseSettings.of(url).withConnectTimeout(TIMEOUT);
    }

    /// Connects to the server.
    ///
    /// @throws DatabaseError if that fails
    void connect() {
        server.backend();
    }

    /// The databases that the server may make others from, by name.
    String newName() {
        String name = PREFIX + count.incrementAndGet();
        left.add(name);
        return name;
    }

    /// Creates a database of a name.
    void create(String name) {
        execute(createStatement.apply(name));
    }

    /// Creates a database and opens it.
    Fresh create(String alias, String name) {
        create(name);
        Database database = Database.open(alias, settings(url(name)));
        return new Fresh(
                database,
                () -> {
                    database.close();
                    execute(dropStatement.apply(name));
                    left.remove(name);
                });
    }

    /// The URL of one of the databases.
    String url(String name) {
        int query = url.indexOf('?');
        String parameters = query < 0 ? "" : url.substring(query);
        String address = query < 0 ? url : url.substring(0, query);
        return address.substring(0, address.indexOf('/', address.indexOf("//") + 2) + 1)
                + name
                + parameters;
    }

    private void execute(String statement) {
        try (Session session = server.session()) {
            session.execute(statement);
        }
    }

    private void dropAll() {
        try (server) {
            for (String name : left) {
                execute(dropStatement.apply(name));
            }
        } catch (DatabaseError _) {
            // The server has gone already.
        }
    }
}
