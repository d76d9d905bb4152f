package dev.quintet.models.meta;

import dev.quintet.db.DataError;

import java.sql.SQLDataException;
import java.sql.SQLException;
import java.time.DateTimeException;

/// Says which field a value was for that could not be read or written: a number too great, a date
/// that is no date, a choice that the program does not know. Other failures are passed on as they
/// are.
public final class ColumnErrors {
    private ColumnErrors() {}

    /// Whether a failure is about a value, and not about the connection or the program.
    public static boolean isOfValue(Exception failure) {
        return switch (failure) {
            case SQLDataException _ -> true;
            case SQLException sql ->
                    sql.getSQLState() != null && sql.getSQLState().startsWith("22");
            default ->
                    failure instanceof IllegalArgumentException
                            || failure instanceof DateTimeException
                            || failure instanceof ArithmeticException
                            || failure instanceof DataError;
        };
    }

    /// The error for a value of the database that the program cannot read.
    ///
    /// @param where what the value is of, such as `'birthday' of Person`
    /// @throws SQLException the failure itself, where it is about no value
    public static DataError unreadable(String where, Exception failure) throws SQLException {
        if (isOfValue(failure)) {
            return error("Cannot read " + where, failure);
        }
        if (failure instanceof SQLException sql) {
            throw sql;
        }
        throw (RuntimeException) failure;
    }

    /// The error for a value of the program that the database cannot hold.
    ///
    /// @param where what the value is for, such as `'birthday' of Person`
    public static RuntimeException unwritable(String where, RuntimeException failure) {
        return isOfValue(failure) ? error("Cannot store " + where, failure) : failure;
    }

    private static DataError error(String what, Exception failure) {
        return new DataError(what + ": " + failure.getMessage(), null, failure);
    }
}
