package dev.quintet.models.expressions;

import java.time.Duration;

/// Aggregates over the rows of a group, or over related rows: `count(Blog_.entries())`.
///
/// Without rows they are NULL, but a count is 0. Aggregates over two relations to many in one query
/// multiply each other's rows; only `count(...).distinct()` is safe then.
public class AggregateFunctions extends ConditionalFunctions {
    AggregateFunctions() {}

    /// The number of values that are not NULL; of a relation: of related rows.
    public static <M> NumberAggregate<M, Long> count(Expression<M, ?> value) {
        return number(AggregateFunction.COUNT, value);
    }

    /// The number of different values that are not NULL.
    public static <M> NumberAggregate<M, Long> countDistinct(Expression<M, ?> value) {
        return count(value).distinct();
    }

    /// The number of rows.
    public static <M> NumberAggregate<M, Long> countAll() {
        return new NumberAggregate<>(new AggregateCall<>(AggregateFunction.COUNT, null));
    }

    /// The sum. It has the type of what is added: a sum of 32-bit integers that needs more bits is
    /// an error when it is read; `sum(rating.asLong())` has them.
    public static <M, N extends Number> NumberAggregate<M, N> sum(Expression<M, N> value) {
        return number(AggregateFunction.SUM, value);
    }

    /// The sum of lengths of time.
    public static <M> Aggregate<M, Duration> sum(DurationExpression<M> value) {
        return any(AggregateFunction.SUM, value);
    }

    /// The mean: a decimal for decimals, a double for other numbers. [NumberExpression#asDouble]
    /// and [NumberExpression#asDecimal] say which.
    public static <M> NumberAggregate<M, Number> avg(Expression<M, ? extends Number> value) {
        return number(AggregateFunction.AVG, value);
    }

    /// The mean of lengths of time.
    public static <M> Aggregate<M, Duration> avg(DurationExpression<M> value) {
        return any(AggregateFunction.AVG, value);
    }

    /// The least number.
    public static <M, N extends Number> NumberAggregate<M, N> min(NumberExpression<M, N> value) {
        return number(AggregateFunction.MIN, value);
    }

    /// The least value.
    public static <M, T> Aggregate<M, T> min(Expression<M, T> value) {
        return any(AggregateFunction.MIN, value);
    }

    /// The greatest number.
    public static <M, N extends Number> NumberAggregate<M, N> max(NumberExpression<M, N> value) {
        return number(AggregateFunction.MAX, value);
    }

    /// The greatest value.
    public static <M, T> Aggregate<M, T> max(Expression<M, T> value) {
        return any(AggregateFunction.MAX, value);
    }

    /// The standard deviation of a whole population.
    public static <M> NumberAggregate<M, Number> stdDev(Expression<M, ? extends Number> value) {
        return number(AggregateFunction.STDDEV_POP, value);
    }

    /// The standard deviation of a population of which the rows are a sample; NULL for less than
    /// two.
    public static <M> NumberAggregate<M, Number> stdDevSample(
            Expression<M, ? extends Number> value) {
        return number(AggregateFunction.STDDEV_SAMP, value);
    }

    /// The variance of a whole population.
    public static <M> NumberAggregate<M, Number> variance(Expression<M, ? extends Number> value) {
        return number(AggregateFunction.VAR_POP, value);
    }

    /// The variance of a population of which the rows are a sample; NULL for less than two.
    public static <M> NumberAggregate<M, Number> varianceSample(
            Expression<M, ? extends Number> value) {
        return number(AggregateFunction.VAR_SAMP, value);
    }

    private static <M, N extends Number> NumberAggregate<M, N> number(
            AggregateFunction function, Expression<M, ?> value) {
        return new NumberAggregate<>(new AggregateCall<>(function, value));
    }

    private static <M, T> Aggregate<M, T> any(AggregateFunction function, Expression<M, ?> value) {
        return new Aggregate<>(new AggregateCall<>(function, value));
    }
}
