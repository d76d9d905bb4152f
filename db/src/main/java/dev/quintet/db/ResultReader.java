package dev.quintet.db;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;

/// Turns the rows of a result into what the caller wants.
///
/// @param <T> what comes out
@FunctionalInterface
public interface ResultReader<T extends @Nullable Object> {

    /// Reads as many rows as it likes.
    ///
    /// @param row the current row; there is none before the first [Cursor#next()]
    /// @param cursor moves to the next row
    T read(Row row, Cursor cursor) throws SQLException;
}
