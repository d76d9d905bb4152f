package dev.quintet.models.meta;

/// What becomes of a row when the row that it points to is deleted.
public enum Deletion {
    /// The row is deleted too.
    CASCADE,
    /// The deletion is refused.
    PROTECT,
    /// The deletion is refused, unless the row is deleted by the same operation over another
    /// relation.
    RESTRICT,
    /// The relation becomes null.
    SET_NULL,
    /// The relation gets its default.
    SET_DEFAULT,
    /// The relation gets a value that `Meta` names.
    SET,
    /// The library does nothing; what happens is the database's affair.
    DO_NOTHING
}
