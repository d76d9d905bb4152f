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
    DO_NOTHING,
    /// The database deletes them too. No signals are sent for them, and they are not counted.
    DB_CASCADE,
    /// The database makes their key NULL.
    DB_SET_NULL,
    /// The database makes their key the default that it has for it, see [Meta#databaseDefault].
    DB_SET_DEFAULT;

    /// Whether the database does it by itself, as its foreign key says.
    public boolean inDatabase() {
        return this == DB_CASCADE || this == DB_SET_NULL || this == DB_SET_DEFAULT;
    }

    /// Whether the library has to look at the rows that refer to a deleted one.
    public boolean inLibrary() {
        return this != DO_NOTHING && !inDatabase();
    }
}
