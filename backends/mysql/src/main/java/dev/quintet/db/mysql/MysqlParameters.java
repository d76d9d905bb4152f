package dev.quintet.db.mysql;

import dev.quintet.db.JdbcParameters;

import org.jspecify.annotations.Nullable;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/// Writes points on the time line in UTC without a zone, and UUIDs as text.
final class MysqlParameters extends JdbcParameters {
    private final boolean hasUuid;

    MysqlParameters(PreparedStatement statement, boolean hasUuid) {
        super(statement);
        this.hasUuid = hasUuid;
    }

    @Override
    public void setInstant(@Nullable Instant value) throws SQLException {
        setDateTime(
                value == null
                        ? null
                        : LocalDateTime.ofEpochSecond(
                                value.getEpochSecond(), value.getNano(), ZoneOffset.UTC));
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
