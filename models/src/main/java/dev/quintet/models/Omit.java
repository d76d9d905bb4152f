package dev.quintet.models;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Leaves out fields that a model inherits from an abstract base: its table has no such columns.
///
/// ```java
/// @Omit("note")
/// public class Draft extends Audited {
///     public @Nullable String note; // in the place of the one that was left out
/// }
/// ```
///
/// The Java field of the base is still there, and nothing is ever stored of it; methods of the base
/// see it, not one that takes its name. Fields of a concrete parent cannot be left out.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Omit {
    /// The names of the fields.
    String[] value();
}
