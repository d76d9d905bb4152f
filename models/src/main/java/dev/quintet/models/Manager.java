package dev.quintet.models;

import dev.quintet.models.expressions.Condition;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/// Where queries over a model begin: `Entry.objects`.
///
/// A manager is a query over all rows, or over those that it was made for, and keeps no rows
/// itself. It touches nothing until it is used, so that it can be a static field of the model.
///
/// @param <M> the model
public class Manager<M extends Model> extends QueryManager<M, QuerySet<M>> {

    /// For managers with methods of their own.
    ///
    /// @param filter which rows it is about, asked on first use; null for all
    protected Manager(Class<M> model, @Nullable Supplier<Condition<? super M>> filter) {
        this(model, filter, Loads.NOTHING);
    }

    private Manager(Class<M> model, @Nullable Supplier<Condition<? super M>> filter, Loads loads) {
        super(model, QuerySet::new, filter, loads);
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
        return new Manager<>(managed(), managedRows(), managedLoads().with(mode));
    }
}
