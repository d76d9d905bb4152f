package dev.quintet.models;

import dev.quintet.models.internal.query.Queries;

/// Rows of chosen values instead of instances: what `values`, `valuesList` and `select` give.
///
/// @param <M> the model whose rows are asked for
/// @param <R> what a row is given as
public final class Rows<M extends Model, R> extends Query<M, R, Rows<M, R>> {
    private final Queries.RowMaker<R> rowMaker;

    Rows(QuerySource<M> source, Queries.RowMaker<R> rowMaker) {
        super(source, other -> new Rows<>(other, rowMaker));
        this.rowMaker = rowMaker;
    }

    /// The same rows: values have no related rows that could be loaded beside them, so that there
    /// is nothing to do.
    ///
    /// @param lookups what instances would load
    /// @throws dev.quintet.db.NotSupportedError after `union` and its kin
    public Rows<M, R> prefetchRelated(String... lookups) {
        requirePlain("prefetchRelated");
        return with(state());
    }

    @Override
    Queries.RowMaker<R> rowMaker() {
        return rowMaker;
    }
}
