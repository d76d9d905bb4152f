package dev.quintet.models.internal.query;

import dev.quintet.models.expressions.Shape;
import dev.quintet.models.expressions.Value;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// The part of a query's rows that is wanted.
///
/// @param offset how many rows are skipped, or null for none
/// @param limit how many rows there are at the most, or null for all
/// @param empty whether it is known that there are none
record RowSlice(@Nullable Value<Long> offset, @Nullable Value<Long> limit, boolean empty) {
    static final RowSlice ALL = new RowSlice(null, null, false);

    /// Of this part the rows from `start` up to, not including, `stop`.
    ///
    /// @param stop null for no end
    RowSlice part(long start, @Nullable Long stop) {
        long from = offset == null ? 0 : number(offset);
        Long end = limit == null ? null : (Long) sum(from, number(limit));
        long low = sum(from, start);
        Long high =
                stop == null
                        ? end
                        : (Long) (end == null ? sum(from, stop) : Math.min(end, sum(from, stop)));
        if (high != null && low > high) {
            low = high;
        }
        return new RowSlice(
                low == 0 ? null : Value.of(low),
                high == null ? null : Value.of(high - low),
                empty || (high != null && high <= low));
    }

    /// The sum of two numbers of rows; no query has more rows than a long can count.
    private static long sum(long first, long second) {
        return first > Long.MAX_VALUE - second ? Long.MAX_VALUE : first + second;
    }

    private static long number(Value<Long> value) {
        return (Long) Objects.requireNonNull(value.content());
    }

    /// Whether rows are cut off.
    boolean limited() {
        return offset != null || limit != null;
    }

    /// The same without limits.
    RowSlice unlimited() {
        return new RowSlice(null, null, empty);
    }

    /// The same, known to have no rows.
    RowSlice none() {
        return new RowSlice(offset, limit, true);
    }

    /// The limits as ranks within a group; null where there are none.
    QueryState.@Nullable Ranks ranks() {
        if (!limited()) {
            return null;
        }
        long low = offset == null ? 0 : number(offset);
        return new QueryState.Ranks(
                Value.of(low), limit == null ? null : Value.of(low + number(limit)));
    }

    void shape(Shape shape) {
        shape.mark(empty).mark(offset != null).mark(limit != null);
        if (offset != null) {
            shape.value(offset);
        }
        if (limit != null) {
            shape.value(limit);
        }
    }
}
