package dev.quintet.models.expressions;

import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.ArithmeticOperator;
import dev.quintet.sql.SqlType;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Two operands and an operator: numbers, or moments and lengths of time.
///
/// Only when the types of the operands are known, in a query, is it decided whether a moment is
/// moved or two moments are compared.
///
/// @param keeps whether the result has the left side's type where there is no rule for both
record Arithmetic<M, T>(
        ArithmeticOperator operator, Expression<?, ?> left, Expression<?, ?> right, boolean keeps)
        implements Expression<M, T>, OpenlyTyped {
    Arithmetic {
        left = Expressions.plain(left);
        right = Expressions.plain(right);
    }

    Arithmetic(ArithmeticOperator operator, Expression<?, ?> left, Expression<?, ?> right) {
        this(operator, left, right, false);
    }

    /// An operation that gives a number of the left side's type.
    static <M, N extends Number> NumberExpression<M, N> keeping(
            ArithmeticOperator operator, NumberExpression<M, N> left, Expression<?, ?> right) {
        return new View.OfNumber<>(
                new Arithmetic<>(operator, left, right, true), NumberOrigin.among(left));
    }

    /// An operation that gives a number of the Java type that both sides have.
    static <M, N extends Number> NumberExpression<M, N> same(
            ArithmeticOperator operator, Expression<?, ?> left, Expression<?, ?> right) {
        return new View.OfNumber<>(
                new Arithmetic<>(operator, left, right), NumberOrigin.among(left, right));
    }

    /// An operation that gives a number.
    static <M, N extends Number> NumberExpression<M, N> number(
            ArithmeticOperator operator, Expression<?, ?> left, Expression<?, ?> right) {
        return new View.OfNumber<>(new Arithmetic<>(operator, left, right));
    }

    @Override
    public Resolved resolve(Scope scope) {
        return resolve(scope, null);
    }

    @Override
    public Resolved resolveAs(Scope scope, ValueType<?> declared) {
        return resolve(scope, declared);
    }

    private Resolved resolve(Scope scope, @Nullable ValueType<?> declared) {
        Resolved first = left.resolve(scope);
        Resolved second = right.resolve(scope);
        String doubt = first.doubt() != null ? first.doubt() : second.doubt();
        ValueType<?> type = declared;
        if (type == null && doubt == null) {
            type = OperatorTypes.of(operator, first.type(), second.type());
            type = type == null && keeps ? first.type() : type;
        }
        SqlExpression sql = sql(first, second, type);
        Resolved result =
                Resolved.over(sql, type, isNullable(first, second), List.of(first, second));
        if (type != null) {
            return result;
        }
        return result.untyped(doubt != null ? doubt : doubt(first, second));
    }

    private SqlExpression sql(Resolved first, Resolved second, @Nullable ValueType<?> type) {
        ValueType<?> one = first.type();
        ValueType<?> other = second.type();
        boolean subtract = operator == ArithmeticOperator.SUBTRACT;
        if (one != null && other != null && (subtract || operator == ArithmeticOperator.ADD)) {
            if (OperatorTypes.isShift(one, other)) {
                return new SqlExpression.TemporalShift(
                        first.sql(), second.sql(), subtract, one.sqlType());
            }
            if (!subtract && OperatorTypes.isShift(other, one)) {
                return new SqlExpression.TemporalShift(
                        second.sql(), first.sql(), false, other.sqlType());
            }
            if (OperatorTypes.isDifference(operator, one, other)) {
                return new SqlExpression.TemporalDifference(
                        first.sql(), second.sql(), one.sqlType());
            }
        }
        SqlType result = sqlType(one, other, type);
        return switch (operator) {
            case DIVIDE, MODULO -> Division.of(operator, first, second, result);
            default -> new SqlExpression.Arithmetic(operator, first.sql(), second.sql(), result);
        };
    }

    private static SqlType sqlType(
            @Nullable ValueType<?> one, @Nullable ValueType<?> other, @Nullable ValueType<?> type) {
        if (type != null) {
            return type.sqlType();
        }
        ValueType<?> known = one != null ? one : other;
        return known == null ? SqlType.TEXT : known.sqlType();
    }

    private boolean isNullable(Resolved first, Resolved second) {
        return first.nullable()
                || second.nullable()
                || operator == ArithmeticOperator.DIVIDE
                || operator == ArithmeticOperator.MODULO;
    }

    private String doubt(Resolved first, Resolved second) {
        return "Cannot infer the type of "
                + this
                + ": it combines "
                + name(first)
                + " with "
                + name(second)
                + ". Declare it with as(type).";
    }

    private static String name(Resolved operand) {
        return operand.type() == null ? "an unknown type" : operand.type().name();
    }

    @Override
    public void shape(Shape shape) {
        shape.mark(Arithmetic.class).mark(operator).mark(keeps).add(left).add(right);
    }

    @Override
    public String toString() {
        return "(" + left + " " + symbol() + " " + right + ")";
    }

    private String symbol() {
        return switch (operator) {
            case ADD -> "+";
            case SUBTRACT -> "-";
            case MULTIPLY -> "*";
            case DIVIDE -> "/";
            case MODULO -> "%";
            case POWER -> "^";
            case BIT_AND -> "&";
            case BIT_OR -> "|";
            case BIT_XOR -> "#";
            case SHIFT_LEFT -> "<<";
            case SHIFT_RIGHT -> ">>";
        };
    }
}
