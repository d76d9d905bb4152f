package dev.quintet.models;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says how many characters the columns of a [ColumnHandle] have that holds texts, unless a field
/// says otherwise with `@Size`.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface DefaultSize {
    /// The greatest number of characters.
    int value();
}
