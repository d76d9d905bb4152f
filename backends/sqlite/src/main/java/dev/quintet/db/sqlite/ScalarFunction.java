package dev.quintet.db.sqlite;

import org.jspecify.annotations.Nullable;
import org.sqlite.Function;

import java.sql.SQLException;

/// A function of SQLite's that Java computes. One instance belongs to one connection.
final class ScalarFunction extends Function {
    private static final int NULL_TYPE = 5;

    private final int optional;
    private final Body body;

    /// @param optional the argument that may be NULL, or -1; if another one is, the result is NULL
    ScalarFunction(int optional, Body body) {
        this.optional = optional;
        this.body = body;
    }

    @Override
    protected void xFunc() throws SQLException {
        int count = args();
        for (int i = 0; i < count; i++) {
            if (i != optional && value_type(i) == NULL_TYPE) {
                result();
                return;
            }
        }
        switch (body.compute(this)) {
            case null -> result();
            case Long number -> result(number);
            case Object text -> result(text.toString());
        }
    }

    /// An argument's text.
    String text(int at) throws SQLException {
        return value_text(at);
    }

    /// An argument's text, or null.
    @Nullable String optionalText(int at) throws SQLException {
        return value_type(at) == NULL_TYPE ? null : value_text(at);
    }

    /// An argument as a whole number.
    long number(int at) throws SQLException {
        return value_long(at);
    }

    /// What the function does.
    @FunctionalInterface
    interface Body {

        /// The result: a Long, a String or null.
        @Nullable Object compute(ScalarFunction arguments) throws SQLException;
    }
}
