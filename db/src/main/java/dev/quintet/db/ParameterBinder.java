package dev.quintet.db;

import java.sql.SQLException;

/// Sets the parameters of a statement.
///
/// It may be asked more than once for one execution (when somebody listens, or when a statement has
/// to be prepared again), and gives the same values each time.
@FunctionalInterface
public interface ParameterBinder {

    /// Sets nothing: for statements without parameters.
    ParameterBinder NONE = _ -> {};

    /// Sets the parameters, in their order.
    void bind(Parameters out) throws SQLException;
}
