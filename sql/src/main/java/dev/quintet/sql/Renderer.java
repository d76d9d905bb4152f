package dev.quintet.sql;

import java.util.List;

/// Writes one statement for one database: the text and the order of its parameters.
///
/// The base speaks standard SQL, and a database's renderer overrides what it says differently: each
/// node has a small method of its own. The book has a file for each chapter: `SqlWriter` has the
/// text and the parameters, `ExpressionRenderer` names, operators and conditions, `CallRenderer`
/// functions, `TextRenderer` LIKE, `SelectRenderer` queries, `DmlRenderer` changes of rows, and
/// `DdlRenderer` the schema.
///
/// A renderer writes one statement and is used by one thread; a [Dialect] makes a fresh one for
/// each.
public abstract non-sealed class Renderer extends DdlRenderer {

    /// Starts with an empty text.
    protected Renderer(Dialect dialect) {
        super(dialect);
    }

    /// The text of a statement and its parameters.
    ///
    /// @throws IllegalArgumentException if a name in it cannot be written
    /// @throws UnsupportedOperationException if the database has no way to say it
    public final Sql toSql(SqlStatement statement) {
        return statement(statement).finish();
    }

    /// The statements that make a change of the schema, to be executed in this order. They have no
    /// parameters: databases take none there, so the values in defaults and checks are written as
    /// [Literals].
    ///
    /// @throws IllegalArgumentException if a name or a value in it cannot be written
    /// @throws UnsupportedOperationException if the database has no way to say it
    public final List<String> toSql(Ddl change) {
        return change(change);
    }

    @Override
    final Renderer self() {
        return this;
    }
}
