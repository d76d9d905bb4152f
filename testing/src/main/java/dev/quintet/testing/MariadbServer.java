package dev.quintet.testing;

import dev.quintet.db.OperationalError;

import org.jspecify.annotations.Nullable;

/// MariaDB (or MySQL), where a server runs.
final class MariadbServer implements TestServer {
    private static final String URL = Setting.of("mariadb");

    private @Nullable ServerDatabases databases;

    @Override
    public String name() {
        return "mariadb";
    }

    @Override
    public void start() throws UnavailableException {
        try {
            var found =
                    new ServerDatabases(
                            URL.isEmpty() ? "mariadb://root@127.0.0.1:3306/" : URL,
                            name ->
                                    "CREATE DATABASE "
                                            + name
                                            + " CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci",
                            name -> "DROP DATABASE IF EXISTS " + name);
            found.connect();
            databases = found;
        } catch (OperationalError | IllegalArgumentException e) {
            throw new UnavailableException(String.valueOf(e.getMessage()));
        }
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
