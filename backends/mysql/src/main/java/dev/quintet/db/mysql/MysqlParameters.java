package dev.quintet.db.mysql;

import dev.quintet.db.JdbcParameters;
import dev.quintet.db.Limits;

import org.jspecify.annotations.Nullable;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/// Writes points on the time line in UTC without a zone, and UUIDs as text. The driver would send
/// NaN and the infinities as words, which the server takes for columns.
final class MysqlParameters extends JdbcParameters {
    private static final String NAME = "MariaDB or MySQL";

    private final boolean hasUuid;

    MysqlParameters(PreparedStatement statement, boolean hasUuid) {
        super(statement);
        this.hasUuid = hasUuid;
    }

    @Override
    public void setFloat(float value) throws SQLException {
        Limits.number(value, NAME);
        super.setFloat(value);
    }

    @Override
    public void setDouble(double value) throws SQLException {
        super.setDouble(Limits.number(value, NAME));
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
        if (value == null) {
            setString(null);
        } else {
            setString(hasUuid ? value.toString() : value.toString().replace("-", ""));
        }
    }
}
