package dev.quintet.db.postgresql;

import dev.quintet.db.JdbcParameters;
import dev.quintet.db.Limits;
import dev.quintet.sql.IpAddresses;
import dev.quintet.sql.SqlType;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGInterval;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Writes PostgreSQL's own types. What the driver knows no number for is sent without a type, for
/// the server to see from where it stands.
final class PostgresqlParameters extends JdbcParameters {
    private static final long MICROS_PER_SECOND = 1_000_000;

    PostgresqlParameters(PreparedStatement statement) {
        super(statement);
    }

    @Override
    protected int jdbcType(SqlType type) {
        return switch (type) {
            case SqlType.Json _, SqlType.Inet _, SqlType.Interval _ -> Types.OTHER;
            default -> super.jdbcType(type);
        };
    }

    @Override
    public void setString(@Nullable String value) throws SQLException {
        super.setString(value == null ? null : text(value));
    }

    private static String text(String value) {
        return Limits.textWithoutNul(value, "PostgreSQL");
    }

    /// In days and seconds, so that the server does not take 30 days for a month.
    @Override
    public void setDuration(@Nullable Duration value) throws SQLException {
        if (value == null) {
            setNull(SqlType.INTERVAL);
            return;
        }
        Limits.micros(value);
        long days = value.toDays();
        Duration rest = value.minusDays(days);
        // Seconds and what is below them have to have one sign.
        long micros = rest.toSeconds() * MICROS_PER_SECOND + rest.getNano() / 1_000;
        var interval = new PGInterval(0, 0, Math.toIntExact(days), 0, 0, 0);
        interval.setHours(0);
        interval.setSeconds(micros / (double) MICROS_PER_SECOND);
        statement.setObject(next(), interval);
    }

    @Override
    public void setInet(@Nullable InetAddress value) throws SQLException {
        setUntyped(value == null ? null : IpAddresses.format(value));
    }

    @Override
    public void setJson(@Nullable String value) throws SQLException {
        setUntyped(value);
    }

    @Override
    public void setArray(@Nullable List<? extends @Nullable Object> items, SqlType item)
            throws SQLException {
        if (items == null) {
            statement.setNull(next(), Types.OTHER);
            return;
        }
        @Nullable Object[] values =
                item instanceof SqlType.Binary
                        ? new byte[items.size()][]
                        : new Object[items.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = element(items.get(i));
        }
        Array array = statement.getConnection().createArrayOf(arrayType(item), values);
        statement.setArray(next(), array);
    }

    /// An item as the driver writes it: mostly as its text.
    private static @Nullable Object element(@Nullable Object item) {
        return switch (item) {
            case null -> null;
            case String text -> text(text);
            case BigDecimal number -> Limits.decimal(number);
            case LocalDate date -> Limits.date(date);
            case LocalTime time -> time.truncatedTo(ChronoUnit.MICROS);
            case LocalDateTime moment -> Limits.dateTime(moment).truncatedTo(ChronoUnit.MICROS);
            case Instant instant -> Limits.instant(instant).truncatedTo(ChronoUnit.MICROS);
            default -> item;
        };
    }

    private static String arrayType(SqlType item) throws SQLException {
        return switch (item) {
            case SqlType.Bool _ -> "bool";
            case SqlType.Integral(int bits, _) ->
                    bits == 16 ? "int2" : bits == 32 ? "int4" : "int8";
            case SqlType.Floating(int bits) -> bits == 32 ? "float4" : "float8";
            case SqlType.Decimal _ -> "numeric";
            case SqlType.Varchar _ -> "varchar";
            case SqlType.Text _ -> "text";
            case SqlType.Date _ -> "date";
            case SqlType.Uuid _ -> "uuid";
            case SqlType.Binary _ -> "bytea";
            case SqlType.Time _ -> "time";
            case SqlType.DateTime _ -> "timestamp";
            case SqlType.Timestamp _ -> "timestamptz";
            case SqlType.Interval _,
                    SqlType.Json _,
                    SqlType.Inet _,
                    SqlType.ArrayOf _,
                    SqlType.Named _,
                    SqlType.Own _ ->
                    throw new SQLFeatureNotSupportedException(
                            "Arrays of " + item + " cannot be written.");
        };
    }

    private void setUntyped(@Nullable String text) throws SQLException {
        if (text == null) {
            statement.setNull(next(), Types.OTHER);
        } else {
            statement.setObject(next(), text(text), Types.OTHER);
        }
    }
}
