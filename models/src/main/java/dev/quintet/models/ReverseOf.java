package dev.quintet.models;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Names the relation whose other side a field is.
///
/// Needed on a [ManyToMany] field, where it makes the field the other side of a relation that the
/// other model declares, and where the other model has several relations to this one.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface ReverseOf {
    /// The field of the other model.
    String value();
}
