package dev.quintet.models.internal.query;

import dev.quintet.db.DataError;
import dev.quintet.db.Row;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.meta.ColumnErrors;
import dev.quintet.models.meta.ColumnField;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Names the value of a row that is none of its type, and the row.
final class Unreadable {
    private Unreadable() {}

    /// The error for a row of which an instance could not be made: finds the column by reading them
    /// one by one.
    static DataError instance(Exception failure, RowLayout.Instance layout, Row row)
            throws SQLException {
        if (ColumnErrors.isOfValue(failure)) {
            for (ColumnField field : layout.fields()) {
                Exception cause = failure(row, layout, field);
                if (cause != null) {
                    String where = field.named() + " with the key " + key(row, layout);
                    return ColumnErrors.unreadable(where, cause);
                }
            }
        }
        return ColumnErrors.unreadable("a row of " + layout.model().name(), failure);
    }

    /// The error for a selected value that could not be read.
    static DataError cell(Exception failure, String name, @Nullable ValueType<?> type)
            throws SQLException {
        String field = type == null ? null : type.field();
        return ColumnErrors.unreadable(
                "'" + name + "'" + (field == null ? "" : ", which is " + field), failure);
    }

    private static @Nullable Exception failure(
            Row row, RowLayout.Instance layout, ColumnField field) {
        try {
            field.type().read(row, layout.position(field));
            return null;
        } catch (SQLException | RuntimeException e) {
            return e;
        }
    }

    private static String key(Row row, RowLayout.Instance layout) {
        List<String> parts = new ArrayList<>();
        for (ColumnField field : layout.model().pkFields()) {
            try {
                parts.add(String.valueOf(field.type().read(row, layout.position(field))));
            } catch (SQLException | RuntimeException _) {
                parts.add("?");
            }
        }
        return parts.size() == 1 ? parts.getFirst() : parts.toString();
    }
}
