package dev.quintet.models.expressions;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// The aggregates that every database has, or is taught: their names in
/// [dev.quintet.sql.SqlExpression.Aggregate] and what comes out.
enum AggregateFunction {
    COUNT("count", true),
    SUM("sum", true),
    AVG("avg", true),
    MIN("min", false),
    MAX("max", false),
    /// Standard deviation of a whole population; the next one estimates it from a sample.
    STDDEV_POP("stddev", false),
    STDDEV_SAMP("stddev", false),
    /// Variance of a whole population; the next one estimates it from a sample.
    VAR_POP("variance", false),
    VAR_SAMP("variance", false);

    /// A sum of 32-bit integers: it may need more on the way, and says so if it needs more in the
    /// end.
    private static final ValueType<Integer> INTEGER_SUM =
            ValueType.LONG.mapped(
                    "32-bit integer",
                    Integer.class,
                    AggregateFunction::toInteger,
                    Integer::longValue,
                    AggregateFunction::exactInteger);

    private final String suffix;
    private final boolean takesDistinct;

    AggregateFunction(String suffix, boolean takesDistinct) {
        this.suffix = suffix;
        this.takesDistinct = takesDistinct;
    }

    /// What the name of an annotation ends with, if the user gives none.
    String suffix() {
        return suffix;
    }

    /// Whether repeated values may be left out.
    boolean takesDistinct() {
        return takesDistinct;
    }

    /// Whether the result is NULL where there is no row.
    boolean isNullable() {
        return this != COUNT;
    }

    /// The type of the result for values of a type.
    @Nullable ValueType<?> type(@Nullable ValueType<?> operand) {
        return switch (this) {
            case COUNT -> ValueType.LONG;
            case MIN, MAX -> operand;
            case SUM -> operand == null ? null : sum(operand);
            case AVG, STDDEV_POP, STDDEV_SAMP, VAR_POP, VAR_SAMP ->
                    operand == null ? null : mean(operand);
        };
    }

    private static ValueType<?> sum(ValueType<?> operand) {
        return switch (operand.kind()) {
            case INTEGER -> operand.javaClass() == Long.class ? ValueType.LONG : INTEGER_SUM;
            case DECIMAL -> ValueType.DECIMAL;
            default -> operand;
        };
    }

    private static ValueType<?> mean(ValueType<?> operand) {
        return switch (operand.kind()) {
            case INTEGER, FLOAT -> ValueType.DOUBLE;
            case DECIMAL -> ValueType.DECIMAL;
            default -> operand;
        };
    }

    private static Integer toInteger(Object value) {
        return Objects.requireNonNull(ValueType.INTEGER.prepare(value));
    }

    private static Integer exactInteger(Long sum) {
        if (sum != sum.intValue()) {
            throw new ArithmeticException(
                    "The sum "
                            + sum
                            + " does not fit into a 32-bit integer: add up 64-bit ones, as in"
                            + " sum(rating.asLong()).");
        }
        return sum.intValue();
    }
}
