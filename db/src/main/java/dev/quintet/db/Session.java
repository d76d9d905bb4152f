package dev.quintet.db;

import dev.quintet.db.StatementEvent.Kind;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// A borrowed connection, on which statements are executed until it is closed.
///
/// Within a transaction all sessions share the transaction's connection; outside of one each
/// statement is committed at once, and the sessions that a thread has open at the same time share
/// one connection. Prepared statements are kept by the connection and used again. A session belongs
/// to the thread that opened it.
///
/// All methods that execute throw a [DatabaseError] for what the database refuses, and
/// [TransactionManagementError] after an error that was caught inside of an atomic block.
public final class Session implements AutoCloseable {
    private final Lease lease;
    private boolean closed;

    Session(Lease lease) {
        lease.join();
        this.lease = lease;
    }

    /// The database.
    public Database database() {
        return lease.database();
    }

    /// What is particular about the database.
    public Backend backend() {
        return lease.backend();
    }

    /// Whether a transaction is under way.
    public boolean inTransaction() {
        return lease.transaction() != null;
    }

    /// Executes a statement that gives rows, and reads them.
    public <T extends @Nullable Object> T query(
            String sql, ParameterBinder binder, ResultReader<T> reader) {
        return run(
                sql,
                binder,
                text -> withStatement(text, statement -> read(statement, binder, reader)));
    }

    /// Executes a statement that changes rows and gives columns of them back, with `RETURNING` or
    /// the like.
    ///
    /// Rows that the reader leaves are skipped: a database may do its checks only at the end.
    ///
    /// @param columns names of the columns that come back, which the statement was rendered with
    public <T extends @Nullable Object> T returning(
            String sql, List<String> columns, ParameterBinder binder, ResultReader<T> reader) {
        if (backend().features().returnsRowsThroughDriver()) {
            return insert(sql, columns, binder, reader);
        }
        return write(
                sql,
                binder,
                text ->
                        withStatement(
                                text,
                                statement ->
                                        read(
                                                statement,
                                                binder,
                                                (row, cursor) -> {
                                                    T result = reader.read(row, cursor);
                                                    while (cursor.next()) {
                                                        // The result may only be closed at its end.
                                                    }
                                                    return result;
                                                })));
    }

    /// Executes an INSERT and reads the columns that the database generated, for databases whose
    /// INSERT cannot give rows back.
    ///
    /// @param generated names of the columns that the reader wants
    public <T extends @Nullable Object> T insert(
            String sql, List<String> generated, ParameterBinder binder, ResultReader<T> reader) {
        return write(
                sql,
                binder,
                text ->
                        with(
                                statements().take(text, generated),
                                statement -> {
                                    statement.bind(binder);
                                    statement.jdbc.executeUpdate();
                                    try (ResultSet keys = statement.jdbc.getGeneratedKeys()) {
                                        return reader.read(backend().row(keys), keys::next);
                                    }
                                }));
    }

    /// Executes a statement that changes rows.
    ///
    /// @return how many rows were changed
    public int update(String sql, ParameterBinder binder) {
        return write(
                sql,
                binder,
                text ->
                        withStatement(
                                text,
                                statement -> {
                                    statement.bind(binder);
                                    return statement.jdbc.executeUpdate();
                                }));
    }

    /// Calls a stored procedure, or a function that stands for one, and reads the rows that it
    /// gives.
    ///
    /// @param name the name of the procedure, perhaps with its schema and a dot in front
    /// @param parameters values of its parameters, in their order; see [ParameterBinder#of]
    /// @return the rows of its result; none if it gives none
    /// @throws NotSupportedError if the database has no procedures
    public List<List<@Nullable Object>> call(String name, @Nullable Object... parameters) {
        String sql = backend().call(name, parameters.length);
        ParameterBinder binder = ParameterBinder.of(parameters);
        return write(
                sql,
                binder,
                text ->
                        withStatement(
                                text,
                                statement -> {
                                    statement.bind(binder);
                                    if (!statement.jdbc.execute()) {
                                        return List.of();
                                    }
                                    try (ResultSet rows = statement.jdbc.getResultSet()) {
                                        return ResultReader.lists()
                                                .read(backend().row(rows), rows::next);
                                    }
                                }));
    }

    /// Executes one statement for many rows of parameters, all or nothing.
    ///
    /// @return how many rows were changed by each; [Statement#SUCCESS_NO_INFO] where the driver
    ///   does not know
    public int[] updateBatch(String sql, List<? extends ParameterBinder> rows) {
        if (rows.isEmpty()) {
            return new int[0];
        }
        if (!inTransaction()) {
            return Transaction.on(database()).atomic(() -> updateBatch(sql, rows));
        }
        lease.check();
        lease.startWriting();
        Operation<int[]> batch =
                text ->
                        withStatement(
                                text,
                                statement -> {
                                    for (ParameterBinder row : rows) {
                                        statement.bind(row);
                                        statement.jdbc.addBatch();
                                    }
                                    return statement.jdbc.executeBatch();
                                });
        return executed(Kind.BATCH, sql, rows, batch);
    }

    /// Executes a statement without parameters that is not worth keeping, such as a change of the
    /// schema.
    public void execute(String sql) {
        write(
                sql,
                ParameterBinder.NONE,
                text -> {
                    statements().clear();
                    try (Statement statement = lease.connection().jdbc.createStatement()) {
                        return statement.execute(text);
                    }
                });
    }

    /// Executes a statement and lets its rows come bit by bit, for results that are too large to
    /// keep.
    ///
    /// Outside of a transaction the stream has a connection of its own where the database allows,
    /// so that what the caller does meanwhile is committed meanwhile.
    ///
    /// @param fetchSize how many rows to fetch at a time; all at once where the settings have no
    ///   server-side cursors
    /// @return the rows, to be closed by the caller
    public RowStream stream(String sql, ParameterBinder binder, int fetchSize) {
        if (fetchSize < 1) {
            throw new IllegalArgumentException(
                    "A stream fetches at least one row at a time, not " + fetchSize + ".");
        }
        lease.check();
        if (!database().settings().serverSideCursors()) {
            lease.join();
            try {
                return within(new Session(lease).open(sql, binder, 0));
            } finally {
                lease.leave();
            }
        }
        Lease own = inTransaction() ? lease : database().leaseForStream(lease);
        own.join();
        try {
            if (own != lease && backend().features().streamsInTransactionsOnly()) {
                own.begin(null, false);
            }
            RowStream stream = new Session(own).open(sql, binder, fetchSize);
            return own == lease ? within(stream) : stream;
        } finally {
            own.leave();
        }
    }

    private RowStream within(RowStream stream) {
        ActiveTransaction transaction = lease.transaction();
        if (transaction != null) {
            transaction.opened(stream);
        }
        return stream;
    }

    /// Opens a stream that closes this session at its end.
    private RowStream open(String sql, ParameterBinder binder, int fetchSize) {
        try {
            return run(
                    sql,
                    binder,
                    text -> {
                        CachedStatement statement = statements().takeForStreaming(text, fetchSize);
                        try {
                            statement.bind(binder);
                            return new RowStream(
                                    this, lease, statement, statement.jdbc.executeQuery(), text);
                        } catch (SQLException | RuntimeException e) {
                            statement.release();
                            throw e;
                        }
                    });
        } catch (RuntimeException e) {
            endStream();
            throw e;
        }
    }

    /// Ends what belongs to a stream alone.
    void endStream() {
        ActiveTransaction transaction = lease.transaction();
        if (lease.isForStream() && transaction != null) {
            transaction.rollback();
        }
        close();
    }

    /// Gives the connection back, unless another session or a transaction uses it. Closing again
    /// does nothing.
    @Override
    public void close() {
        if (!closed) {
            lease.leave();
            closed = true;
        }
    }

    Lease lease() {
        return lease;
    }

    private StatementCache statements() {
        return lease.connection().statements;
    }

    private <T extends @Nullable Object> T read(
            CachedStatement statement, ParameterBinder binder, ResultReader<T> reader)
            throws SQLException {
        statement.bind(binder);
        try (ResultSet results = statement.jdbc.executeQuery()) {
            return reader.read(backend().row(results), results::next);
        }
    }

    /// Uses a kept statement. After a failure it is kept no longer: a driver may have left it in
    /// the middle of its execution. One that no longer fits the schema is prepared again, unless a
    /// transaction is broken by it.
    private <T extends @Nullable Object> T withStatement(String sql, Use<T> use)
            throws SQLException {
        try {
            return with(statements().take(sql), use);
        } catch (SQLException e) {
            if (inTransaction() || !backend().errors().isStaleStatement(e)) {
                throw e;
            }
        }
        return with(statements().take(sql), use);
    }

    private <T extends @Nullable Object> T with(CachedStatement statement, Use<T> use)
            throws SQLException {
        boolean done = false;
        try {
            T result = use.with(statement);
            done = true;
            return result;
        } finally {
            if (!done) {
                statements().drop(statement);
            }
            statement.release();
        }
    }

    private <T extends @Nullable Object> T write(
            String sql, ParameterBinder binder, Operation<T> operation) {
        lease.check();
        lease.startWriting();
        try {
            return run(sql, binder, operation);
        } finally {
            lease.finishedStatement();
        }
    }

    private <T extends @Nullable Object> T run(
            String sql, ParameterBinder binder, Operation<T> operation) {
        if (closed) {
            throw new InterfaceError(
                    "The session on database '" + database().alias() + "' is closed.");
        }
        lease.check();
        return executed(Kind.STATEMENT, sql, List.of(binder), operation);
    }

    /// Executes a statement within the wrappers of the thread.
    private <T extends @Nullable Object> T executed(
            Kind kind, String sql, List<? extends ParameterBinder> rows, Operation<T> operation) {
        List<StatementWrapper> wrappers = Listeners.wrappers(database());
        if (wrappers.isEmpty()) {
            return heard(kind, sql, rows, operation);
        }
        List<T> result = new ArrayList<>(1);
        StatementCall.Execution execution =
                text -> {
                    result.clear();
                    result.add(heard(kind, text, rows, operation));
                };
        new StatementCall(lease, kind, sql, rows, wrappers, execution).run();
        return result.getFirst();
    }

    private <T extends @Nullable Object> T heard(
            Kind kind, String sql, List<? extends ParameterBinder> rows, Operation<T> operation) {
        return Listeners.present()
                ? reported(kind, sql, rows, operation)
                : translated(sql, operation);
    }

    private <T extends @Nullable Object> T reported(
            Kind kind, String sql, List<? extends ParameterBinder> rows, Operation<T> operation) {
        long started = System.nanoTime();
        @Nullable Throwable failure = null;
        try {
            return translated(sql, operation);
        } catch (RuntimeException | Error e) {
            failure = e;
            throw e;
        } finally {
            lease.report(kind, sql, rows, started, failure);
        }
    }

    private <T extends @Nullable Object> T translated(String sql, Operation<T> operation) {
        try {
            return operation.run(sql);
        } catch (SQLException e) {
            throw lease.failed(e, sql);
        }
    }

    @FunctionalInterface
    private interface Operation<T extends @Nullable Object> {
        T run(String sql) throws SQLException;
    }

    @FunctionalInterface
    private interface Use<T extends @Nullable Object> {
        T with(CachedStatement statement) throws SQLException;
    }
}
