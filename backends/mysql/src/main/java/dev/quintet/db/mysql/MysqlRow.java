package dev.quintet.db.mysql;

import dev.quintet.db.Row;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/// Reads points on the time line, which are stored in UTC without a zone, and UUIDs, which MySQL
/// stores as 32 digits.
final class MysqlRow extends Row {
    private static final int DIGITS = 32;

    MysqlRow(ResultSet results) {
        super(results);
    }

    @Override
    public @Nullable Instant getInstant(int at) throws SQLException {
        LocalDateTime value = results.getObject(at, LocalDateTime.class);
        return value == null ? null : value.toInstant(ZoneOffset.UTC);
    }

    @Override
    public @Nullable UUID getUuid(int at) throws SQLException {
        String text = results.getString(at);
        if (text == null) {
            return null;
        }
        try {
            return text.length() == DIGITS
                    ? new UUID(
                            Long.parseUnsignedLong(text, 0, 16, 16),
                            Long.parseUnsignedLong(text, 16, DIGITS, 16))
                    : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new SQLException("Expected a UUID, found '" + text + "'.", "22007", e);
        }
    }
}
