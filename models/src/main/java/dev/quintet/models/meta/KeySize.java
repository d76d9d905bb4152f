package dev.quintet.models.meta;

import dev.quintet.models.expressions.ValueType;
import dev.quintet.sql.SqlType;

/// How many bits a key has that the database counts. In Java it is a `Long` all the same.
public enum KeySize {
    /// 16 bits.
    SMALL(SqlType.SMALL_INT),
    /// 32 bits.
    INT(SqlType.INT),
    /// 64 bits.
    BIG(SqlType.BIG_INT);

    private final ValueType<Long> type;

    KeySize(SqlType column) {
        this.type = ValueType.LONG.in(column);
    }

    ValueType<Long> type() {
        return type;
    }
}
