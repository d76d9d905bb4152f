package dev.quintet.db.oracle;

import dev.quintet.db.Row;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;

/// Reads what Oracle has no type for: UUIDs are 32 digits, and a time of day is one on some date.
final class OracleRow extends Row {

    OracleRow(ResultSet results) {
        super(results);
    }

    @Override
    public @Nullable LocalTime getTime(int at) throws SQLException {
        LocalDateTime value = results.getObject(at, LocalDateTime.class);
        return value == null ? null : value.toLocalTime();
    }

    @Override
    public @Nullable Duration getDuration(int at) throws SQLException {
        return results.getObject(at, Duration.class);
    }

    @Override
    public @Nullable UUID getUuid(int at) throws SQLException {
        String text = results.getString(at);
        if (text == null) {
            return null;
        }
        try {
            return new UUID(
                    Long.parseUnsignedLong(text, 0, 16, 16),
                    Long.parseUnsignedLong(text, 16, 32, 16));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new SQLException("Expected a UUID, found '" + text + "'.", "22007", e);
        }
    }
}
