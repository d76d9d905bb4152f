package dev.quintet.testing;

import dev.quintet.db.Database;
import dev.quintet.db.DatabaseError;
import dev.quintet.db.OperationalError;
import dev.quintet.db.Session;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// PostgreSQL: a server that runs already, or one from embedded binaries.
///
/// Databases sort by code points, know letters of all scripts, and have the extension pgcrypto
/// where the server has it. They are copied from one that is made first.
final class PostgresqlServer implements TestServer {
    /// What the setting says instead of a URL to have one started whatever runs already.
    private static final String EMBEDDED = "embedded";

    private static final String URL = Setting.of("postgresql");

    private @Nullable ServerDatabases databases;
    private String template = "template0";

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public void start() throws UnavailableException {
        try {
            databases =
                    switch (URL) {
                        case "" -> onThisMachine();
                        case EMBEDDED -> connect(embedded());
                        default -> connect(URL);
                    };
        } catch (OperationalError | IllegalArgumentException e) {
            throw new UnavailableException(String.valueOf(e.getMessage()));
        }
        makeTemplate(databases);
    }

    private ServerDatabases onThisMachine() throws UnavailableException {
        try {
            return connect(
                    "postgres://" + System.getProperty("user.name") + "@127.0.0.1:5432/postgres");
        } catch (OperationalError _) {
            return connect(embedded());
        }
    }

    private ServerDatabases connect(String url) {
        var found =
                new ServerDatabases(
                        url,
                        name ->
                                "CREATE DATABASE "
                                        + name
                                        + " TEMPLATE "
                                        + template
                                        + (template.equals("template0")
                                                ? " ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE"
                                                        + " 'C.UTF-8'"
                                                : ""),
                        name -> "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        found.connect();
        return found;
    }

    private static String embedded() throws UnavailableException {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.start();
            return "postgres://postgres:postgres@127.0.0.1:" + server.getPort() + "/postgres";
        } catch (IOException | IllegalStateException e) {
            throw new UnavailableException("no server could be started: " + e.getMessage());
        }
    }

    private void makeTemplate(ServerDatabases server) {
        String name = server.newName();
        server.create(name);
        try (Database database = Database.open("template", server.url(name));
                Session session = database.session()) {
            session.execute("CREATE EXTENSION IF NOT EXISTS pgcrypto");
        } catch (DatabaseError e) {
            System.out.println("Tests on postgresql do without pgcrypto: " + e.getMessage());
        }
        template = name;
    }

    @Override
    public Fresh create(String alias) {
        ServerDatabases started = databases;
        if (started == null) {
            throw new IllegalStateException("The server was not started.");
        }
        return started.create(alias, started.newName());
    }
}
