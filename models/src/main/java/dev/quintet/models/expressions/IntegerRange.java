package dev.quintet.models.expressions;

import dev.quintet.sql.SqlType;

import java.math.BigInteger;

/// The whole numbers that a column can hold.
///
/// @param least the least of them
/// @param greatest the greatest of them
public record IntegerRange(BigInteger least, BigInteger greatest) {

    /// The numbers of a type in two's complement; without the negative ones for positive types.
    public static IntegerRange of(SqlType.Integral type) {
        BigInteger end = BigInteger.ONE.shiftLeft(type.bits() - 1);
        return new IntegerRange(
                type.positive() ? BigInteger.ZERO : end.negate(), end.subtract(BigInteger.ONE));
    }

    /// Where a number lies: -1 below the range, 0 inside, 1 above.
    public int side(BigInteger number) {
        if (number.compareTo(least) < 0) {
            return -1;
        }
        return number.compareTo(greatest) > 0 ? 1 : 0;
    }
}
