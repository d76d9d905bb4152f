package dev.quintet.db;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// How a block of code is to be a transaction, and on which database. Immutable, and may be used
/// again.
///
/// ```java
/// Transaction.on("archive").isolation(Isolation.SERIALIZABLE).retries(3).atomic(() -> ...);
/// ```
public final class Atomic {
    private static final long FIRST_PAUSE = 2_000_000;
    private static final long LONGEST_PAUSE = 500_000_000;

    private final Supplier<Database> database;
    private final boolean savepoint;
    private final boolean durable;
    private final @Nullable Isolation isolation;
    private final int retries;

    Atomic(Supplier<Database> database) {
        this(database, true, false, null, 0);
    }

    private Atomic(
            Supplier<Database> database,
            boolean savepoint,
            boolean durable,
            @Nullable Isolation isolation,
            int retries) {
        this.database = database;
        this.savepoint = savepoint;
        this.durable = durable;
        this.isolation = isolation;
        this.retries = retries;
    }

    /// Whether a block inside of another one makes a savepoint, so that its exception undoes the
    /// block alone. Without, an exception undoes the enclosing block as well, even when it is
    /// caught in between. The default is true.
    public Atomic savepoint(boolean wanted) {
        return new Atomic(database, wanted, durable, isolation, retries);
    }

    /// Refuses to run inside of another block, so that what it did is committed when it has ended.
    public Atomic durable() {
        return new Atomic(database, savepoint, true, isolation, retries);
    }

    /// How far the transaction is kept from seeing what others do.
    public Atomic isolation(Isolation level) {
        return new Atomic(database, savepoint, durable, level, retries);
    }

    /// How often the block is run again, from its beginning, when the database gave it up for
    /// another transaction (a serialization failure, a deadlock). Inside of another block this is
    /// left to the outermost.
    public Atomic retries(int times) {
        if (times < 0) {
            throw new IllegalArgumentException("A block cannot be run again " + times + " times.");
        }
        return new Atomic(database, savepoint, durable, isolation, times);
    }

    /// Runs a block of code as a transaction, or as a part of the one that is under way.
    ///
    /// @see #atomic(Body)
    public <X extends Exception> void atomic(Action<X> body) throws X {
        this.<@Nullable Void, X>atomic(() -> {
            body.run();
            return null;
        });
    }

    /// Runs a block of code as a transaction, or as a part of the one that is under way: all it did
    /// is committed when it returns, and undone when it throws.
    ///
    /// @return what the block returns
    /// @throws IllegalStateException if it is durable and inside of another block
    /// @throws TransactionManagementError if it asks for an isolation inside of another block
    /// @throws DatabaseError if the database refuses the commit
    public <T extends @Nullable Object, X extends Exception> T atomic(Body<T, X> body) throws X {
        Database target = database.get();
        Lease lease = target.current();
        if (lease != null) {
            ActiveTransaction outer = lease.transaction();
            if (outer != null) {
                return inside(lease, outer, body);
            }
        }
        for (int attempt = 0; ; attempt++) {
            try {
                return outermost(target, body);
            } catch (OperationalError e) {
                if (!e.retryable() || attempt >= retries) {
                    throw e;
                }
                pause(attempt);
            }
        }
    }

    /// Does something after the commit of the transaction that is under way, or at once if there is
    /// none. Nothing is done if the transaction, or the block, is rolled back.
    public void onCommit(Runnable action) {
        onCommit(action, false);
    }

    /// Does something after the commit, or at once if there is no transaction.
    ///
    /// @param robust whether an exception is only logged; otherwise it reaches the caller, after
    ///   the commit, and what was to be done later is not
    public void onCommit(Runnable action, boolean robust) {
        var hook = new CommitHook(action, robust);
        ActiveTransaction transaction = active();
        if (transaction == null) {
            hook.run();
        } else {
            transaction.add(hook);
        }
    }

    /// Does something if what is done now is undone: when the transaction that is under way is
    /// rolled back, or the block or savepoint in it. It is for what a program keeps in memory of
    /// rows that it wrote. Nothing is done without a transaction, and after a commit.
    ///
    /// @param action what is done after the rollback, the last first; an exception is only logged
    public void onRollback(Runnable action) {
        ActiveTransaction transaction = active();
        if (transaction != null) {
            transaction.addUndoing(action);
        }
    }

    /// Whether a transaction is under way.
    public boolean isActive() {
        return active() != null;
    }

    /// Whether the innermost block will be rolled back at its end.
    ///
    /// @throws TransactionManagementError outside of a block
    public boolean rollbackOnly() {
        return required("rollbackOnly").needsRollback();
    }

    /// Says whether the innermost block is to be rolled back at its end, whatever comes. Taking the
    /// mark of an error away is only right after rolling back to a savepoint from before the error.
    ///
    /// @throws TransactionManagementError outside of a block
    public void setRollback(boolean rollback) {
        required("setRollback").needRollback(rollback);
    }

    private <T extends @Nullable Object, X extends Exception> T outermost(
            Database target, Body<T, X> body) throws X {
        T result;
        List<CommitHook> hooks;
        try (Session session = target.session()) {
            Lease lease = session.lease();
            ActiveTransaction transaction = lease.begin(isolation, false);
            try {
                result = TransactionScope.call(lease, body::run);
            } catch (Throwable e) {
                transaction.rollback();
                throw e;
            }
            hooks = transaction.finish();
        }
        CommitHook.run(hooks);
        return result;
    }

    private <T extends @Nullable Object, X extends Exception> T inside(
            Lease lease, ActiveTransaction transaction, Body<T, X> body) throws X {
        lease.join();
        try {
            if (durable && !transaction.allowsDurable()) {
                throw new IllegalStateException(
                        "A durable atomic block cannot be inside of another atomic block.");
            }
            if (isolation != null) {
                throw new TransactionManagementError(
                        "Only the outermost atomic block can choose the isolation; "
                                + isolation
                                + " was asked for inside of a transaction.");
            }
            transaction.enter(savepoint);
            T result;
            try {
                result = body.run();
            } catch (Throwable e) {
                transaction.exit(false);
                throw e;
            }
            transaction.exit(true);
            return result;
        } finally {
            lease.leave();
        }
    }

    private @Nullable ActiveTransaction active() {
        Lease lease = database.get().current();
        return lease == null ? null : lease.transaction();
    }

    private ActiveTransaction required(String method) {
        ActiveTransaction transaction = active();
        if (transaction == null) {
            throw new TransactionManagementError(
                    "'" + method + "' has no meaning outside of an atomic block.");
        }
        return transaction;
    }

    /// Longer each time, and never the same for two that are in each other's way.
    private static void pause(int attempt) {
        long longest = Math.min(LONGEST_PAUSE, FIRST_PAUSE << Math.min(attempt, 20));
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest / 2, longest));
    }

    /// A block of code.
    ///
    /// @param <X> what it throws beside unchecked exceptions
    @FunctionalInterface
    public interface Action<X extends Exception> {

        /// Runs the block.
        void run() throws X;
    }

    /// A block of code with a result.
    ///
    /// @param <T> the result
    /// @param <X> what it throws beside unchecked exceptions
    @FunctionalInterface
    public interface Body<T extends @Nullable Object, X extends Exception> {

        /// Runs the block.
        T run() throws X;
    }
}
