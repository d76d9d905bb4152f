package dev.quintet.db.oracle;

import dev.quintet.db.JdbcParameters;
import dev.quintet.sql.SqlType;

import org.jspecify.annotations.Nullable;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// Writes what Oracle has no type for: UUIDs as 32 digits, a time of day as one on a fixed date,
/// true and false as numbers.
final class OracleParameters extends JdbcParameters {
    private static final LocalDate NO_DATE = LocalDate.of(1900, 1, 1);

    OracleParameters(PreparedStatement statement) {
        super(statement);
    }

    @Override
    protected int jdbcType(SqlType type) {
        return switch (type) {
            case SqlType.Bool _ -> Types.NUMERIC;
            case SqlType.Time _ -> Types.TIMESTAMP;
            case SqlType.Uuid _, SqlType.Interval _ -> Types.VARCHAR;
            default -> super.jdbcType(type);
        };
    }

    @Override
    public void setBoolean(boolean value) throws SQLException {
        statement.setInt(next(), value ? 1 : 0);
    }

    @Override
    public void setTime(@Nullable LocalTime value) throws SQLException {
        setDateTime(value == null ? null : NO_DATE.atTime(value));
    }

    @Override
    public void setDuration(@Nullable Duration value) throws SQLException {
        if (value == null) {
            setNull(SqlType.INTERVAL);
        } else {
            statement.setObject(next(), value.truncatedTo(ChronoUnit.MICROS));
        }
    }

    @Override
    public void setUuid(@Nullable UUID value) throws SQLException {
        setString(value == null ? null : value.toString().replace("-", ""));
    }
}
