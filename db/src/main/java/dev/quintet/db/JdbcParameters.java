package dev.quintet.db;

import dev.quintet.sql.IpAddresses;
import dev.quintet.sql.SqlType;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/// The parameters of a prepared statement, in plain JDBC. A backend overrides what its driver wants
/// differently.
public class JdbcParameters extends Parameters {
    /// The driver's statement.
    protected final PreparedStatement statement;

    private int position;

    /// Binds to a driver's statement.
    public JdbcParameters(PreparedStatement statement) {
        this.statement = statement;
    }

    /// Starts again at the first parameter.
    final void restart() {
        position = 0;
    }

    /// How many parameters were set.
    protected final int count() {
        return position;
    }

    /// Called after the last parameter was set, for drivers that do not miss those that were not.
    ///
    /// @throws SQLException if the statement wants another number of them
    protected void complete() throws SQLException {}

    /// The position of the parameter to set, and steps on.
    protected final int next() {
        return ++position;
    }

    /// The number in [Types] by which the driver is told a type of NULL.
    protected int jdbcType(SqlType type) {
        return switch (type) {
            case SqlType.Bool _ -> Types.BOOLEAN;
            case SqlType.Integral(int bits, _) ->
                    bits == 16 ? Types.SMALLINT : bits == 32 ? Types.INTEGER : Types.BIGINT;
            case SqlType.Floating(int bits) -> bits == 32 ? Types.REAL : Types.DOUBLE;
            case SqlType.Decimal _ -> Types.DECIMAL;
            case SqlType.Varchar _, SqlType.Text _, SqlType.Inet _, SqlType.Json _ -> Types.VARCHAR;
            case SqlType.Date _ -> Types.DATE;
            case SqlType.Time _ -> Types.TIME;
            case SqlType.DateTime _ -> Types.TIMESTAMP;
            case SqlType.Timestamp _ -> Types.TIMESTAMP_WITH_TIMEZONE;
            case SqlType.Interval _ -> Types.BIGINT;
            case SqlType.Binary _ -> Types.VARBINARY;
            case SqlType.ArrayOf _ -> Types.ARRAY;
            case SqlType.Uuid _, SqlType.Named _ -> Types.OTHER;
            case SqlType.Own(SqlType usual, _) -> jdbcType(usual);
        };
    }

    @Override
    public final void setNull(SqlType type) throws SQLException {
        statement.setNull(next(), jdbcType(type));
    }

    @Override
    public void setShort(short value) throws SQLException {
        statement.setShort(next(), value);
    }

    @Override
    public void setInt(int value) throws SQLException {
        statement.setInt(next(), value);
    }

    @Override
    public void setLong(long value) throws SQLException {
        statement.setLong(next(), value);
    }

    @Override
    public void setFloat(float value) throws SQLException {
        statement.setFloat(next(), value);
    }

    @Override
    public void setDouble(double value) throws SQLException {
        statement.setDouble(next(), value);
    }

    @Override
    public void setBoolean(boolean value) throws SQLException {
        statement.setBoolean(next(), value);
    }

    @Override
    public void setString(@Nullable String value) throws SQLException {
        statement.setString(next(), value == null ? null : Limits.text(value));
    }

    @Override
    public void setDecimal(@Nullable BigDecimal value) throws SQLException {
        statement.setBigDecimal(next(), value == null ? null : Limits.decimal(value));
    }

    @Override
    public void setDate(@Nullable LocalDate value) throws SQLException {
        setObject(value == null ? null : Limits.date(value), SqlType.DATE);
    }

    @Override
    public void setTime(@Nullable LocalTime value) throws SQLException {
        setObject(value == null ? null : value.truncatedTo(ChronoUnit.MICROS), SqlType.TIME);
    }

    @Override
    public void setDateTime(@Nullable LocalDateTime value) throws SQLException {
        setObject(
                value == null ? null : Limits.dateTime(value).truncatedTo(ChronoUnit.MICROS),
                SqlType.DATE_TIME);
    }

    @Override
    public void setInstant(@Nullable Instant value) throws SQLException {
        setObject(
                value == null
                        ? null
                        : Limits.instant(value)
                                .truncatedTo(ChronoUnit.MICROS)
                                .atOffset(ZoneOffset.UTC),
                SqlType.TIMESTAMP);
    }

    @Override
    public void setDuration(@Nullable Duration value) throws SQLException {
        if (value == null) {
            setNull(SqlType.INTERVAL);
        } else {
            statement.setLong(next(), Limits.micros(value));
        }
    }

    @Override
    public void setUuid(@Nullable UUID value) throws SQLException {
        setObject(value, SqlType.UUID);
    }

    @Override
    public void setBytes(byte @Nullable [] value) throws SQLException {
        statement.setBytes(next(), value);
    }

    @Override
    public void setInet(@Nullable InetAddress value) throws SQLException {
        statement.setString(next(), value == null ? null : IpAddresses.format(value));
    }

    @Override
    public void setJson(@Nullable String value) throws SQLException {
        setString(value);
    }

    @Override
    public void setArray(@Nullable List<? extends @Nullable Object> items, SqlType item)
            throws SQLException {
        throw new SQLFeatureNotSupportedException("This database has no arrays.");
    }

    private void setObject(@Nullable Object value, SqlType type) throws SQLException {
        if (value == null) {
            setNull(type);
        } else {
            statement.setObject(next(), value);
        }
    }
}
