package dev.quintet.db;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;

/// How the values of one type of column are read and written.
///
/// @param <T> the type in Java; null stands for NULL
public interface Codec<T> {

    /// Reads a column, null for NULL.
    ///
    /// @param at the column's position, from 1
    @Nullable T read(Row row, int at) throws SQLException;

    /// Sets the next parameter, to NULL for null.
    void write(Parameters out, @Nullable T value) throws SQLException;
}
