package dev.quintet.sql;

/// Writes one statement for one database: the text and the order of its parameters.
///
/// The base speaks standard SQL, and a database's renderer overrides what it says differently: each
/// node has a small method of its own. The book has five chapters, one file each: `SqlWriter` has
/// the text and the parameters, `ExpressionRenderer` values and conditions, `SelectRenderer`
/// queries, `DmlRenderer` changes of rows, and `DdlRenderer` the schema.
///
/// A renderer writes one statement and is used by one thread; a [Dialect] makes a fresh one for
/// each.
public abstract non-sealed class Renderer extends DdlRenderer {

    /// Starts with an empty text.
    protected Renderer(Dialect dialect) {
        super(dialect);
    }

    @Override
    final Renderer self() {
        return this;
    }
}
