package dev.quintet.models.internal.query;

import dev.quintet.db.DataError;
import dev.quintet.db.Row;
import dev.quintet.models.meta.ColumnField;

import org.jspecify.annotations.Nullable;

import java.sql.SQLDataException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;

/// Names the value of a row that is none of its type: a number too great, a date that is no date, a
/// choice that the program does not know. Other failures are passed on as they are.
final class Unreadable {
    private Unreadable() {}

    /// The error for a row of which an instance could not be made: finds the column by reading them
    /// one by one.
    static DataError instance(Exception failure, RowLayout.Instance layout, Row row)
            throws SQLException {
        if (isOfValue(failure)) {
            for (ColumnField field : layout.fields()) {
                Exception cause = failure(row, layout, field);
                if (cause != null) {
                    String where =
                            "'"
                                    + field.name()
                                    + "' of "
                                    + layout.model().name()
                                    + " with the key "
                                    + key(row, layout);
                    return error(where, cause);
                }
            }
        }
        return passOn(failure);
    }

    /// The error for a selected value that could not be read.
    static DataError cell(Exception failure, String name) throws SQLException {
        return isOfValue(failure) ? error("'" + name + "'", failure) : passOn(failure);
    }

    private static DataError error(String where, Exception cause) {
        return new DataError("Cannot read " + where + ": " + cause.getMessage(), null, cause);
    }

    private static DataError passOn(Exception failure) throws SQLException {
        if (failure instanceof SQLException sql) {
            throw sql;
        }
        throw (RuntimeException) failure;
    }

    private static boolean isOfValue(Exception e) {
        return switch (e) {
            case SQLDataException _ -> true;
            case SQLException sql ->
                    sql.getSQLState() != null && sql.getSQLState().startsWith("22");
            default ->
                    e instanceof IllegalArgumentException
                            || e instanceof DateTimeException
                            || e instanceof ArithmeticException;
        };
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
