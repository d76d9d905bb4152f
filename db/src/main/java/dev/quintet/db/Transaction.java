package dev.quintet.db;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Transactions, in the manner of Django's `atomic`.
///
/// ```java
/// Transaction.atomic(() -> {
///     ...
///     Transaction.onCommit(() -> mail.send());
/// });
/// ```
///
/// Blocks nest: an inner block is a savepoint. An exception undoes the block that it leaves. An
/// error of the database that is caught inside of a block breaks that block: the next query throws
/// [TransactionManagementError].
///
/// The static methods are about the database `default`; for others and for options see
/// [#on(String)]. An instance is a transaction without a block, for what begins in one method and
/// ends in another.
public final class Transaction implements AutoCloseable {
    private final Session session;
    private final ActiveTransaction transaction;
    private boolean ended;

    private Transaction(Session session, ActiveTransaction transaction) {
        this.session = session;
        this.transaction = transaction;
    }

    /// The transactions of a database, by alias.
    public static Atomic on(String alias) {
        return new Atomic(() -> Databases.get(alias));
    }

    /// The transactions of a database.
    public static Atomic on(Database database) {
        return new Atomic(() -> database);
    }

    /// Runs a block of code as a transaction on the default database, or as a part of the one that
    /// is under way.
    ///
    /// A reference to a method that has overloads, such as `entry::save`, says nothing to the
    /// compiler about a result, and fits both methods of this name: write `() -> entry.save()`.
    ///
    /// @see Atomic#atomic(Atomic.Body)
    public static <X extends Exception> void atomic(Atomic.Action<X> body) throws X {
        on(Databases.DEFAULT).atomic(body);
    }

    /// Runs a block of code as a transaction on the default database, or as a part of the one that
    /// is under way.
    ///
    /// @return what the block returns
    /// @see Atomic#atomic(Atomic.Body)
    public static <T extends @Nullable Object, X extends Exception> T atomic(Atomic.Body<T, X> body)
            throws X {
        return on(Databases.DEFAULT).atomic(body);
    }

    /// Does something after the commit on the default database, or at once if no transaction is
    /// under way.
    public static void onCommit(Runnable action) {
        on(Databases.DEFAULT).onCommit(action);
    }

    /// Does something if what is done now on the default database is rolled back.
    ///
    /// @see Atomic#onRollback(Runnable)
    public static void onRollback(Runnable action) {
        on(Databases.DEFAULT).onRollback(action);
    }

    /// Says whether the innermost block on the default database is to be rolled back at its end.
    ///
    /// @throws TransactionManagementError outside of a block
    public static void setRollback(boolean rollback) {
        on(Databases.DEFAULT).setRollback(rollback);
    }

    /// Begins a transaction that lasts until [#commit()], [#rollback()] or [#close()]. All that the
    /// current thread does on the database meanwhile is part of it; atomic blocks are savepoints in
    /// it, and durable ones are allowed, so that a test may run in it.
    ///
    /// @throws TransactionManagementError if one is under way
    public static Transaction begin(Database database) {
        if (database.inTransaction()) {
            throw new TransactionManagementError(
                    "A transaction on database '"
                            + database.alias()
                            + "' is under way: use an atomic block inside of it.");
        }
        Session session = database.session();
        try {
            return new Transaction(session, session.lease().begin(null, true));
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    /// Marks a point in the transaction that is under way, to return to by hand. An atomic block is
    /// usually the better way.
    ///
    /// @throws TransactionManagementError if no transaction is under way, or an error broke it
    public static Savepoint savepoint(Database database) {
        return Savepoint.in(database);
    }

    /// Makes the changes permanent, and then does what was left for after the commit.
    ///
    /// @throws DatabaseError if the database refuses; the transaction is rolled back then
    public void commit() {
        List<CommitHook> hooks;
        try {
            checkUnderWay();
            hooks = transaction.finish();
        } finally {
            end();
        }
        CommitHook.run(hooks);
    }

    /// Undoes the changes.
    public void rollback() {
        checkUnderWay();
        try {
            transaction.rollback();
        } finally {
            end();
        }
    }

    /// Undoes the changes, unless they were committed. Closing again does nothing.
    @Override
    public void close() {
        if (!ended) {
            rollback();
        }
    }

    private void checkUnderWay() {
        if (ended) {
            throw new TransactionManagementError("The transaction is over.");
        }
    }

    private void end() {
        ended = true;
        session.close();
    }
}
