package dev.quintet.testing;

import dev.quintet.db.Database;

/// One kind of database in which tests run, and how fresh databases of that kind are made.
interface TestServer {

    /// The name, as tests show it.
    String name();

    /// Readies the server, once.
    ///
    /// @throws UnavailableException if there is none; the message says why
    void start() throws UnavailableException;

    /// A fresh, empty database.
    Fresh create(String alias);

    /// A database and how to get rid of it.
    record Fresh(Database database, Runnable drop) {}

    /// No such server can be had here.
    final class UnavailableException extends Exception {
        private static final long serialVersionUID = 1L;

        UnavailableException(String message) {
            super(message);
        }
    }
}
