package dev.quintet.models;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Names the other side of a relation, where the target does not declare it itself.
///
/// Without it the accessor is the model's name in lower case with `Set` behind it (`entrySet`), or
/// the bare name for a one-to-one relation; in queries the side is the model's name in lower case
/// (`entry`).
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface RelatedName {
    /// The name of the accessor, and in queries too unless [#query] says otherwise.
    String value() default "";

    /// The name in queries.
    String query() default "";
}
