package dev.quintet.models.internal.query;

import dev.quintet.models.expressions.Shape;

import org.jspecify.annotations.Nullable;

/// A query under a name: `WITH name AS (...)`.
///
/// @param start the rows; of a recursive one those that it begins with
/// @param next the rows that follow from rows found before, which it reads under the same name;
///   null for a table that is not recursive
/// @param all whether a row may come more than once
public record CommonTable(String name, QueryState start, @Nullable QueryState next, boolean all) {

    /// A common table as a query reads it.
    ///
    /// @param name its name
    /// @param table what it is; null within its own definition, for the rows found before
    /// @param alias the name of its columns' source in the query
    public record Use(String name, @Nullable CommonTable table, String alias)
            implements Shape.Part {
        @Override
        public void shape(Shape shape) {
            shape.mark(Use.class).mark(name).mark(alias).mark(table != null);
            if (table != null) {
                shape.mark(table.all).add(table.start).mark(table.next != null);
                if (table.next != null) {
                    shape.add(table.next);
                }
            }
        }
    }
}
