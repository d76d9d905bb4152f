package dev.quintet.models;

import org.jspecify.annotations.Nullable;

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
public final class Deferred<T extends @Nullable Object> extends ColumnHandle<T> {
    private @Nullable T value;

    Deferred(Model owner, @Nullable T value) {
        super(owner);
        this.value = value;
    }

    /// The value, loaded from the database of the instance if it was not yet.
    ///
    /// @return null if NULL is stored, or as long as a new instance has no value
    /// @throws DoesNotExist if the row does not exist any more
    @SuppressWarnings("NullAway") // null where T allows it, and in an instance that is not complete
    public T get() {
        requireLoaded();
        return value;
    }

    /// Sets the value. It takes part in the next save.
    public void set(T value) {
        this.value = value;
        changed();
    }

    /// The value, or that it is not loaded. Never touches the database.
    @Override
    public String toString() {
        return isLoaded() ? String.valueOf(value) : "not loaded";
    }

    @Override
    protected @Nullable T held() {
        return value;
    }

    @Override
    protected void load(@Nullable T loaded) {
        value = loaded;
    }
}
