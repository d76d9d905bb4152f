package dev.quintet.models.expressions;

import dev.quintet.models.expressions.ValueType.Kind;
import dev.quintet.sql.SqlExpression.ArithmeticOperator;

import org.jspecify.annotations.Nullable;

/// Which type two operands give: the one table of it, with Django's rules.
final class OperatorTypes {
    private OperatorTypes() {}

    /// The type of `left operator right`, or null where Django asks for a declared one.
    static @Nullable ValueType<?> of(
            ArithmeticOperator operator,
            @Nullable ValueType<?> left,
            @Nullable ValueType<?> right) {
        if (left == null || right == null) {
            return withNull(operator, left == null ? right : left);
        }
        return isTemporal(left) || isTemporal(right)
                ? temporal(operator, left, right)
                : numeric(operator, left, right);
    }

    /// Whether a duration moves the other operand, a moment.
    static boolean isShift(ValueType<?> moment, ValueType<?> duration) {
        return duration.kind() == Kind.DURATION && isMoment(moment);
    }

    /// Whether the operands are moments that have a distance.
    static boolean isDifference(
            ArithmeticOperator operator, ValueType<?> left, ValueType<?> right) {
        return operator == ArithmeticOperator.SUBTRACT
                && ((left.kind() == right.kind() && isMoment(left))
                        || (isDay(left) && isDay(right)));
    }

    /// The type of a moment that a duration has moved: a date becomes a date with a time.
    static ValueType<?> shifted(ValueType<?> moment) {
        return moment.kind() == Kind.DATE ? ValueType.DATE_TIME : moment;
    }

    private static @Nullable ValueType<?> withNull(
            ArithmeticOperator operator, @Nullable ValueType<?> other) {
        return other == null || !isNumber(other) || isBitwise(operator)
                ? null
                : numeric(operator, other, other);
    }

    private static @Nullable ValueType<?> numeric(
            ArithmeticOperator operator, ValueType<?> left, ValueType<?> right) {
        boolean whole = left.kind() == Kind.INTEGER && right.kind() == Kind.INTEGER;
        if (whole) {
            return left.javaClass() == Long.class || right.javaClass() == Long.class
                    ? ValueType.LONG
                    : ValueType.INTEGER;
        }
        if (isBitwise(operator) || !isNumber(left) || !isNumber(right)) {
            return null;
        }
        if (left.kind() == right.kind()) {
            return left.kind() == Kind.DECIMAL ? ValueType.DECIMAL : floating(left, right);
        }
        boolean mixed = left.kind() == Kind.INTEGER || right.kind() == Kind.INTEGER;
        if (!mixed || operator == ArithmeticOperator.POWER) {
            return null;
        }
        ValueType<?> other = left.kind() == Kind.INTEGER ? right : left;
        return other.kind() == Kind.DECIMAL ? ValueType.DECIMAL : floating(other, other);
    }

    private static ValueType<?> floating(ValueType<?> left, ValueType<?> right) {
        return left.javaClass() == Float.class && right.javaClass() == Float.class
                ? ValueType.FLOAT
                : ValueType.DOUBLE;
    }

    private static @Nullable ValueType<?> temporal(
            ArithmeticOperator operator, ValueType<?> left, ValueType<?> right) {
        boolean add = operator == ArithmeticOperator.ADD;
        if (!add && operator != ArithmeticOperator.SUBTRACT) {
            return null;
        }
        if (left.kind() == Kind.DURATION && right.kind() == Kind.DURATION) {
            return ValueType.DURATION;
        }
        if (isShift(left, right)) {
            return shifted(left);
        }
        if (add && isShift(right, left)) {
            return shifted(right);
        }
        return isDifference(operator, left, right) ? ValueType.DURATION : null;
    }

    private static boolean isBitwise(ArithmeticOperator operator) {
        return switch (operator) {
            case BIT_AND, BIT_OR, BIT_XOR, SHIFT_LEFT, SHIFT_RIGHT -> true;
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO, POWER -> false;
        };
    }

    private static boolean isNumber(ValueType<?> type) {
        return switch (type.kind()) {
            case INTEGER, FLOAT, DECIMAL -> true;
            default -> false;
        };
    }

    private static boolean isTemporal(ValueType<?> type) {
        return isMoment(type) || type.kind() == Kind.DURATION;
    }

    private static boolean isMoment(ValueType<?> type) {
        return isDay(type) || type.kind() == Kind.TIME;
    }

    private static boolean isDay(ValueType<?> type) {
        return switch (type.kind()) {
            case DATE, DATE_TIME, INSTANT -> true;
            default -> false;
        };
    }
}
