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
///
/// On a model it names the other sides of all its relations that have no name of their own. In the
/// name `{app}` stands for the label of the app and `{model}` for the lower-case name of the model,
/// so that the children of an abstract base get names that differ: `{app}_{model}_tags`.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.FIELD})
public @interface RelatedName {
    /// The name of the accessor, and in queries too unless [#query] says otherwise.
    String value() default "";

    /// The name in queries.
    String query() default "";
}
