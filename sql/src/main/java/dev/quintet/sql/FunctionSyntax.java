package dev.quintet.sql;

/// How a database writes one function.
@FunctionalInterface
public interface FunctionSyntax {

    /// Writes a call.
    ///
    /// @param out takes the text
    /// @param call the function with its arguments
    /// @throws IllegalArgumentException if the function does not take so many arguments
    /// @throws UnsupportedOperationException if the database cannot do it
    void write(Renderer out, SqlExpression.Function call);
}
