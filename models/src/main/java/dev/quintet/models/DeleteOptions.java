package dev.quintet.models;

import org.jspecify.annotations.Nullable;

/// How an instance is deleted. Immutable.
public final class DeleteOptions {
    /// What `delete()` does.
    public static final DeleteOptions DEFAULTS = new DeleteOptions(false, null);

    private final boolean keepParents;
    private final @Nullable String using;

    private DeleteOptions(boolean keepParents, @Nullable String using) {
        this.keepParents = keepParents;
        this.using = using;
    }

    /// Keeps the rows that the instance has in the tables of its parents, and what refers to them.
    public DeleteOptions keepParents() {
        return new DeleteOptions(true, using);
    }

    /// Deletes from another database than the instance's own.
    public DeleteOptions using(String alias) {
        return new DeleteOptions(keepParents, alias);
    }

    boolean keepsParents() {
        return keepParents;
    }

    @Nullable String alias() {
        return using;
    }
}
