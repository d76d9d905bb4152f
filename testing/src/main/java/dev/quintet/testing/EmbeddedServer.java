package dev.quintet.testing;

import dev.quintet.db.Database;
import dev.quintet.db.Session;

import java.util.UUID;

/// SQLite and H2, in the memory of this process.
final class EmbeddedServer implements TestServer {
    private final String name;

    EmbeddedServer(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void start() throws UnavailableException {
        try (Database probe = Database.open("probe", url())) {
            probe.backend();
        } catch (IllegalArgumentException e) {
            throw new UnavailableException(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Fresh create(String alias) {
        Database database = Database.open(alias, url());
        return new Fresh(database, () -> drop(database));
    }

    private String url() {
        return name.equals("h2") ? "h2:mem:" + UUID.randomUUID() : "sqlite::memory:";
    }

    /// SQLite's memory is free with its connection; H2's has to be told.
    private void drop(Database database) {
        if (name.equals("h2")) {
            try (Session session = database.session()) {
                session.execute("SHUTDOWN");
            }
        }
        database.close();
    }
}
