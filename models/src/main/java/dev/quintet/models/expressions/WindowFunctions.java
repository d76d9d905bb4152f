package dev.quintet.models.expressions;

import dev.quintet.models.expressions.RowFunction.Kind;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Functions on a row's place among others, or on other rows, and the windows that say which.
///
/// Each of them, and every aggregate, becomes an expression over a [Window]:
/// `rank().over(partitionBy(blog()).orderBy(rating.desc()))`.
public class WindowFunctions extends AggregateFunctions {
    WindowFunctions() {}

    // ---- windows

    /// A window with the rows that have the same values as the current one: `PARTITION BY`.
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <M> Window<M> partitionBy(Expression<? super M, ?>... values) {
        return new Window<>(Arguments.all(Expressions.EXPRESSIONS, values), List.of(), null);
    }

    /// A window with all rows of the query in an order: `ORDER BY`.
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <M> Window<M> orderBy(Ordering<? super M>... terms) {
        return new Window<>(List.of(), Arguments.all(Window.TERMS, terms), null);
    }

    /// The start of a frame at the partition's first row.
    public static FrameBound unboundedPreceding() {
        return FrameBound.FIRST;
    }

    /// A bound of a frame so many rows, or so great a distance, before the current row.
    ///
    /// @throws IllegalArgumentException if the distance is negative
    public static FrameBound preceding(long distance) {
        return FrameBound.preceding(distance);
    }

    /// A bound of a frame at the current row.
    public static FrameBound currentRow() {
        return FrameBound.CURRENT;
    }

    /// A bound of a frame so many rows, or so great a distance, behind the current row.
    ///
    /// @throws IllegalArgumentException if the distance is negative
    public static FrameBound following(long distance) {
        return FrameBound.following(distance);
    }

    /// The end of a frame at the partition's last row.
    public static FrameBound unboundedFollowing() {
        return FrameBound.LAST;
    }

    // ---- the row's own place

    /// The row's number in its partition, from 1.
    public static NumberWindowFunction<Object, Integer> rowNumber() {
        return place(Kind.ROW_NUMBER, 0);
    }

    /// The row's rank, from 1: equal rows share one, and as many ranks are left out behind them.
    public static NumberWindowFunction<Object, Integer> rank() {
        return place(Kind.RANK, 0);
    }

    /// The row's rank, from 1: equal rows share one, and none is left out.
    public static NumberWindowFunction<Object, Integer> denseRank() {
        return place(Kind.DENSE_RANK, 0);
    }

    /// The share of other rows that come before the row: from 0 to 1.
    public static NumberWindowFunction<Object, Double> percentRank() {
        return place(Kind.PERCENT_RANK, 0);
    }

    /// The share of rows up to the row and those equal to it: above 0, up to 1.
    public static NumberWindowFunction<Object, Double> cumeDist() {
        return place(Kind.CUME_DIST, 0);
    }

    /// The row's bucket, from 1, where the partition is dealt out to so many of about one size.
    ///
    /// @throws IllegalArgumentException if there are less than 1
    public static NumberWindowFunction<Object, Integer> ntile(int buckets) {
        return place(Kind.NTILE, atLeast(1, buckets, "number of buckets"));
    }

    // ---- other rows

    /// The value of the row before, NULL for the first one.
    public static <M, T> WindowFunction<M, T> lag(Expression<M, T> value) {
        return lag(value, 1);
    }

    /// The value of the row before, NULL for the first one.
    public static <M, N extends Number> NumberWindowFunction<M, N> lag(
            NumberExpression<M, N> value) {
        return lag(value, 1);
    }

    /// The value so many rows before; NULL where there is no such row.
    ///
    /// @throws IllegalArgumentException if the distance is less than 1
    public static <M, T> WindowFunction<M, T> lag(Expression<M, T> value, int distance) {
        return other(Kind.LAG, value, distance, null);
    }

    /// The value so many rows before; NULL where there is no such row.
    ///
    /// @throws IllegalArgumentException if the distance is less than 1
    public static <M, N extends Number> NumberWindowFunction<M, N> lag(
            NumberExpression<M, N> value, int distance) {
        return otherNumber(Kind.LAG, value, distance, null);
    }

    /// The value so many rows before, or another one where there is no such row. MariaDB cannot.
    ///
    /// @throws IllegalArgumentException if the distance is less than 1
    public static <M, T> WindowFunction<M, T> lag(
            Expression<M, T> value, int distance, T fallback) {
        return other(Kind.LAG, value, distance, Expressions.operand(fallback));
    }

    /// The value so many rows before, or another one where there is no such row. MariaDB cannot.
    ///
    /// @throws IllegalArgumentException if the distance is less than 1
    public static <M, N extends Number> NumberWindowFunction<M, N> lag(
            NumberExpression<M, N> value, int distance, N fallback) {
        return otherNumber(Kind.LAG, value, distance, Value.of(fallback));
    }

    /// The value so many rows before, or that of an expression at the current row where there is no
    /// such row. MariaDB cannot.
    ///
    /// @throws IllegalArgumentException if the distance is less than 1
    public static <M, T> WindowFunction<M, T> lag(
            Expression<? super M, T> value, int distance, Expression<? super M, T> fallback) {
        return other(Kind.LAG, value, distance, Expressions.required(fallback));
    }

    /// The value of the next row, NULL for the last one.
    public static <M, T> WindowFunction<M, T> lead(Expression<M, T> value) {
        return lead(value, 1);
    }

    /// The value of the next row, NULL for the last one.
    public static <M, N extends Number> NumberWindowFunction<M, N> lead(
            NumberExpression<M, N> value) {
        return lead(value, 1);
    }

    /// The value so many rows behind; NULL where there is no such row.
    ///
    /// @throws IllegalArgumentException if the distance is less than 1
    public static <M, T> WindowFunction<M, T> lead(Expression<M, T> value, int distance) {
        return other(Kind.LEAD, value, distance, null);
    }

    /// The value so many rows behind; NULL where there is no such row.
    ///
    /// @throws IllegalArgumentException if the distance is less than 1
    public static <M, N extends Number> NumberWindowFunction<M, N> lead(
            NumberExpression<M, N> value, int distance) {
        return otherNumber(Kind.LEAD, value, distance, null);
    }

    /// The value so many rows behind, or another one where there is no such row. MariaDB cannot.
    ///
    /// @throws IllegalArgumentException if the distance is less than 1
    public static <M, T> WindowFunction<M, T> lead(
            Expression<M, T> value, int distance, T fallback) {
        return other(Kind.LEAD, value, distance, Expressions.operand(fallback));
    }

    /// The value so many rows behind, or another one where there is no such row. MariaDB cannot.
    ///
    /// @throws IllegalArgumentException if the distance is less than 1
    public static <M, N extends Number> NumberWindowFunction<M, N> lead(
            NumberExpression<M, N> value, int distance, N fallback) {
        return otherNumber(Kind.LEAD, value, distance, Value.of(fallback));
    }

    /// The value so many rows behind, or that of an expression at the current row where there is no
    /// such row. MariaDB cannot.
    ///
    /// @throws IllegalArgumentException if the distance is less than 1
    public static <M, T> WindowFunction<M, T> lead(
            Expression<? super M, T> value, int distance, Expression<? super M, T> fallback) {
        return other(Kind.LEAD, value, distance, Expressions.required(fallback));
    }

    /// The value of the first row of the frame.
    public static <M, T> WindowFunction<M, T> firstValue(Expression<M, T> value) {
        return WindowFunction.of(new RowFunction<>(Kind.FIRST_VALUE, value, 0, null));
    }

    /// The value of the first row of the frame.
    public static <M, N extends Number> NumberWindowFunction<M, N> firstValue(
            NumberExpression<M, N> value) {
        return new NumberWindowFunction<>(new RowFunction<>(Kind.FIRST_VALUE, value, 0, null));
    }

    /// The value of the last row of the frame, which ends at the current row unless [Window#rows]
    /// says otherwise.
    public static <M, T> WindowFunction<M, T> lastValue(Expression<M, T> value) {
        return WindowFunction.of(new RowFunction<>(Kind.LAST_VALUE, value, 0, null));
    }

    /// The value of the last row of the frame, which ends at the current row unless [Window#rows]
    /// says otherwise.
    public static <M, N extends Number> NumberWindowFunction<M, N> lastValue(
            NumberExpression<M, N> value) {
        return new NumberWindowFunction<>(new RowFunction<>(Kind.LAST_VALUE, value, 0, null));
    }

    /// The value of a row of the frame by its number, from 1; NULL where there is no such row.
    ///
    /// @throws IllegalArgumentException if the number is less than 1
    public static <M, T> WindowFunction<M, T> nthValue(Expression<M, T> value, int number) {
        return WindowFunction.of(
                new RowFunction<>(
                        Kind.NTH_VALUE, value, atLeast(1, number, "number of a row"), null));
    }

    /// The value of a row of the frame by its number, from 1; NULL where there is no such row.
    ///
    /// @throws IllegalArgumentException if the number is less than 1
    public static <M, N extends Number> NumberWindowFunction<M, N> nthValue(
            NumberExpression<M, N> value, int number) {
        return new NumberWindowFunction<>(
                new RowFunction<>(
                        Kind.NTH_VALUE, value, atLeast(1, number, "number of a row"), null));
    }

    private static <N extends Number> NumberWindowFunction<Object, N> place(Kind kind, int number) {
        return new NumberWindowFunction<>(new RowFunction<>(kind, null, number, null));
    }

    private static <M, T> WindowFunction<M, T> other(
            Kind kind, Expression<?, ?> value, int distance, @Nullable Expression<?, ?> fallback) {
        return WindowFunction.of(
                new RowFunction<>(kind, value, atLeast(1, distance, "distance"), fallback));
    }

    private static <M, N extends Number> NumberWindowFunction<M, N> otherNumber(
            Kind kind, Expression<?, ?> value, int distance, @Nullable Expression<?, ?> fallback) {
        return new NumberWindowFunction<>(
                new RowFunction<>(kind, value, atLeast(1, distance, "distance"), fallback));
    }
}
