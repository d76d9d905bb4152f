package dev.quintet.db.sqlite;

import dev.quintet.db.Row;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
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
