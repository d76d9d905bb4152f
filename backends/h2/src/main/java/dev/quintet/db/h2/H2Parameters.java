package dev.quintet.db.h2;

import dev.quintet.db.JdbcParameters;
import dev.quintet.sql.SqlType;

import org.jspecify.annotations.Nullable;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// Binds parameters as H2 wants them.
final class H2Parameters extends JdbcParameters {
    H2Parameters(PreparedStatement statement) {
        super(statement);
    }

    @Override
    public void setArray(@Nullable List<? extends @Nullable Object> items, SqlType item)
            throws SQLException {
        if (items == null) {
            statement.setNull(next(), Types.ARRAY);
        } else {
            statement.setObject(next(), items.stream().map(H2Parameters::element).toArray());
        }
    }

    private static @Nullable Object element(@Nullable Object item) {
        return item instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : item;
    }
}
