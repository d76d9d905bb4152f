package dev.quintet.db;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;

/// Turns one row into what the caller wants.
///
/// @param <T> what comes out
@FunctionalInterface
public interface RowReader<T extends @Nullable Object> {

    /// Reads the current row.
    T read(Row row) throws SQLException;
}
