package dev.quintet.models.expressions;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/// Whole numbers of any size, made of whatever a user passes.
public final class Whole {
    private static final Pattern DIGITS = Pattern.compile("[+-]?[0-9]+(?:_[0-9]+)*");
    private static final int MOST_DIGITS = 4000;

    private Whole() {}

    /// The whole number that a value stands for: numbers lose what is behind the point, true is 1,
    /// text is read in base ten with blanks around it allowed.
    ///
    /// @throws IllegalArgumentException if the value is no number
    public static BigInteger of(Object value) {
        return switch (value) {
            case Integer number -> BigInteger.valueOf(number);
            case Long number -> BigInteger.valueOf(number);
            case Short number -> BigInteger.valueOf(number);
            case Byte number -> BigInteger.valueOf(number);
            case BigInteger number -> number;
            case Boolean flag -> flag ? BigInteger.ONE : BigInteger.ZERO;
            case Double number -> decimal(number).toBigInteger();
            case Float number -> decimal(number.doubleValue()).toBigInteger();
            case BigDecimal number -> integral(number);
            case CharSequence text -> parse(text);
            default -> throw wrong(value);
        };
    }

    /// The same, but binary floating point numbers are rounded up: the least whole number that is
    /// not smaller.
    ///
    /// @throws IllegalArgumentException if the value is no number
    public static BigInteger ceiling(Object value) {
        return value instanceof Double || value instanceof Float
                ? decimal(((Number) value).doubleValue())
                        .setScale(0, RoundingMode.CEILING)
                        .toBigInteger()
                : of(value);
    }

    private static BigDecimal decimal(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw wrong(number);
        }
        return new BigDecimal(number);
    }

    /// Keeps numbers such as 1E+1000000000 and 1E-1000000000 from filling the memory.
    private static BigInteger integral(BigDecimal number) {
        long digits = (long) number.precision() - number.scale();
        if (digits > MOST_DIGITS) {
            throw Conversions.wrong("a whole number", number, "at most " + MOST_DIGITS + " digits");
        }
        return digits <= 0 ? BigInteger.ZERO : number.toBigInteger();
    }

    private static BigInteger parse(CharSequence text) {
        String digits = text.toString().strip();
        if (digits.length() > MOST_DIGITS || !DIGITS.matcher(digits).matches()) {
            throw wrong(text);
        }
        return new BigInteger(digits.replace("_", ""));
    }

    private static ValidationError wrong(Object value) {
        return Conversions.wrong(
                "a whole number", value, "a number such as 7, or its digits as text");
    }
}
