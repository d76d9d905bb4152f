package dev.quintet.db.sqlite;

import dev.quintet.db.DataError;
import dev.quintet.db.JdbcParameters;
import dev.quintet.db.Limits;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;

/// Writes what SQLite stores as text or as a plain number.
final class SqliteParameters extends JdbcParameters {
    private static final int LONG_DIGITS = 18;

    private final int expected;

    SqliteParameters(PreparedStatement statement) throws SQLException {
        super(statement);
        this.expected = statement.getParameterMetaData().getParameterCount();
    }

    /// For the driver, a parameter that was not set is NULL.
    @Override
    protected void complete() throws SQLException {
        if (count() != expected) {
            throw new SQLException(
                    "The statement takes "
                            + expected
                            + " parameters, but "
                            + count()
                            + " were set.",
                    "07001");
        }
    }

    /// As a number, because a number and a text never compare equal outside of a typed column.
    @Override
    public void setDecimal(@Nullable BigDecimal value) throws SQLException {
        if (value == null) {
            setString(null);
            return;
        }
        BigDecimal shortest = Limits.decimal(value).stripTrailingZeros();
        if (shortest.scale() <= 0 && shortest.precision() - shortest.scale() <= LONG_DIGITS) {
            setLong(shortest.longValueExact());
        } else {
            double number = value.doubleValue();
            if (Double.isInfinite(number)) {
                throw new DataError(
                        "'"
                                + value
                                + "' is too great a decimal number for SQLite, which keeps"
                                + " them as floating point numbers.");
            }
            setDouble(number);
        }
    }

    /// For SQLite, NaN is NULL: no row compares with it, and it would be gone from a column.
    @Override
    public void storeDouble(double value) throws SQLException {
        if (Double.isNaN(value)) {
            Limits.number(value, "SQLite");
        }
        setDouble(value);
    }

    @Override
    public void storeFloat(float value) throws SQLException {
        storeDouble(value);
    }

    @Override
    public void setDate(@Nullable LocalDate value) throws SQLException {
        setString(value == null ? null : SqliteText.of(Limits.date(value)));
    }

    @Override
    public void setTime(@Nullable LocalTime value) throws SQLException {
        setString(value == null ? null : SqliteText.of(value));
    }

    @Override
    public void setDateTime(@Nullable LocalDateTime value) throws SQLException {
        setString(value == null ? null : SqliteText.of(Limits.dateTime(value)));
    }

    @Override
    public void setInstant(@Nullable Instant value) throws SQLException {
        setDateTime(
                value == null
                        ? null
                        : LocalDateTime.ofInstant(Limits.instant(value), ZoneOffset.UTC));
    }

    @Override
    public void setUuid(@Nullable UUID value) throws SQLException {
        setString(value == null ? null : SqliteText.of(value));
    }
}
