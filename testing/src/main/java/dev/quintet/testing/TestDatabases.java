package dev.quintet.testing;

import dev.quintet.testing.TestServer.UnavailableException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// The kinds of databases that tests run on, and fresh databases of each.
///
/// SQLite and H2 live in memory. For PostgreSQL and MariaDB a server is looked for where the system
/// properties `quintet.test.postgresql` and `quintet.test.mariadb` or the environment variables
/// `QUINTET_TEST_POSTGRESQL` and `QUINTET_TEST_MARIADB` say (a URL with a login that may create
/// databases), and else on this machine. Without one, PostgreSQL is started from embedded binaries,
/// and MariaDB is left out with a printed reason. A kind whose backend is not on the class path is
/// left out as well.
///
/// The system property `quintet.test.databases` names the kinds to use, with commas between them.
public final class TestDatabases {
    private static final String WANTED = "quintet.test.databases";
    private static final Map<String, Kind> KINDS = new LinkedHashMap<>();

    static {
        for (TestServer server :
                List.of(
                        new EmbeddedServer("sqlite"),
                        new EmbeddedServer("h2"),
                        new PostgresqlServer(),
                        new MariadbServer())) {
            KINDS.put(server.name(), new Kind(server));
        }
    }

    private TestDatabases() {}

    /// The names of all kinds, whether they can be used here or not.
    public static List<String> names() {
        return List.copyOf(KINDS.keySet());
    }

    /// The names of the kinds that can be used here. For those that cannot, the reason is printed
    /// once.
    public static List<String> available() {
        var available = new ArrayList<String>();
        for (String name : wanted()) {
            if (kind(name).unavailable().isEmpty()) {
                available.add(name);
            }
        }
        return available;
    }

    /// A fresh, empty database under the alias `default`.
    ///
    /// @param name its kind
    /// @throws IllegalArgumentException if there is no such kind
    /// @throws IllegalStateException if it cannot be used here
    public static TestDatabase create(String name) {
        return create(name, "default");
    }

    /// A fresh, empty database.
    ///
    /// @param name its kind
    /// @param alias the name by which the program knows it
    /// @throws IllegalArgumentException if there is no such kind
    /// @throws IllegalStateException if it cannot be used here
    public static TestDatabase create(String name, String alias) {
        Kind kind = kind(name);
        kind.unavailable()
                .ifPresent(reason -> {
                    throw new IllegalStateException("Tests cannot use " + name + ": " + reason);
                });
        return new TestDatabase(name, kind.server.create(alias));
    }

    private static Kind kind(String name) {
        Kind kind = KINDS.get(name);
        if (kind == null) {
            throw new IllegalArgumentException(
                    "There is no database '"
                            + name
                            + "' for tests. There are: "
                            + String.join(", ", new TreeSet<>(KINDS.keySet()))
                            + ".");
        }
        return kind;
    }

    private static List<String> wanted() {
        String wanted = System.getProperty(WANTED, "");
        return wanted.isBlank() ? names() : List.of(wanted.strip().split("\\s*,\\s*"));
    }

    /// A server that is started when it is first asked for.
    private static final class Kind {
        private final TestServer server;
        private boolean started;
        private Optional<String> reason = Optional.empty();

        Kind(TestServer server) {
            this.server = server;
        }

        /// Why it cannot be used, or empty.
        synchronized Optional<String> unavailable() {
            if (!started) {
                started = true;
                try {
                    server.start();
                } catch (UnavailableException e) {
                    reason = Optional.of(String.valueOf(e.getMessage()));
                    System.out.println(
                            "Tests on " + server.name() + " are skipped: " + e.getMessage());
                }
            }
            return reason;
        }
    }
}
