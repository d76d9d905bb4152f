package dev.quintet.models.internal.query;

import dev.quintet.db.RowStream;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The rows of a query that come bit by bit from an open result. To be closed; for one thread at a
/// time.
///
/// @param <R> the row
public final class StreamedRows<R> implements AutoCloseable {
    private final @Nullable RowStream stream;
    private final Queries.@Nullable RowReading<R> reading;

    /// @param stream null for no rows
    StreamedRows(@Nullable RowStream stream, Queries.@Nullable RowReading<R> reading) {
        this.stream = stream;
        this.reading = reading;
    }

    /// The next rows, fewer only at the end of the result.
    public List<R> next(int count) {
        List<R> rows = new ArrayList<>(Math.min(count, 1_000));
        if (stream != null && reading != null) {
            while (rows.size() < count && stream.next()) {
                rows.add(stream.read(reading::read));
            }
        }
        return rows;
    }

    @Override
    public void close() {
        if (stream != null) {
            stream.close();
        }
    }
}
