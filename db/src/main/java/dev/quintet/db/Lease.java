package dev.quintet.db;

import dev.quintet.db.StatementEvent.Kind;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// A connection lent to one thread, which all of the thread's sessions on the database share until
/// the last is closed.
final class Lease {
    private static final long LONGEST_WAIT_TO_WRITE = Duration.ofSeconds(30).toNanos();

    private final Database database;
    private final Backend backend;
    private final ConnectionSource.Loan loan;
    private final @Nullable Thread owner;
    private int users;
    private boolean writing;
    private @Nullable ActiveTransaction transaction;

    /// @param owner the thread that alone may use it, or null if the holder sees to that
    Lease(Database database, Backend backend, ConnectionSource.Loan loan, @Nullable Thread owner) {
        this.database = database;
        this.backend = backend;
        this.loan = loan;
        this.owner = owner;
    }

    Database database() {
        return database;
    }

    Backend backend() {
        return backend;
    }

    PhysicalConnection connection() {
        return loan.connection();
    }

    @Nullable ActiveTransaction transaction() {
        return transaction;
    }

    /// Whether it serves one stream, and no thread's sessions.
    boolean isForStream() {
        return owner == null;
    }

    /// Begins a transaction, which there is not yet.
    ActiveTransaction begin(@Nullable Isolation isolation, boolean wrapper) {
        var begun = ActiveTransaction.begin(this, isolation, wrapper);
        transaction = begun;
        return begun;
    }

    /// The transaction is over, one way or the other.
    void transactionEnded() {
        transaction = null;
        stopWriting();
    }

    /// Counts one more session.
    void join() {
        checkOwner();
        users++;
    }

    /// A session less; with the last one the connection goes back.
    void leave() {
        checkOwner();
        if (--users == 0) {
            stopWriting();
            database.released(this);
            loan.giveBack();
        }
    }

    /// Checks that a statement may be executed now.
    ///
    /// @throws TransactionManagementError if the thread is not the owner, or an error broke the
    ///   transaction
    void check() {
        checkOwner();
        if (transaction != null) {
            transaction.check();
        }
    }

    @SuppressWarnings("ReferenceEquality") // A thread is equal to itself alone.
    private void checkOwner() {
        if (owner != null && Thread.currentThread() != owner) {
            throw new TransactionManagementError(
                    "The connection to database '"
                            + database.alias()
                            + "' belongs to thread '"
                            + name(owner)
                            + "', which is in a transaction or has a session open; it was"
                            + " used by thread '"
                            + name(Thread.currentThread())
                            + "'. A transaction is the work of one thread: collect the results"
                            + " there, or begin another one.");
        }
    }

    private static String name(Thread thread) {
        return thread.getName().isEmpty() ? "#" + thread.threadId() : thread.getName();
    }

    /// Waits until nobody else in this process writes, where only one can.
    void startWriting() {
        Semaphore writer = database.writer();
        if (writer != null && !writing) {
            if (!writer.tryAcquire()) {
                waitToWrite(writer);
            }
            writing = true;
        }
    }

    private void waitToWrite(Semaphore writer) {
        try {
            if (writer.tryAcquire(LONGEST_WAIT_TO_WRITE, TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperationalError(
                    "The thread was interrupted while it waited to write to database '"
                            + database.alias()
                            + "'.",
                    null,
                    e,
                    false);
        }
        throw new OperationalError(
                "Database '"
                        + database.alias()
                        + "' has one writer at a time, and another transaction"
                        + " has been writing for more than "
                        + Duration.ofNanos(LONGEST_WAIT_TO_WRITE).toSeconds()
                        + " s.");
    }

    /// A statement is through; in a transaction others have to wait for its end.
    void finishedStatement() {
        if (transaction == null) {
            stopWriting();
        }
    }

    private void stopWriting() {
        Semaphore writer = database.writer();
        if (writing && writer != null) {
            writing = false;
            writer.release();
        }
    }

    /// Our error for a driver's, after noting what it means for the connection and the transaction.
    DatabaseError failed(SQLException e, @Nullable String sql) {
        DatabaseError error = stepFailed(e, sql);
        if (transaction != null) {
            transaction.needRollback();
        }
        return error;
    }

    /// The same for a step of a transaction, which decides itself what follows.
    DatabaseError stepFailed(SQLException e, @Nullable String sql) {
        ErrorTranslator errors = backend.errors();
        if (errors.isFatal(e)) {
            connection().markBroken();
            if (transaction != null) {
                transaction.lose();
            }
        }
        return errors.translate(e, sql);
    }

    /// Tells the listeners.
    ///
    /// @param started when, in nanoseconds
    void report(
            Kind kind,
            String sql,
            List<? extends ParameterBinder> rows,
            long started,
            @Nullable Throwable error) {
        var duration = Duration.ofNanos(System.nanoTime() - started);
        var values = new RecordingParameters();
        try {
            for (ParameterBinder row : rows) {
                row.bind(values);
            }
        } catch (SQLException | RuntimeException _) {
            // The same happened when the statement was bound, and is reported as its error.
        }
        database.listeners()
                .report(
                        new StatementEvent(
                                database.alias(), kind, sql, values.values(), duration, error));
    }
}
