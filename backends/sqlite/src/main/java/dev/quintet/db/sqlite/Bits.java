package dev.quintet.db.sqlite;

import org.jspecify.annotations.Nullable;
import org.sqlite.Function;

import java.sql.SQLException;
import java.util.function.LongBinaryOperator;

/// The numbers of a group combined bit by bit; NULL without any.
final class Bits extends Function.Aggregate {
    private static final int NULL_TYPE = 5;

    private final LongBinaryOperator operator;
    private @Nullable Long bits;

    /// @param operator puts two numbers together; any order must do
    Bits(LongBinaryOperator operator) {
        this.operator = operator;
    }

    @Override
    protected void xStep() throws SQLException {
        if (value_type(0) != NULL_TYPE) {
            long value = value_long(0);
            bits = bits == null ? (Long) value : (Long) operator.applyAsLong(bits, value);
        }
    }

    @Override
    protected void xFinal() throws SQLException {
        if (bits == null) {
            result();
        } else {
            result(bits);
        }
    }
}
