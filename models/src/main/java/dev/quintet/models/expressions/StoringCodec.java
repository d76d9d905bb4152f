package dev.quintet.models.expressions;

import dev.quintet.db.Codec;
import dev.quintet.db.Parameters;
import dev.quintet.db.Row;
import dev.quintet.sql.SqlType;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.sql.SQLException;

/// Binds values that go into a column: a decimal number with the column's digits, and no NaN where
/// it would be lost.
///
/// @param codec for all other types
/// @param type the column's type
record StoringCodec(Codec<Object> codec, SqlType type) implements Codec<Object> {
    @Override
    public @Nullable Object read(Row row, int at) throws SQLException {
        return codec.read(row, at);
    }

    @Override
    public void write(Parameters out, @Nullable Object value) throws SQLException {
        if (value == null) {
            out.setNull(type);
        } else {
            store(out, type, codec, value);
        }
    }

    /// Binds a value that goes into a column of a type.
    static void store(Parameters out, SqlType type, Codec<Object> codec, Object stored)
            throws SQLException {
        switch (type) {
            case SqlType.Decimal(int digits, int places) when digits > 0 ->
                    out.setDecimal((BigDecimal) stored, digits, places);
            case SqlType.Floating(int bits) when bits == 32 -> out.storeFloat((Float) stored);
            case SqlType.Floating _ -> out.storeDouble((Double) stored);
            default -> codec.write(out, stored);
        }
    }
}
