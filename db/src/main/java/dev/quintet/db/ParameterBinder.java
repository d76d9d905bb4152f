package dev.quintet.db;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;

/// Sets the parameters of a statement.
///
/// It may be asked more than once for one execution (when somebody listens, or when a statement has
/// to be prepared again), and gives the same values each time.
@FunctionalInterface
public interface ParameterBinder {

    /// Sets nothing: for statements without parameters.
    ParameterBinder NONE = _ -> {};

    /// Sets values whose types follow from their classes: for SQL of one's own.
    ///
    /// @param values numbers, text, true or false, dates and times, UUIDs, addresses, bytes; null
    ///   for NULL
    /// @throws IllegalArgumentException if one is something else
    static ParameterBinder of(@Nullable Object... values) {
        return new PlainValues(values.clone());
    }

    /// Sets the parameters, in their order.
    void bind(Parameters out) throws SQLException;
}
