package dev.quintet.models.expressions;

import dev.quintet.sql.SqlExpression.Frame;
import dev.quintet.sql.SqlExpression.FrameExclusion;
import dev.quintet.sql.SqlExpression.FrameUnit;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// Which rows a window function sees from each row: those of the same partition, in an order, and
/// of these a frame around the row.
///
/// ```java
/// Window<Entry> best = partitionBy(blog()).orderBy(rating.desc());
/// Entry.objects.annotate(rank().over(best).as("place"), avg(rating).over(partitionBy(blog())).as("mean"));
/// ```
///
/// A window starts with [Functions#partitionBy], [Functions#orderBy] or [#all]. Without a frame, an
/// ordered window reaches from the first row to the current one and those that the order does not
/// tell from it; one without an order has all rows of the partition. Immutable: a window may be
/// kept and shared.
///
/// @param <M> the model whose rows it has; `Object` where any will do
public final class Window<M> {
    static final String TERMS = "terms such as name.asc()";
    private static final Window<Object> ALL = new Window<>(List.of(), List.of(), null);

    private final List<Expression<?, ?>> partition;
    private final List<Ordering<?>> order;
    private final @Nullable Frame frame;

    Window(List<Expression<?, ?>> partition, List<Ordering<?>> order, @Nullable Frame frame) {
        this.partition = List.copyOf(Expressions.plain(partition));
        this.order = List.copyOf(order);
        this.frame = frame;
    }

    /// All rows of the query, in no order: `OVER ()`.
    public static Window<Object> all() {
        return ALL;
    }

    /// The same rows in an order: `ORDER BY` inside of the window. It does not sort the query.
    ///
    /// @param terms the terms, which replace those that were given before
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final <N extends M> Window<N> orderBy(Ordering<? super N>... terms) {
        return new Window<>(partition, Arguments.all(TERMS, terms), frame);
    }

    /// The rows between two bounds, counted in rows: `ROWS BETWEEN preceding(2) AND currentRow()`.
    ///
    /// @throws IllegalArgumentException if the start is behind the end
    public Window<M> rows(FrameBound start, FrameBound end) {
        return framed(FrameUnit.ROWS, start, end);
    }

    /// The rows whose value in the order lies between two bounds around the current row's: `RANGE
    /// BETWEEN unboundedPreceding() AND currentRow()`. The window is then ordered by one term; a
    /// distance other than 0 needs a number there, and not every database has it.
    ///
    /// @param start not behind the current row
    /// @param end not before the current row
    /// @throws IllegalArgumentException if the bounds do not enclose the current row
    public Window<M> range(FrameBound start, FrameBound end) {
        requireBounds(start, end);
        if (FrameBound.CURRENT.isBefore(start) || end.isBefore(FrameBound.CURRENT)) {
            throw new IllegalArgumentException(
                    "A frame by range reaches from the current row or before to the current row or"
                            + " after, but got "
                            + start
                            + " and "
                            + end
                            + ".");
        }
        return framed(FrameUnit.RANGE, start, end);
    }

    private static void requireBounds(FrameBound start, FrameBound end) {
        Arguments.all("bounds such as currentRow()", Arrays.asList(start, end));
    }

    private Window<M> framed(FrameUnit unit, FrameBound start, FrameBound end) {
        requireBounds(start, end);
        if (start == FrameBound.LAST || end == FrameBound.FIRST || end.isBefore(start)) {
            throw new IllegalArgumentException(
                    "The start of a frame cannot be behind its end, but got "
                            + start
                            + " and "
                            + end
                            + ".");
        }
        FrameExclusion exclusion = frame == null ? FrameExclusion.NONE : frame.exclusion();
        return new Window<>(
                partition, order, new Frame(unit, start.distance(), end.distance(), exclusion));
    }

    /// The frame without some of its rows: `EXCLUDE CURRENT ROW`. MySQL and MariaDB cannot.
    ///
    /// @throws IllegalStateException if there is no frame: call [#rows] or [#range] first
    public Window<M> excluding(FrameExclusion exclusion) {
        if (frame == null) {
            throw new IllegalStateException(
                    "There is no frame to exclude rows from: say rows(...) or range(...) first.");
        }
        return new Window<>(
                partition, order, new Frame(frame.unit(), frame.start(), frame.end(), exclusion));
    }

    List<Expression<?, ?>> partition() {
        return partition;
    }

    List<Ordering<?>> order() {
        return order;
    }

    @Nullable Frame frame() {
        return frame;
    }

    void shape(Shape shape) {
        shape.mark(Window.class).addAll(partition).mark(order.size());
        for (int i = 0; i < order.size(); i++) {
            order.get(i).shape(shape);
        }
        shape.mark(frame);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Window<?> that
                && partition.equals(that.partition)
                && order.equals(that.order)
                && Objects.equals(frame, that.frame);
    }

    @Override
    public int hashCode() {
        return Objects.hash(partition, order, frame);
    }

    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        if (!partition.isEmpty()) {
            parts.add("PARTITION BY " + joined(partition));
        }
        if (!order.isEmpty()) {
            parts.add("ORDER BY " + joined(order));
        }
        if (frame != null) {
            parts.add(frame.unit() + " " + frame.start() + " TO " + frame.end());
        }
        return String.join(" ", parts);
    }

    private static String joined(List<?> items) {
        return String.join(", ", items.stream().map(Object::toString).toList());
    }
}
