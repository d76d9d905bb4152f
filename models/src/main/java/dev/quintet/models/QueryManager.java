package dev.quintet.models;

import dev.quintet.models.expressions.Condition;
import dev.quintet.models.internal.query.QueryState;
import dev.quintet.models.meta.Apps;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/// Where queries over a model begin that has a query set of its own.
///
/// ```java
/// public static final QueryManager<Entry, EntryQuery> objects = QueryManager.of(Entry.class, EntryQuery::new);
///
/// Entry.objects.all().published().filter(Entry_.rating.gte(4));
/// ```
///
/// Every verb gives the query set of one's own; a subclass may have methods that start a query.
/// Like [Manager] it keeps no rows, and touches nothing until it is used.
///
/// @param <M> the model
/// @param <Q> the query set
/// @see QuerySource
public class QueryManager<M extends Model, Q extends ModelQuery<M, Q>> extends ModelQuery<M, Q> {
    private final Class<M> model;
    private final @Nullable Supplier<Condition<? super M>> filter;
    private final Loads loads;
    private volatile @Nullable QuerySource<M> source;

    /// For managers with methods of their own.
    ///
    /// @param query the constructor of the query set
    /// @param filter which rows it is about, asked on first use; null for all
    protected QueryManager(
            Class<M> model,
            Function<QuerySource<M>, Q> query,
            @Nullable Supplier<Condition<? super M>> filter) {
        this(model, query, filter, Loads.NOTHING);
    }

    QueryManager(
            Class<M> model,
            Function<QuerySource<M>, Q> query,
            @Nullable Supplier<Condition<? super M>> filter,
            Loads loads) {
        super(null, query);
        this.model = model;
        this.filter = filter;
        this.loads = loads;
    }

    /// A manager of all rows of a model.
    ///
    /// @param query the constructor of the query set
    public static <M extends Model, Q extends ModelQuery<M, Q>> QueryManager<M, Q> of(
            Class<M> model, Function<QuerySource<M>, Q> query) {
        return new QueryManager<>(model, query, null);
    }

    /// A manager of the rows of a model that fulfil a condition.
    ///
    /// @param query the constructor of the query set
    /// @param filter asked on first use, since the model's paths may not be ready before
    public static <M extends Model, Q extends ModelQuery<M, Q>> QueryManager<M, Q> of(
            Class<M> model,
            Function<QuerySource<M>, Q> query,
            Supplier<Condition<? super M>> filter) {
        return new QueryManager<>(model, query, filter);
    }

    /// The model whose rows it is about.
    final Class<M> managed() {
        return model;
    }

    /// Which rows it is about; null for all.
    final @Nullable Supplier<Condition<? super M>> managedRows() {
        return filter;
    }

    /// How its instances are loaded.
    final Loads managedLoads() {
        return loads;
    }

    @Override
    QuerySource<M> source() {
        QuerySource<M> known = source;
        if (known == null) {
            QueryState state = QueryState.of(Apps.options(model));
            if (filter != null) {
                state = state.with(new QueryState.Where(filter.get(), false, false));
            }
            known = new QuerySource<>(state, null, null, null, loads);
            source = known;
        }
        return known;
    }

    @Override
    void keep(List<M> fetched) {
        // a manager is asked anew each time
    }

    @Override
    public String toString() {
        return "manager of " + model.getSimpleName();
    }
}
