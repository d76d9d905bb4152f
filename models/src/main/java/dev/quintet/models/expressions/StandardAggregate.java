package dev.quintet.models.expressions;

import dev.quintet.db.Features;
import dev.quintet.db.NotSupportedError;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Predicate;

/// The aggregates by their names in [dev.quintet.sql.SqlExpression.Aggregate].
enum StandardAggregate implements AggregateFunction {
    COUNT("count"),
    SUM("sum"),
    AVG("avg"),
    MIN("min"),
    MAX("max"),
    STDDEV_POP("stddev"),
    STDDEV_SAMP("stddev"),
    VAR_POP("variance"),
    VAR_SAMP("variance"),
    /// `STRING_AGG(text, separator)`.
    STRING_AGG("stringagg"),
    ANY_VALUE("anyvalue"),
    BIT_AND("bitand"),
    BIT_OR("bitor"),
    BIT_XOR("bitxor"),
    BOOL_AND("booland"),
    BOOL_OR("boolor"),
    ARRAY_AGG("arrayagg"),
    JSON_ARRAYAGG("jsonbagg"),
    CORR("corr"),
    COVAR_POP("covarpop"),
    COVAR_SAMP("covarpop"),
    REGR_AVGX("regravgx"),
    REGR_AVGY("regravgy"),
    REGR_COUNT("regrcount"),
    REGR_INTERCEPT("regrintercept"),
    REGR_R2("regrr2"),
    REGR_SLOPE("regrslope"),
    REGR_SXX("regrsxx"),
    REGR_SXY("regrsxy"),
    REGR_SYY("regrsyy");

    private final String suffix;

    StandardAggregate(String suffix) {
        this.suffix = suffix;
    }

    /// Behind the path in the name that Django gives an aggregate: `authors__count`.
    @Override
    public String suffix() {
        return suffix;
    }

    @Override
    public boolean takesDistinct() {
        return switch (this) {
            case COUNT, SUM, AVG, STRING_AGG, ARRAY_AGG, JSON_ARRAYAGG -> true;
            default -> false;
        };
    }

    @Override
    public boolean takesOrder() {
        return switch (this) {
            case STRING_AGG, ARRAY_AGG, JSON_ARRAYAGG -> true;
            default -> false;
        };
    }

    @Override
    public boolean takesWindow() {
        return this != ANY_VALUE;
    }

    @Override
    public @Nullable Object withoutRows() {
        return this == COUNT || this == REGR_COUNT ? 0L : null;
    }

    @Override
    public @Nullable ValueType<?> type(List<Resolved> operands) {
        ValueType<?> operand = operands.isEmpty() ? null : operands.getFirst().type();
        return switch (this) {
            case COUNT, REGR_COUNT -> ValueType.LONG;
            case MIN, MAX, ANY_VALUE -> operand;
            case SUM -> operand == null ? null : sum(operand);
            case AVG, STDDEV_POP, STDDEV_SAMP, VAR_POP, VAR_SAMP ->
                    operand == null ? null : mean(operand);
            case BIT_AND, BIT_OR, BIT_XOR -> operand;
            case STRING_AGG -> ValueType.TEXT;
            case BOOL_AND, BOOL_OR -> ValueType.BOOLEAN;
            case ARRAY_AGG -> operand == null ? null : ValueType.listOf(operand);
            case JSON_ARRAYAGG -> ValueType.JSON;
            case CORR, COVAR_POP, COVAR_SAMP -> ValueType.DOUBLE;
            case REGR_AVGX, REGR_AVGY, REGR_INTERCEPT, REGR_R2, REGR_SLOPE -> ValueType.DOUBLE;
            case REGR_SXX, REGR_SXY, REGR_SYY -> ValueType.DOUBLE;
        };
    }

    private static ValueType<?> sum(ValueType<?> operand) {
        return switch (operand.kind()) {
            case INTEGER -> ValueType.LONG;
            case DECIMAL -> ValueType.DECIMAL;
            case TEXT -> ValueType.DOUBLE;
            default -> operand;
        };
    }

    private static ValueType<?> mean(ValueType<?> operand) {
        return switch (operand.kind()) {
            case INTEGER, FLOAT, TEXT -> ValueType.DOUBLE;
            case DECIMAL -> ValueType.DECIMAL;
            default -> operand;
        };
    }

    @Override
    public void check(List<Resolved> operands, Features features) {
        switch (this) {
            case MIN, MAX -> requireNoJson(operands.getFirst());
            case SUM, AVG, STDDEV_POP, STDDEV_SAMP, VAR_POP, VAR_SAMP -> {
                requireNoJson(operands.getFirst());
                if (isMoment(operands.getFirst())) {
                    require(Features::supportsAggregatesOfMoments, features, " of dates and times");
                }
            }
            case ANY_VALUE -> require(Features::supportsAnyValue, features, "");
            case ARRAY_AGG -> require(Features::supportsArrays, features, "");
            case JSON_ARRAYAGG -> require(Features::supportsJsonAggregates, features, "");
            case CORR, COVAR_POP, COVAR_SAMP, REGR_AVGX, REGR_AVGY, REGR_COUNT ->
                    require(Features::supportsRegressionAggregates, features, "");
            case REGR_INTERCEPT, REGR_R2, REGR_SLOPE, REGR_SXX, REGR_SXY, REGR_SYY ->
                    require(Features::supportsRegressionAggregates, features, "");
            case COUNT, STRING_AGG, BIT_AND, BIT_OR, BIT_XOR, BOOL_AND, BOOL_OR -> {}
        }
    }

    /// Each database has another order for JSON, or none, and only some take its numbers for such.
    private void requireNoJson(Resolved operand) {
        if (ResultTypes.isKind(operand, ValueType.Kind.JSON)) {
            throw new FieldError(
                    "Cannot compute "
                            + this
                            + " of JSON, which has neither an order nor a sum. Take texts inside of"
                            + " it, as in textOf(\"data__name\"), or make them numbers, as in"
                            + " cast(textOf(\"data__size\"), ValueType.DOUBLE).");
        }
    }

    private static boolean isMoment(Resolved operand) {
        return operand.type() != null
                && switch (operand.type().kind()) {
                    case DATE, TIME, DATE_TIME, INSTANT -> true;
                    default -> false;
                };
    }

    private void require(Predicate<Features> ability, Features features, String of) {
        if (!ability.test(features)) {
            throw new NotSupportedError("This database has no aggregate " + this + of + ".");
        }
    }
}
