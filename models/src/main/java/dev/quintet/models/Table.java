package dev.quintet.models;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Names the table of a model; without it the name is the app's label and the model's name, as in
/// `blog_entry`.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.FIELD})
public @interface Table {
    /// The name of the table, or of the table between the two models for a [ManyToMany] field.
    String value();
}
