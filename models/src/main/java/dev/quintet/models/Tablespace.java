package dev.quintet.models;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Stores the index of a column, or all indexes of a model, in a named place of the database.
/// Databases without such places leave it out.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.TYPE})
public @interface Tablespace {
    /// The name of the place.
    String value();
}
