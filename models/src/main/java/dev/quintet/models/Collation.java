package dev.quintet.models;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Sorts and compares a column of text in a way of its own: `COLLATE`. Foreign keys to the column
/// have the same collation.
///
/// Databases without collations for single columns leave it out, and the start-up checks warn.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Collation {
    /// The name of the collation, exactly as the database spells it.
    String value();
}
