package dev.quintet.models;

import dev.quintet.models.internal.query.Queries;
import dev.quintet.models.internal.query.StreamedRows;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The rows of a query, chunk by chunk: as many of them are in memory as a chunk has.
///
/// ```java
/// try (var entries = Entry.objects.orderBy(Entry_.id.asc()).iterator(500)) {
///     while (entries.hasNext()) {
///         export(entries.next());
///     }
/// }
/// ```
///
/// The query is sent when the first row is asked for. Until the last row has been read, or until it
/// is closed, the iterator holds a connection; outside of a transaction one of its own. It is read
/// once, by one thread at a time.
///
/// @param <R> what a row is given as
public final class RowIterator<R> implements Iterator<R>, AutoCloseable {
    private final QuerySource<?> source;
    private final Queries.RowMaker<R> rowMaker;
    private final int chunkSize;
    private @Nullable StreamedRows<R> rows;
    private Iterator<R> chunk = Collections.emptyIterator();
    private boolean ended;

    RowIterator(QuerySource<?> source, Queries.RowMaker<R> rowMaker, int chunkSize) {
        this.source = source;
        this.rowMaker = rowMaker;
        this.chunkSize = chunkSize;
    }

    /// Whether there is another row. Fetches the next chunk where the last is used up.
    ///
    /// @throws dev.quintet.db.DatabaseError if the database fails, or its connection was closed
    @Override
    public boolean hasNext() {
        if (!chunk.hasNext() && !ended) {
            chunk = fetch().iterator();
        }
        return chunk.hasNext();
    }

    /// The next row.
    ///
    /// @throws NoSuchElementException if there is none, or the iterator was closed
    @Override
    public R next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The query has no more rows, or was closed.");
        }
        return chunk.next();
    }

    /// The rows as a stream, which closes this iterator when it is closed itself.
    public Stream<R> stream() {
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(
                                this, Spliterator.ORDERED | Spliterator.NONNULL),
                        false)
                .onClose(this::close);
    }

    private List<R> fetch() {
        StreamedRows<R> open = rows;
        if (open == null) {
            open = source.stream(rowMaker, chunkSize);
            rows = open;
        }
        try {
            List<R> next = open.next(chunkSize);
            if (next.size() < chunkSize) {
                end();
            }
            source.complete(next);
            return next;
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /// Ends the query and gives its connection back; there are no rows any more. Closing again does
    /// nothing.
    @Override
    public void close() {
        chunk = Collections.emptyIterator();
        end();
    }

    private void end() {
        ended = true;
        if (rows != null) {
            rows.close();
        }
    }
}
