package dev.quintet.models;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says whether a [ManyToMany] relation of a model to itself always holds in both directions, as
/// friendship does.
///
/// Without it such a relation is symmetrical, as in Django.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Symmetrical {
    /// Whether the relation holds in both directions.
    boolean value() default true;
}
