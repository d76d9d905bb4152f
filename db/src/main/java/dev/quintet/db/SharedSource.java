package dev.quintet.db;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// One connection for which all sessions queue: for a database that lives and dies with it.
///
/// It is never closed for an error, because all data would be gone.
final class SharedSource implements ConnectionSource {
    private final PhysicalConnection connection;
    private final Duration timeout;
    private final Semaphore turn = new Semaphore(1, true);
    private final Loan loan = new Turn();

    SharedSource(PhysicalConnection connection, Duration timeout) {
        this.connection = connection;
        this.timeout = timeout;
    }

    @Override
    public Loan borrow() throws SQLException {
        if (!turn.tryAcquire() && !waitForTurn()) {
            throw new SQLTransientConnectionException(
                    "its only connection was in use for " + timeout.toSeconds() + " s", "08001");
        }
        if (connection.closed()) {
            turn.release();
            throw new SQLException("it was closed", "08003");
        }
        return loan;
    }

    @Override
    public int active() {
        return 1 - turn.availablePermits();
    }

    @Override
    public void close() {
        try {
            connection.jdbc.close();
        } catch (SQLException e) {
            throw new OperationalError(
                    "The connection could not be closed: " + e.getMessage(), null, e, false);
        }
    }

    private boolean waitForTurn() throws SQLException {
        try {
            return turn.tryAcquire(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException(
                    "the thread was interrupted while it waited", "08001", e);
        }
    }

    private final class Turn implements Loan {
        @Override
        public PhysicalConnection connection() {
            return connection;
        }

        @Override
        public void giveBack() {
            turn.release();
        }
    }
}
