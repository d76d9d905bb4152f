package dev.quintet.testing;

import dev.quintet.db.Database;

/// A database of a test's own, which is dropped when it is closed.
public final class TestDatabase implements AutoCloseable {
    private final String name;
    private final TestServer.Fresh fresh;

    TestDatabase(String name, TestServer.Fresh fresh) {
        this.name = name;
        this.fresh = fresh;
    }

    /// Its kind: `sqlite`, `h2`, `postgresql` or `mariadb`.
    public String name() {
        return name;
    }

    /// The database.
    public Database database() {
        return fresh.database();
    }

    /// Closes and drops the database.
    @Override
    public void close() {
        fresh.drop().run();
    }

    /// Its kind.
    @Override
    public String toString() {
        return name;
    }
}
