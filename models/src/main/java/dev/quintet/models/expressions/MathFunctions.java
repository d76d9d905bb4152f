package dev.quintet.models.expressions;

/// Functions on numbers. Those that leave the whole numbers give decimals for decimals and doubles
/// for all others; NULL gives NULL.
public class MathFunctions extends TextFunctions {
    MathFunctions() {}

    /// The number without its sign.
    public static <M, N extends Number> NumberExpression<M, N> abs(Expression<M, N> number) {
        return same(StandardFunction.ABS, number);
    }

    /// -1, 0 or 1: the sign of the number.
    public static <M, N extends Number> NumberExpression<M, N> sign(Expression<M, N> number) {
        return same(StandardFunction.SIGN, number);
    }

    /// The smallest whole number that is not less.
    public static <M, N extends Number> NumberExpression<M, N> ceil(Expression<M, N> number) {
        return same(StandardFunction.CEIL, number);
    }

    /// The greatest whole number that is not greater.
    public static <M, N extends Number> NumberExpression<M, N> floor(Expression<M, N> number) {
        return same(StandardFunction.FLOOR, number);
    }

    /// The nearest whole number.
    public static <M, N extends Number> NumberExpression<M, N> round(Expression<M, N> number) {
        return same(StandardFunction.ROUND, number);
    }

    /// The number with so many places after the point; negative ones are before the point, but not
    /// on SQLite.
    public static <M, N extends Number> NumberExpression<M, N> round(
            Expression<M, N> number, int places) {
        return same(StandardFunction.ROUND, number, Value.of(places));
    }

    /// The number with as many places after the point as an expression gives.
    public static <M, N extends Number> NumberExpression<M, N> round(
            Expression<? super M, N> number, Expression<? super M, ? extends Number> places) {
        return same(StandardFunction.ROUND, number, places);
    }

    /// A number to the power of another.
    public static <M> NumberExpression<M, Number> power(
            Expression<M, ? extends Number> base, Number exponent) {
        return call(StandardFunction.POWER, base, Value.of(exponent));
    }

    /// A number to the power of another.
    public static <M> NumberExpression<M, Number> power(
            Expression<? super M, ? extends Number> base,
            Expression<? super M, ? extends Number> exponent) {
        return call(StandardFunction.POWER, base, exponent);
    }

    /// The remainder of a division; it has the sign of the dividend.
    public static <M> NumberExpression<M, Number> mod(
            Expression<M, ? extends Number> dividend, Number divisor) {
        return call(StandardFunction.MOD, dividend, Value.of(divisor));
    }

    /// The remainder of a division; it has the sign of the dividend.
    public static <M> NumberExpression<M, Number> mod(
            Expression<? super M, ? extends Number> dividend,
            Expression<? super M, ? extends Number> divisor) {
        return call(StandardFunction.MOD, dividend, divisor);
    }

    /// The square root.
    public static <M> NumberExpression<M, Number> sqrt(Expression<M, ? extends Number> number) {
        return call(StandardFunction.SQRT, number);
    }

    /// The number e to this power.
    public static <M> NumberExpression<M, Number> exp(Expression<M, ? extends Number> number) {
        return call(StandardFunction.EXP, number);
    }

    /// The natural logarithm.
    public static <M> NumberExpression<M, Number> ln(Expression<M, ? extends Number> number) {
        return call(StandardFunction.LN, number);
    }

    /// The logarithm to a base.
    public static <M> NumberExpression<M, Number> log(
            Number base, Expression<M, ? extends Number> number) {
        return call(StandardFunction.LOG, Value.of(base), number);
    }

    /// The logarithm to a base of each row.
    public static <M> NumberExpression<M, Number> log(
            Expression<? super M, ? extends Number> base,
            Expression<? super M, ? extends Number> number) {
        return call(StandardFunction.LOG, base, number);
    }

    /// The sine of an angle in radians.
    public static <M> NumberExpression<M, Number> sin(Expression<M, ? extends Number> number) {
        return call(StandardFunction.SIN, number);
    }

    /// The cosine of an angle in radians.
    public static <M> NumberExpression<M, Number> cos(Expression<M, ? extends Number> number) {
        return call(StandardFunction.COS, number);
    }

    /// The tangent of an angle in radians.
    public static <M> NumberExpression<M, Number> tan(Expression<M, ? extends Number> number) {
        return call(StandardFunction.TAN, number);
    }

    /// The cotangent of an angle in radians.
    public static <M> NumberExpression<M, Number> cot(Expression<M, ? extends Number> number) {
        return call(StandardFunction.COT, number);
    }

    /// The angle with this sine.
    public static <M> NumberExpression<M, Number> asin(Expression<M, ? extends Number> number) {
        return call(StandardFunction.ASIN, number);
    }

    /// The angle with this cosine.
    public static <M> NumberExpression<M, Number> acos(Expression<M, ? extends Number> number) {
        return call(StandardFunction.ACOS, number);
    }

    /// The angle with this tangent.
    public static <M> NumberExpression<M, Number> atan(Expression<M, ? extends Number> number) {
        return call(StandardFunction.ATAN, number);
    }

    /// The angle of a point, from its coordinates.
    public static <M> NumberExpression<M, Number> atan2(
            Expression<? super M, ? extends Number> y, Expression<? super M, ? extends Number> x) {
        return call(StandardFunction.ATAN2, y, x);
    }

    /// An angle in degrees, from radians.
    public static <M> NumberExpression<M, Number> degrees(Expression<M, ? extends Number> number) {
        return call(StandardFunction.DEGREES, number);
    }

    /// An angle in radians, from degrees.
    public static <M> NumberExpression<M, Number> radians(Expression<M, ? extends Number> number) {
        return call(StandardFunction.RADIANS, number);
    }

    /// The number pi.
    public static <M> NumberExpression<M, Double> pi() {
        return call(StandardFunction.PI);
    }

    /// A random number from 0 to less than 1, another one for each row.
    public static <M> NumberExpression<M, Double> random() {
        return call(StandardFunction.RANDOM);
    }

    private static <M, N extends Number> NumberExpression<M, N> call(
            StandardFunction function, Expression<?, ?>... arguments) {
        return new View.OfNumber<>(FunctionCall.of(function, arguments));
    }

    /// A function that gives numbers of the same Java type as it takes.
    private static <M, N extends Number> NumberExpression<M, N> same(
            StandardFunction function, Expression<?, N> number, Expression<?, ?>... others) {
        Expression<?, ?>[] arguments = new Expression<?, ?>[others.length + 1];
        arguments[0] = number;
        System.arraycopy(others, 0, arguments, 1, others.length);
        return new View.OfNumber<>(
                FunctionCall.of(function, arguments), NumberOrigin.among(number));
    }
}
