package dev.quintet.models;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A short label for URLs: letters and digits of ASCII, hyphens and underscores, at most 50 of them
/// unless `@Size` says otherwise, with an index.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Slug {
    /// Whether letters and digits of all languages are allowed.
    boolean unicode() default false;

    /// Whether the column has an index.
    boolean index() default true;
}
