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

    @Override
    Queries.RowMaker<R> rowMaker() {
        return rowMaker;
    }
}
