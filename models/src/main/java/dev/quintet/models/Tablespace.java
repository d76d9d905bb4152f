package dev.quintet.models;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Stores the index of a column, or the table of a model with its indexes, in a named place of the
/// database. On the package of an app it is the place of all its models that name none. Databases
/// without such places leave it out.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.TYPE, ElementType.PACKAGE})
public @interface Tablespace {
    /// The name of the place.
    String value();
}
