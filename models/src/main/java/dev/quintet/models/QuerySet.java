package dev.quintet.models;

/// The instances of a model that fulfil some conditions, in some order.
///
/// @param <M> the model
public final class QuerySet<M extends Model> extends ModelQuery<M, QuerySet<M>> {

    QuerySet(QuerySource<M> source) {
        super(source, QuerySet::new);
    }
}
