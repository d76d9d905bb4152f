package dev.quintet.models.expressions.lookups;

import dev.quintet.models.expressions.IntegerRange;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Scope;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.expressions.Value.Form;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.expressions.Whole;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlType;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;

/// A constant that an integer column is compared with, and where it lies in relation to the
/// column's range.
///
/// A number that the column cannot hold never reaches the database, which might refuse it: the
/// answer is known.
///
/// @param side -1 if it is below all numbers of the column, 1 if above, 0 if the database has to
///   compare
/// @param number the parameter, for side 0
record IntegerBound(int side, @Nullable SqlExpression number) {
    private static final int LONG_BITS = 64;

    private static final ValueType<Long> ROUNDED_UP =
            ValueType.LONG.mapped(
                    "64-bit integer, rounded up",
                    Long.class,
                    value -> Whole.ceiling(value).longValueExact(),
                    number -> number,
                    number -> number);

    private static final IntegerBound BELOW = new IntegerBound(-1, null);
    private static final IntegerBound ABOVE = new IntegerBound(1, null);

    /// Whether a value is compared as a plain integer: not as an enum, say, that is stored as one.
    static boolean applies(Resolved left, Value<?> right) {
        return right.type() == null
                && left.type() instanceof ValueType<?> type
                && type.sqlType() instanceof SqlType.Integral
                && (type.javaClass() == Integer.class
                        || type.javaClass() == Long.class
                        || type.javaClass() == Short.class);
    }

    /// The bound for a constant other than null.
    ///
    /// @param roundUp whether 1.5 counts as 2, as it does for "at least" and "less than", or as 1
    /// @throws IllegalArgumentException if the constant is no number
    static IntegerBound of(Resolved left, Value<?> right, boolean roundUp, Scope scope) {
        if (!(left.type() instanceof ValueType<?> type)
                || !(type.sqlType() instanceof SqlType.Integral integral)) {
            throw new IllegalStateException("no integer: " + left.type());
        }
        IntegerRange range = scope.integerRange(integral);
        Form form = right.form();
        BigInteger nearZero = nearZero(form);
        BigInteger farFromZero = farFromZero(form);
        int bits;
        if (nearZero != null && range.side(nearZero) != 0) {
            return range.side(nearZero) < 0 ? BELOW : ABOVE;
        } else if (farFromZero != null && range.side(farFromZero) == 0) {
            bits = farFromZero.bitLength() + 1;
        } else {
            Object content = scope.inspect(right);
            BigInteger number =
                    content == null
                            ? BigInteger.ZERO
                            : roundUp ? Whole.ceiling(content) : Whole.of(content);
            if (range.side(number) != 0) {
                return range.side(number) < 0 ? BELOW : ABOVE;
            }
            bits = number.bitLength() + 1;
        }
        return new IntegerBound(
                0, scope.value(right, parameterType(type, form, bits, roundUp)).sql());
    }

    private static ValueType<?> parameterType(
            ValueType<?> column, Form form, int bits, boolean roundUp) {
        if (bits > LONG_BITS) {
            return ValueType.DECIMAL;
        }
        if (roundUp && form == Form.FLOAT) {
            return ROUNDED_UP;
        }
        int columnBits =
                column.javaClass() == Short.class
                        ? 16
                        : column.javaClass() == Integer.class ? 32 : LONG_BITS;
        return bits <= columnBits ? column : ValueType.LONG;
    }

    /// The number of a form that is nearest to zero; null where the form says nothing about size.
    private static @Nullable BigInteger nearZero(Form form) {
        return switch (form) {
            case TRUE, FALSE, SHORT -> BigInteger.ZERO;
            case NEGATIVE_SHORT -> BigInteger.valueOf(-1);
            case INT -> BigInteger.ONE.shiftLeft(15);
            case NEGATIVE_INT -> BigInteger.ONE.shiftLeft(15).not();
            case LONG -> BigInteger.ONE.shiftLeft(31);
            case NEGATIVE_LONG -> BigInteger.ONE.shiftLeft(31).not();
            case HUGE -> BigInteger.ONE.shiftLeft(63);
            case NEGATIVE_HUGE -> BigInteger.ONE.shiftLeft(63).not();
            case NULL, TEXT, FLOAT, OTHER -> null;
        };
    }

    /// The number of a form that is farthest from zero; null where there is none.
    private static @Nullable BigInteger farFromZero(Form form) {
        return switch (form) {
            case TRUE, FALSE -> BigInteger.ONE;
            case SHORT -> BigInteger.valueOf(Short.MAX_VALUE);
            case NEGATIVE_SHORT -> BigInteger.valueOf(Short.MIN_VALUE);
            case INT -> BigInteger.valueOf(Integer.MAX_VALUE);
            case NEGATIVE_INT -> BigInteger.valueOf(Integer.MIN_VALUE);
            case LONG -> BigInteger.valueOf(Long.MAX_VALUE);
            case NEGATIVE_LONG -> BigInteger.valueOf(Long.MIN_VALUE);
            case HUGE, NEGATIVE_HUGE, NULL, TEXT, FLOAT, OTHER -> null;
        };
    }
}
