package dev.quintet.db;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Turns the rows of a result into what the caller wants.
///
/// @param <T> what comes out
@FunctionalInterface
public interface ResultReader<T extends @Nullable Object> {

    /// Reads all rows, each as the list of its values: see [Row#getValue].
    static ResultReader<List<List<@Nullable Object>>> lists() {
        return (row, cursor) -> {
            int width = row.columns().size();
            List<List<@Nullable Object>> rows = new ArrayList<>();
            while (cursor.next()) {
                List<@Nullable Object> values = new ArrayList<>(width);
                for (int at = 1; at <= width; at++) {
                    values.add(row.getValue(at));
                }
                rows.add(Collections.unmodifiableList(values));
            }
            return rows;
        };
    }

    /// Reads as many rows as it likes.
    ///
    /// @param row the current row; there is none before the first [Cursor#next()]
    /// @param cursor moves to the next row
    T read(Row row, Cursor cursor) throws SQLException;
}
