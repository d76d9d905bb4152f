package dev.quintet.db;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;

/// The rows of a result that come bit by bit. To be closed, or its connection stays lent.
///
/// For one thread at a time.
public final class RowStream implements AutoCloseable {
    private final Session session;
    private final Lease lease;
    private final CachedStatement statement;
    private final ResultSet results;
    private final Row row;
    private final String sql;
    private boolean closed;
    private boolean cutOff;

    RowStream(
            Session session,
            Lease lease,
            CachedStatement statement,
            ResultSet results,
            String sql) {
        this.session = session;
        this.lease = lease;
        this.statement = statement;
        this.results = results;
        this.row = lease.backend().row(results);
        this.sql = sql;
    }

    /// Moves to the next row.
    ///
    /// @return whether there is one; never after the stream was closed
    /// @throws DatabaseError if the database fails
    /// @throws InterfaceError if the transaction in which the stream was opened has ended
    public boolean next() {
        if (cutOff) {
            throw new InterfaceError(
                    "The transaction in which these rows were asked for has ended: read them to"
                            + " their end, or close them, within it.");
        }
        try {
            return !closed && results.next();
        } catch (SQLException e) {
            throw lease.failed(e, sql);
        }
    }

    /// Reads the current row.
    ///
    /// @throws DatabaseError if the database fails, or the row does not fit the reader
    public <T extends @Nullable Object> T read(RowReader<T> reader) {
        try {
            return reader.read(row);
        } catch (SQLException e) {
            throw lease.failed(e, sql);
        }
    }

    /// Ends the stream and gives back what it used. Closing again does nothing.
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        ActiveTransaction transaction = lease.transaction();
        if (transaction != null) {
            transaction.closed(this);
        }
        try {
            results.close();
        } catch (SQLException e) {
            throw lease.failed(e, sql);
        } finally {
            statement.release();
            session.endStream();
        }
    }

    /// Ends the stream because its transaction ends. Does not fail: if the database does, the end
    /// of the transaction tells.
    void endWithTransaction() {
        cutOff = true;
        try {
            close();
        } catch (DatabaseError _) {
            lease.connection().markBroken();
        }
    }
}
