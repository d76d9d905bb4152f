package dev.quintet.models;

import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Options;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A heavy column that queries leave out: its value is loaded when it is asked for.
///
/// ```java
/// public final Deferred<String> bodyText = deferred();
/// public final Deferred<byte @Nullable []> scan = deferred();
/// ```
///
/// In queries it is a column like any other: it can be filtered and ordered by, and `values` give
/// it. Instances have it from the start where the query names it in `only`, or says `clearDefer`.
/// Saving writes it only if it was loaded or set. Like its instance it is not safe for use by
/// several threads.
///
/// @param <T> the type of the column, `@Nullable` where it may be NULL
public final class Deferred<T extends @Nullable Object> {
    private final Model owner;
    private @Nullable T value;
    private @Nullable ColumnField field;

    Deferred(Model owner, @Nullable T value) {
        this.owner = owner;
        this.value = value;
    }

    /// The value, loaded from the database of the instance if it was not yet.
    ///
    /// @return null if NULL is stored, or as long as a new instance has no value
    /// @throws DoesNotExist if the row does not exist any more
    @SuppressWarnings("NullAway") // null where T allows it, and in an instance that is not complete
    public T get() {
        if (!isLoaded()) {
            Loading.late(owner, List.of(field()));
        }
        return value;
    }

    /// Sets the value. It takes part in the next save.
    public void set(T value) {
        this.value = value;
        if (!owner.unloaded().isEmpty()) {
            owner.loaded(List.of(field()));
        }
    }

    /// Whether [#get()] would answer without the database.
    public boolean isLoaded() {
        return owner.unloaded().isEmpty() || !owner.unloaded().contains(field());
    }

    /// The value, or that it is not loaded. Never touches the database.
    @Override
    public String toString() {
        return isLoaded() ? String.valueOf(value) : "not loaded";
    }

    // ---- for the library

    @Nullable T held() {
        return value;
    }

    void load(@Nullable T loaded) {
        value = loaded;
    }

    private ColumnField field() {
        if (field == null) {
            field = find();
        }
        return field;
    }

    private ColumnField find() {
        Options<?> options = owner.options();
        ModelType<Model> type = ModelType.of(options);
        for (ColumnField candidate : options.fields()) {
            if (candidate.deferred() && type.deferred(owner, candidate.index()) == this) {
                return candidate;
            }
        }
        throw new IllegalStateException(
                "A Deferred of "
                        + options.label()
                        + " is not a field of the model: declare it as a final field, initialized"
                        + " with deferred().");
    }
}
