package dev.quintet.db;

import dev.quintet.db.StatementEvent.Kind;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A transaction that is under way, with the atomic blocks inside of it.
///
/// The rules are Django's. A block with a savepoint undoes itself; one without marks the
/// transaction, so that the next savepoint outwards, or all of it, is rolled back. So does an error
/// of the database, and while the mark is there no statement is let through.
final class ActiveTransaction {
    private final Lease lease;
    private final Connection connection;
    private final boolean wrapper;
    private final Deque<Mark> blocks = new ArrayDeque<>();
    private final List<CommitHook> hooks = new ArrayList<>();
    private final RollbackHooks undoing = new RollbackHooks();
    private final Set<RowStream> streams = new LinkedHashSet<>();
    private int previousIsolation;
    private boolean changedIsolation;
    private int savepoints;
    private boolean needsRollback;
    private boolean lost;

    private ActiveTransaction(Lease lease, boolean wrapper) {
        this.lease = lease;
        this.connection = lease.connection().jdbc;
        this.wrapper = wrapper;
    }

    static ActiveTransaction begin(Lease lease, @Nullable Isolation isolation, boolean wrapper) {
        var transaction = new ActiveTransaction(lease, wrapper);
        if (lease.backend().features().transactionsStartWriting()) {
            lease.startWriting();
        }
        try {
            transaction.step(
                    "BEGIN",
                    () -> {
                        transaction.isolate(isolation);
                        lease.backend().begin(transaction.connection);
                    });
        } catch (DatabaseError e) {
            lease.connection().markBroken();
            lease.transactionEnded();
            throw e;
        }
        return transaction;
    }

    /// A point to return to.
    ///
    /// @param name of the savepoint, or null if there is none
    /// @param hooks how many were registered then
    /// @param undoing how many actions for a rollback were registered then
    record Mark(@Nullable String name, int hooks, int undoing) {}

    /// Whether a durable block may be entered: directly within the transaction that a test runs in.
    boolean allowsDurable() {
        return wrapper && blocks.isEmpty();
    }

    /// Whether the innermost block, or the transaction, will be rolled back at its end.
    boolean needsRollback() {
        return needsRollback;
    }

    void needRollback() {
        needsRollback = true;
    }

    void needRollback(boolean needed) {
        needsRollback = needed;
    }

    /// The connection has gone, and the transaction with it.
    void lose() {
        lost = true;
    }

    void check() {
        if (lost) {
            throw new OperationalError(
                    "The connection to database '"
                            + lease.database().alias()
                            + "' was lost within a transaction: leave the outermost atomic block"
                            + " before the next query.");
        }
        if (needsRollback) {
            throw new TransactionManagementError(
                    "An error occurred in the current transaction on database '"
                            + lease.database().alias()
                            + "': no queries are possible until the end of the atomic block. To go"
                            + " on after an error, put the statement that may fail in an atomic"
                            + " block of its own and catch the error outside of that block.");
        }
    }

    void add(CommitHook hook) {
        hooks.add(hook);
    }

    /// Does something when what is done now is undone.
    void addUndoing(Runnable action) {
        undoing.add(action);
    }

    /// Enters a block.
    void enter(boolean savepoint) {
        blocks.push(
                savepoint && !needsRollback && !lost
                        ? mark()
                        : new Mark(null, hooks.size(), undoing.size()));
    }

    /// Leaves the innermost block.
    ///
    /// @param success whether it ended without an exception
    void exit(boolean success) {
        Mark block = blocks.pop();
        if (lost) {
            return;
        }
        if (success && !needsRollback) {
            releaseOrReturn(block);
        } else if (block.name() == null) {
            needsRollback = true;
        } else {
            needsRollback = false;
            try {
                returnTo(block);
                release(block);
            } catch (DatabaseError _) {
                needsRollback = true;
            }
        }
    }

    private void releaseOrReturn(Mark block) {
        try {
            release(block);
        } catch (DatabaseError e) {
            try {
                returnTo(block);
                release(block);
            } catch (DatabaseError second) {
                needsRollback = true;
                e.addSuppressed(second);
            }
            throw e;
        }
    }

    /// Makes a savepoint.
    Mark mark() {
        String name = "s" + ++savepoints;
        step("SAVEPOINT " + name, () -> lease.backend().savepoint(connection, name));
        return new Mark(name, hooks.size(), undoing.size());
    }

    /// Undoes what was done since the mark, and forgets the hooks that were registered since.
    void returnTo(Mark mark) {
        String name = mark.name();
        if (name != null) {
            hooks.subList(mark.hooks(), hooks.size()).clear();
            step(
                    "ROLLBACK TO SAVEPOINT " + name,
                    () -> lease.backend().rollbackTo(connection, name));
            undoing.run(mark.undoing());
        }
    }

    /// Forgets the savepoint.
    void release(Mark mark) {
        String name = mark.name();
        if (name != null) {
            step("RELEASE SAVEPOINT " + name, () -> lease.backend().release(connection, name));
        }
    }

    /// Ends the transaction after its body returned: commits, or rolls back if something demanded
    /// it.
    ///
    /// @return what is to be done after the commit, in order
    List<CommitHook> finish() {
        if (needsRollback || lost) {
            rollback();
            return List.of();
        }
        endStreams();
        try {
            step("COMMIT", () -> lease.backend().commit(connection));
        } catch (DatabaseError e) {
            rollback();
            throw e;
        } catch (RuntimeException | Error e) {
            rollback();
            throw e;
        }
        ended();
        return List.copyOf(hooks);
    }

    /// Ends the transaction without a trace. Does not fail: if the database does, the connection is
    /// given up.
    void rollback() {
        hooks.clear();
        endStreams();
        try {
            if (!lost) {
                step("ROLLBACK", () -> lease.backend().rollback(connection));
            }
        } catch (DatabaseError _) {
            lease.connection().markBroken();
        } finally {
            ended();
            undoing.run(0);
        }
    }

    /// Knows of a stream, which must not outlive the transaction: a database may hold on to what
    /// the transaction saw for as long as it is open.
    void opened(RowStream stream) {
        streams.add(stream);
    }

    void closed(RowStream stream) {
        streams.remove(stream);
    }

    private void endStreams() {
        List.copyOf(streams).forEach(RowStream::endWithTransaction);
    }

    private void ended() {
        lease.transactionEnded();
        if (changedIsolation) {
            try {
                connection.setTransactionIsolation(previousIsolation);
            } catch (SQLException _) {
                lease.connection().markBroken();
            }
        }
    }

    private void isolate(@Nullable Isolation isolation) throws SQLException {
        if (isolation != null) {
            previousIsolation = connection.getTransactionIsolation();
            if (previousIsolation != isolation.jdbc()) {
                connection.setTransactionIsolation(isolation.jdbc());
                changedIsolation = true;
            }
        }
    }

    private void step(String sql, Step step) {
        long started = Listeners.present() ? System.nanoTime() : 0;
        @Nullable Throwable failure = null;
        try {
            step.run();
        } catch (SQLException e) {
            DatabaseError error = lease.stepFailed(e, sql);
            failure = error;
            throw error;
        } finally {
            if (started != 0) {
                lease.report(Kind.TRANSACTION, sql, List.of(), started, failure);
            }
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws SQLException;
    }
}
