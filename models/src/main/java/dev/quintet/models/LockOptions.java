package dev.quintet.models;

import dev.quintet.models.expressions.ByName;
import dev.quintet.models.expressions.RelationPath;
import dev.quintet.models.internal.query.RowLock;

import java.util.ArrayList;
import java.util.List;

/// How the rows that a query reads are locked. Immutable.
///
/// ```java
/// Entry.objects.selectRelated(blog()).selectForUpdate(LockOptions.DEFAULTS.skipLocked().ofSelf());
/// ```
public final class LockOptions {
    /// What `selectForUpdate()` does: it waits for rows that are locked already, and locks the rows
    /// of all tables.
    public static final LockOptions DEFAULTS = new LockOptions(RowLock.PLAIN);

    private final RowLock lock;

    private LockOptions(RowLock lock) {
        this.lock = lock;
    }

    /// Fails at once where a row is locked already: `NOWAIT`.
    ///
    /// @throws IllegalArgumentException if such rows are skipped
    public LockOptions noWait() {
        return of(true, lock.skipLocked(), lock.noKey(), lock.of());
    }

    /// Leaves out rows that are locked already: `SKIP LOCKED`.
    ///
    /// @throws IllegalArgumentException if it fails at such rows
    public LockOptions skipLocked() {
        return of(lock.noWait(), true, lock.noKey(), lock.of());
    }

    /// Lets others refer to the rows by foreign key meanwhile: `FOR NO KEY UPDATE`. PostgreSQL
    /// only.
    public LockOptions noKey() {
        return of(lock.noWait(), lock.skipLocked(), true, lock.of());
    }

    /// Locks the rows of the query's own model: `OF` its table. Together with others that are named
    /// it locks those too, and no more.
    public LockOptions ofSelf() {
        return of("self");
    }

    /// Locks the rows of relations that come along with `selectRelated`: `OF` their tables. The
    /// query's own rows are locked only if they are named too, with [#ofSelf].
    public LockOptions of(RelationPath<?, ?>... paths) {
        List<List<String>> all = new ArrayList<>(lock.of());
        for (RelationPath<?, ?> path : paths) {
            all.add(path.path());
        }
        return of(lock.noWait(), lock.skipLocked(), lock.noKey(), all);
    }

    /// Locks rows by name: `self`, relations that come along with `selectRelated`, and the links of
    /// the model to its parents, joined by `__`.
    ///
    /// @throws IllegalArgumentException if a path has an empty part
    public LockOptions of(String... paths) {
        List<List<String>> all = new ArrayList<>(lock.of());
        for (String path : paths) {
            all.add(ByName.split(path));
        }
        return of(lock.noWait(), lock.skipLocked(), lock.noKey(), all);
    }

    private static LockOptions of(
            boolean noWait, boolean skipLocked, boolean noKey, List<List<String>> of) {
        if (noWait && skipLocked) {
            throw new IllegalArgumentException(
                    "Rows that are locked already can be skipped or be an error, not both: choose"
                            + " noWait() or skipLocked().");
        }
        return new LockOptions(new RowLock(noWait, skipLocked, noKey, of));
    }

    RowLock lock() {
        return lock;
    }
}
