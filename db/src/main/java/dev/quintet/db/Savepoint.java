package dev.quintet.db;

/// A point in a transaction to return to, for one thread. Ends with the atomic block in which it
/// was made.
public final class Savepoint {
    private final Lease lease;
    private final ActiveTransaction transaction;
    private final ActiveTransaction.Mark mark;

    private Savepoint(Lease lease, ActiveTransaction transaction) {
        this.lease = lease;
        this.transaction = transaction;
        this.mark = transaction.mark();
    }

    static Savepoint in(Database database) {
        Lease lease = database.current();
        ActiveTransaction transaction = lease == null ? null : lease.transaction();
        if (lease == null || transaction == null) {
            throw new TransactionManagementError(
                    "A savepoint needs a transaction, and none is under way on database '"
                            + database.alias()
                            + "'.");
        }
        lease.check();
        return new Savepoint(lease, transaction);
    }

    /// Undoes what was done since, and forgets what was to be done after the commit. The savepoint
    /// stays.
    ///
    /// After an error that was caught, also say `Transaction.setRollback(false)` to go on.
    ///
    /// @throws TransactionManagementError if the transaction is over
    public void rollback() {
        checkUnderWay();
        transaction.returnTo(mark);
    }

    /// Forgets the savepoint; what was done since stays.
    ///
    /// @throws TransactionManagementError if the transaction is over
    public void release() {
        checkUnderWay();
        transaction.release(mark);
    }

    private void checkUnderWay() {
        if (lease.transaction() != transaction) {
            throw new TransactionManagementError("The transaction of this savepoint is over.");
        }
    }
}
