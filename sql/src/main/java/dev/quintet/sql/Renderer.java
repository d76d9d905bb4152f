package dev.quintet.sql;

import dev.quintet.sql.SqlExpression.Param;

import java.util.ArrayList;
import java.util.List;

/// Writes one statement for one database: the text and the order of its parameters.
///
/// A renderer is used once, by one thread.
public abstract class Renderer {
    private final StringBuilder text = new StringBuilder(256);
    private final List<Param> params = new ArrayList<>();
    private final Identifiers identifiers;

    /// Starts with an empty text.
    protected Renderer(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    /// Writes SQL of the program's own.
    ///
    /// @param trusted never text from a user
    /// @return this
    public final Renderer sql(String trusted) {
        text.append(trusted);
        return this;
    }

    /// Writes a quoted name.
    ///
    /// @return this
    /// @throws IllegalArgumentException if the name is empty or has a NUL in it
    public final Renderer identifier(String name) {
        identifiers.quote(name, text);
        return this;
    }

    /// Writes an expression.
    ///
    /// @return this
    public abstract Renderer render(SqlExpression expression);
}
