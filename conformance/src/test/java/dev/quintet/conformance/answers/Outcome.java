package dev.quintet.conformance.answers;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// What a chain came to, in plain values: instances are [Literals.Reference], rows are lists or
/// maps, names are Django's.
public sealed interface Outcome {

    /// The rows of a query.
    ///
    /// @param type the corpus' `row_type`; rows of the type `object` are maps with the key as `pk`
    ///   and the annotations
    record Rows(String type, List<@Nullable Object> rows) implements Outcome {}

    /// A single value, or a single row.
    record Single(@Nullable Object value) implements Outcome {}

    /// Instances by key: a list of pairs.
    record Keyed(List<@Nullable Object> pairs) implements Outcome {}

    /// What a deletion deleted.
    record Deleted(long total, Map<String, Integer> perModel) implements Outcome {}

    /// A query that was only kept, not evaluated.
    record Bound() implements Outcome {}

    /// A transaction that was rolled back on purpose.
    record RolledBack() implements Outcome {}

    /// An error.
    ///
    /// @param details what it names, if anything: a list of instances that block a deletion, or
    ///   lists of codes by field
    record Failed(Throwable error, @Nullable Object details) implements Outcome {}
}
