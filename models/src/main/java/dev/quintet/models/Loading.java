package dev.quintet.models;

import dev.quintet.models.internal.write.RowByKey;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Options;

import org.jspecify.annotations.Nullable;

/// Loads what the relations of an instance lead to, from the database of the instance.
final class Loading {
    private Loading() {}

    /// The related row with a value in a unique column, or null. No manager's filter hides it. It
    /// has the fetch mode of its owner.
    static @Nullable Model one(Options<?> target, ColumnField column, Object key, Model owner) {
        Model found = (Model) RowByKey.load(target, column, key, Writing.database(owner, null));
        if (found != null) {
            found.origin(owner.originOfOne());
        }
        return found;
    }
}
