package dev.quintet.models.meta;

/// What happens to rows that refer to a deleted one.
public enum Deletion {
    /// They are deleted too.
    CASCADE,
    /// The deletion is refused.
    PROTECT,
    /// The deletion is refused, unless they are deleted too by another way in the same operation.
    RESTRICT,
    /// Their key becomes NULL.
    SET_NULL,
    /// Their key becomes its default.
    SET_DEFAULT,
    /// Their key becomes what the model's `meta` method declares with [Meta#onDeleteSet].
    SET,
    /// Nothing; the database may refuse.
    DO_NOTHING
}
