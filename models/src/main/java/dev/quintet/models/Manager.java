package dev.quintet.models;

import dev.quintet.models.expressions.Condition;
import dev.quintet.models.internal.query.QueryState;
import dev.quintet.models.meta.Apps;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Supplier;

/// Where queries over a model begin: `Entry.objects`.
///
/// A manager is a query over all rows, or over those that it was made for, and keeps no rows
/// itself. It touches nothing until it is used, so that it can be a static field of the model.
///
/// @param <M> the model
public class Manager<M extends Model> extends ModelQuery<M, QuerySet<M>> {
    private final Class<M> model;
    private final @Nullable Supplier<Condition<? super M>> filter;
    private final Loads loads;
    private volatile @Nullable QuerySource<M> source;

    /// For managers with methods of their own.
    ///
    /// @param filter which rows it is about, asked on first use; null for all
    protected Manager(Class<M> model, @Nullable Supplier<Condition<? super M>> filter) {
        this(model, filter, Loads.NOTHING);
    }

    private Manager(Class<M> model, @Nullable Supplier<Condition<? super M>> filter, Loads loads) {
        super(null, QuerySet::new);
        this.model = model;
        this.filter = filter;
        this.loads = loads;
    }

    /// A manager of all rows of a model.
    public static <M extends Model> Manager<M> of(Class<M> model) {
        return new Manager<>(model, null);
    }

    /// A manager of the rows of a model that fulfil a condition.
    ///
    /// ```java
    /// public static final Manager<Employee> active = Manager.of(Employee.class, () -> Employee_.status.eq("active"));
    /// ```
    ///
    /// @param filter asked on first use, since the model's paths may not be ready before
    public static <M extends Model> Manager<M> of(
            Class<M> model, Supplier<Condition<? super M>> filter) {
        return new Manager<>(model, filter);
    }

    /// A manager of the same rows whose instances have a fetch mode of their own, unless a query
    /// says otherwise.
    ///
    /// ```java
    /// public static final Manager<Entry> objects = Manager.of(Entry.class).withFetchMode(FetchMode.RAISE);
    /// ```
    public Manager<M> withFetchMode(FetchMode mode) {
        return new Manager<>(model, filter, loads.with(mode));
    }

    @Override
    QuerySource<M> source() {
        QuerySource<M> known = source;
        if (known == null) {
            QueryState state = QueryState.of(Apps.options(model));
            if (filter != null) {
                state = state.with(new QueryState.Where(filter.get(), false, false));
            }
            known = new QuerySource<>(state, null, null, loads);
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
