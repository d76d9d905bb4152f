package dev.quintet.models.internal.query;

import java.util.List;

/// A lock on the rows that a query reads, by name.
///
/// @param noWait whether it fails at once where a row is locked already
/// @param skipLocked whether it leaves out rows that are locked already
/// @param noKey whether others may refer to the rows meanwhile
/// @param of the paths to the instances whose rows are locked, `self` for the query's own; empty
///   for the rows of all tables
public record RowLock(boolean noWait, boolean skipLocked, boolean noKey, List<List<String>> of) {
    /// A lock that waits, on the rows of all tables.
    public static final RowLock PLAIN = new RowLock(false, false, false, List.of());

    public RowLock {
        of = List.copyOf(of);
    }
}
