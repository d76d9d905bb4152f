package dev.quintet.models.internal.query;

import dev.quintet.db.Parameters;
import dev.quintet.models.expressions.Shape;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;

/// How one parameter of a statement gets its value.
sealed interface Source permits Slot, ArraySlot {

    /// The value that a query of the shape brings, ready to be bound.
    ///
    /// @throws IllegalArgumentException if it is none of the type
    @Nullable Object value(Shape query);

    /// Binds a value that [#value] gave.
    ///
    /// @throws dev.quintet.db.DataError if the database cannot hold it
    void write(Parameters out, @Nullable Object value) throws SQLException;
}
