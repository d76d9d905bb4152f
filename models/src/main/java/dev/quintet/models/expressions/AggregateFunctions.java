package dev.quintet.models.expressions;

import java.time.Duration;
import java.util.List;

/// Aggregates over the rows of a group, or over related rows: `count(Blog_.entries())`.
///
/// Without rows they are NULL, but a count is 0. Aggregates over two relations to many in one query
/// multiply each other's rows; only `count(...).distinct()` is safe then.
public class AggregateFunctions extends ConditionalFunctions {
    AggregateFunctions() {}

    /// The number of values that are not NULL; of a relation: of related rows.
    public static <M> NumberAggregate<M, Long> count(Expression<M, ?> value) {
        return number(StandardAggregate.COUNT, value);
    }

    /// The number of different values that are not NULL.
    public static <M> NumberAggregate<M, Long> countDistinct(Expression<M, ?> value) {
        return count(value).distinct();
    }

    /// The number of rows. It takes no filter: count the key of some rows instead.
    public static <M> NumberAggregate<M, Long> countAll() {
        return new NumberAggregate<>(new AggregateCall<>(StandardAggregate.COUNT));
    }

    /// The sum of decimals, floating point numbers or 64-bit integers, in their own type.
    public static <M, N extends Number> NumberAggregate<M, N> sum(
            ArithmeticExpression<M, N> value) {
        return number(StandardAggregate.SUM, value);
    }

    /// The sum of 32-bit integers. It has 64 bits, as many of them soon need more than 32.
    public static <M> NumberAggregate<M, Long> sum(NumberExpression<M, Integer> value) {
        return number(StandardAggregate.SUM, value);
    }

    /// The sum of 16-bit integers. It has 64 bits, too.
    public static <M, E extends BitwiseExpression<M, Short> & ArithmeticExpression<M, Short>>
            NumberAggregate<M, Long> sum(E value) {
        return number(StandardAggregate.SUM, value);
    }

    /// The sum of what a path by name or a query gives: a Long for integers of any size.
    public static <N extends Number> NumberAggregate<Object, N> sum(DynamicExpression<N> value) {
        return number(StandardAggregate.SUM, value);
    }

    /// The sum of any numbers: a Long for integers of any size. As what
    /// [NumberExpression#of(Expression)] gives, they have the operators of numbers, and their sum a
    /// type.
    public static <M> NumberAggregate<M, Number> sum(Expression<M, ? extends Number> value) {
        return number(StandardAggregate.SUM, value);
    }

    /// The sum of lengths of time.
    public static <M> Aggregate<M, Duration> sum(DurationExpression<M> value) {
        return any(StandardAggregate.SUM, value);
    }

    /// The mean: a decimal for decimals, a double for other numbers. [NumberExpression#asDouble]
    /// and [NumberExpression#asDecimal] say which.
    public static <M> NumberAggregate<M, Number> avg(Expression<M, ? extends Number> value) {
        return number(StandardAggregate.AVG, value);
    }

    /// The mean of lengths of time.
    public static <M> Aggregate<M, Duration> avg(DurationExpression<M> value) {
        return any(StandardAggregate.AVG, value);
    }

    /// The least number.
    public static <M, N extends Number> NumberAggregate<M, N> min(NumberExpression<M, N> value) {
        return sameNumber(StandardAggregate.MIN, value);
    }

    /// The least value.
    public static <M, T> Aggregate<M, T> min(Expression<M, T> value) {
        return any(StandardAggregate.MIN, value);
    }

    /// The greatest number.
    public static <M, N extends Number> NumberAggregate<M, N> max(NumberExpression<M, N> value) {
        return sameNumber(StandardAggregate.MAX, value);
    }

    /// The greatest value.
    public static <M, T> Aggregate<M, T> max(Expression<M, T> value) {
        return any(StandardAggregate.MAX, value);
    }

    /// The standard deviation of a whole population.
    public static <M> NumberAggregate<M, Number> stdDev(Expression<M, ? extends Number> value) {
        return number(StandardAggregate.STDDEV_POP, value);
    }

    /// The standard deviation of a population of which the rows are a sample; NULL for less than
    /// two.
    public static <M> NumberAggregate<M, Number> stdDevSample(
            Expression<M, ? extends Number> value) {
        return number(StandardAggregate.STDDEV_SAMP, value);
    }

    /// The variance of a whole population.
    public static <M> NumberAggregate<M, Number> variance(Expression<M, ? extends Number> value) {
        return number(StandardAggregate.VAR_POP, value);
    }

    /// The variance of a population of which the rows are a sample; NULL for less than two.
    public static <M> NumberAggregate<M, Number> varianceSample(
            Expression<M, ? extends Number> value) {
        return number(StandardAggregate.VAR_SAMP, value);
    }

    // ---- several values as one

    /// The texts one behind the other with a separator between them; NULLs are left out.
    /// [TextAggregate#orderBy] says in which order.
    public static <M> TextAggregate<M> stringAgg(Expression<M, String> text, String separator) {
        return new TextAggregate<>(
                new AggregateCall<>(StandardAggregate.STRING_AGG, text, new Separator(separator)));
    }

    /// The texts one behind the other, with what an expression gives between them. MySQL and
    /// MariaDB take a constant only.
    public static <M> TextAggregate<M> stringAgg(
            Expression<? super M, String> text, Expression<? super M, String> separator) {
        return new TextAggregate<>(
                new AggregateCall<>(
                        StandardAggregate.STRING_AGG,
                        text,
                        Expressions.plain(separator) instanceof Value<?> value
                                        && value.content() instanceof String constant
                                ? new Separator(constant)
                                : separator));
    }

    /// Any one of the values that are not NULL. MariaDB has no such function.
    public static <M, T> Aggregate<M, T> anyValue(Expression<M, T> value) {
        return any(StandardAggregate.ANY_VALUE, value);
    }

    /// Any one of the numbers that are not NULL. MariaDB has no such function.
    public static <M, N extends Number> NumberAggregate<M, N> anyValue(
            NumberExpression<M, N> value) {
        return sameNumber(StandardAggregate.ANY_VALUE, value);
    }

    /// All values as a list, NULLs among them. PostgreSQL has arrays.
    public static <M, T> Aggregate<M, List<T>> arrayAgg(Expression<M, T> value) {
        return any(StandardAggregate.ARRAY_AGG, value);
    }

    /// All values as a JSON array, NULLs among them. PostgreSQL and H2 can.
    public static <M> Aggregate<M, Json> jsonAgg(Expression<M, ?> value) {
        return any(StandardAggregate.JSON_ARRAYAGG, value);
    }

    // ---- bits and conditions

    /// The bits that are set in all numbers.
    public static <M, N extends Number> NumberAggregate<M, N> bitAnd(Expression<M, N> value) {
        return sameNumber(StandardAggregate.BIT_AND, value);
    }

    /// The bits that are set in any of the numbers.
    public static <M, N extends Number> NumberAggregate<M, N> bitOr(Expression<M, N> value) {
        return sameNumber(StandardAggregate.BIT_OR, value);
    }

    /// The bits that are set in an odd number of the numbers.
    public static <M, N extends Number> NumberAggregate<M, N> bitXor(Expression<M, N> value) {
        return sameNumber(StandardAggregate.BIT_XOR, value);
    }

    /// Whether the value is true for all rows where it is not NULL.
    public static <M> Aggregate<M, Boolean> boolAnd(Expression<M, Boolean> value) {
        return any(StandardAggregate.BOOL_AND, value);
    }

    /// Whether all rows fulfil a condition.
    public static <M> Aggregate<M, Boolean> boolAnd(Condition<M> condition) {
        return boolAnd(holds(condition));
    }

    /// Whether the value is true for any row.
    public static <M> Aggregate<M, Boolean> boolOr(Expression<M, Boolean> value) {
        return any(StandardAggregate.BOOL_OR, value);
    }

    /// Whether any row fulfils a condition.
    public static <M> Aggregate<M, Boolean> boolOr(Condition<M> condition) {
        return boolOr(holds(condition));
    }

    // ---- statistics over two values: PostgreSQL, H2 and Oracle have them

    /// The coefficient of correlation.
    public static <M> NumberAggregate<M, Double> corr(
            Expression<? super M, ? extends Number> y, Expression<? super M, ? extends Number> x) {
        return pair(StandardAggregate.CORR, y, x);
    }

    /// The covariance of a whole population.
    public static <M> NumberAggregate<M, Double> covariance(
            Expression<? super M, ? extends Number> y, Expression<? super M, ? extends Number> x) {
        return pair(StandardAggregate.COVAR_POP, y, x);
    }

    /// The covariance of a population of which the rows are a sample.
    public static <M> NumberAggregate<M, Double> covarianceSample(
            Expression<? super M, ? extends Number> y, Expression<? super M, ? extends Number> x) {
        return pair(StandardAggregate.COVAR_SAMP, y, x);
    }

    /// The mean of `x` over rows where both are not NULL.
    public static <M> NumberAggregate<M, Double> regrAvgX(
            Expression<? super M, ? extends Number> y, Expression<? super M, ? extends Number> x) {
        return pair(StandardAggregate.REGR_AVGX, y, x);
    }

    /// The mean of `y` over rows where both are not NULL.
    public static <M> NumberAggregate<M, Double> regrAvgY(
            Expression<? super M, ? extends Number> y, Expression<? super M, ? extends Number> x) {
        return pair(StandardAggregate.REGR_AVGY, y, x);
    }

    /// The number of rows where both are not NULL; 0 without rows.
    public static <M> NumberAggregate<M, Long> regrCount(
            Expression<? super M, ? extends Number> y, Expression<? super M, ? extends Number> x) {
        return new NumberAggregate<>(new AggregateCall<>(StandardAggregate.REGR_COUNT, y, x));
    }

    /// Where the line that fits best crosses the axis of `y`.
    public static <M> NumberAggregate<M, Double> regrIntercept(
            Expression<? super M, ? extends Number> y, Expression<? super M, ? extends Number> x) {
        return pair(StandardAggregate.REGR_INTERCEPT, y, x);
    }

    /// The square of the coefficient of correlation.
    public static <M> NumberAggregate<M, Double> regrR2(
            Expression<? super M, ? extends Number> y, Expression<? super M, ? extends Number> x) {
        return pair(StandardAggregate.REGR_R2, y, x);
    }

    /// The slope of the line that fits best.
    public static <M> NumberAggregate<M, Double> regrSlope(
            Expression<? super M, ? extends Number> y, Expression<? super M, ? extends Number> x) {
        return pair(StandardAggregate.REGR_SLOPE, y, x);
    }

    /// The sum of the squared distances of `x` from its mean.
    public static <M> NumberAggregate<M, Double> regrSxx(
            Expression<? super M, ? extends Number> y, Expression<? super M, ? extends Number> x) {
        return pair(StandardAggregate.REGR_SXX, y, x);
    }

    /// The sum of the products of the distances of both from their means.
    public static <M> NumberAggregate<M, Double> regrSxy(
            Expression<? super M, ? extends Number> y, Expression<? super M, ? extends Number> x) {
        return pair(StandardAggregate.REGR_SXY, y, x);
    }

    /// The sum of the squared distances of `y` from its mean.
    public static <M> NumberAggregate<M, Double> regrSyy(
            Expression<? super M, ? extends Number> y, Expression<? super M, ? extends Number> x) {
        return pair(StandardAggregate.REGR_SYY, y, x);
    }

    private static <M> NumberAggregate<M, Double> pair(
            StandardAggregate function, Expression<?, ?> y, Expression<?, ?> x) {
        return new NumberAggregate<>(new AggregateCall<>(function, y, x));
    }

    private static <M, N extends Number> NumberAggregate<M, N> number(
            StandardAggregate function, Expression<M, ?> value) {
        return new NumberAggregate<>(new AggregateCall<>(function, value));
    }

    /// An aggregate that gives numbers of the same Java type as it takes.
    private static <M, N extends Number> NumberAggregate<M, N> sameNumber(
            StandardAggregate function, Expression<M, N> value) {
        return new NumberAggregate<>(
                new AggregateCall<>(function, value), NumberOrigin.among(value));
    }

    private static <M, T> Aggregate<M, T> any(StandardAggregate function, Expression<M, ?> value) {
        return new Aggregate<>(new AggregateCall<>(function, value));
    }
}
