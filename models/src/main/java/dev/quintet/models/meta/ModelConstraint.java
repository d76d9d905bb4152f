package dev.quintet.models.meta;

import dev.quintet.models.expressions.Condition;

import java.util.List;

/// A rule about the rows of a model that its `meta` method declares.
public sealed interface ModelConstraint {
    /// The constraint's name in the database.
    String name();

    /// No two rows have the same values in these fields.
    record Unique(String name, List<String> fields) implements ModelConstraint {}

    /// Every row fulfils the condition.
    record Check(String name, Condition<?> condition) implements ModelConstraint {}
}
