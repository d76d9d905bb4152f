package dev.quintet.db.sqlite;

import dev.quintet.db.Row;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;

/// Reads what SQLite stores as text or as a plain number.
final class SqliteRow extends Row {
    /// The digits that survive in a floating point number, in which SQLite keeps decimals.
    private static final MathContext PRECISION = new MathContext(15);

    SqliteRow(ResultSet results) {
        super(results);
    }

    // An integer column holds any number of 64 bits, and beyond them a floating point number, which
    // the driver cuts to the nearest of 64 bits: what does not fit must not be read as another one.

    @Override
    public short getShort(int at) throws SQLException {
        long value = results.getLong(at);
        if (value != (short) value) {
            throw tooGreat(at, 16);
        }
        return (short) value;
    }

    @Override
    public int getInt(int at) throws SQLException {
        long value = results.getLong(at);
        if (value != (int) value) {
            throw tooGreat(at, 32);
        }
        return (int) value;
    }

    @Override
    public long getLong(int at) throws SQLException {
        long value = results.getLong(at);
        if ((value == Long.MAX_VALUE || value == Long.MIN_VALUE)
                && results.getObject(at) instanceof Double) {
            throw tooGreat(at, 64);
        }
        return value;
    }

    private SQLException tooGreat(int at, int bits) throws SQLException {
        return new SQLException(
                "Expected a " + bits + "-bit integer, found " + results.getString(at) + ".",
                "22003");
    }

    @Override
    public @Nullable BigDecimal getDecimal(int at, int places) throws SQLException {
        BigDecimal decimal = getDecimal(at);
        return decimal == null || decimal.scale() == places
                ? decimal
                : decimal.setScale(places, RoundingMode.HALF_EVEN);
    }

    @Override
    public @Nullable BigDecimal getDecimal(int at) throws SQLException {
        return switch (results.getObject(at)) {
            case null -> null;
            case Integer number -> BigDecimal.valueOf(number);
            case Long number -> BigDecimal.valueOf(number);
            case Double number -> rounded(number);
            case Object other -> decimal(other);
        };
    }

    private static BigDecimal rounded(double number) throws SQLException {
        if (!Double.isFinite(number)) {
            throw new SQLException("Expected a decimal, found " + number + ".", "22003");
        }
        BigDecimal decimal = BigDecimal.valueOf(number).round(PRECISION);
        return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    }

    private static BigDecimal decimal(Object other) throws SQLException {
        try {
            return new BigDecimal(other.toString().strip());
        } catch (NumberFormatException _) {
            throw new SQLException("Expected a decimal, found '" + other + "'.", "22018");
        }
    }

    @Override
    public @Nullable LocalDate getDate(int at) throws SQLException {
        String text = results.getString(at);
        return text == null ? null : SqliteText.date(text);
    }

    @Override
    public @Nullable LocalTime getTime(int at) throws SQLException {
        String text = results.getString(at);
        return text == null ? null : SqliteText.time(text);
    }

    @Override
    public @Nullable LocalDateTime getDateTime(int at) throws SQLException {
        String text = results.getString(at);
        return text == null ? null : SqliteText.dateTime(text);
    }

    @Override
    public @Nullable Instant getInstant(int at) throws SQLException {
        String text = results.getString(at);
        return text == null ? null : SqliteText.dateTime(text).toInstant(ZoneOffset.UTC);
    }

    @Override
    public @Nullable UUID getUuid(int at) throws SQLException {
        String text = results.getString(at);
        return text == null ? null : SqliteText.uuid(text);
    }
}
