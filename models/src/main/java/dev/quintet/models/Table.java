package dev.quintet.models;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Names the table of a model, or says that somebody else looks after it. Without a name it is the
/// app's label and the model's name, as in `blog_entry`.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.FIELD})
public @interface Table {
    /// The name of the table, or of the table between the two models for a [ManyToMany] field.
    String value() default "";

    /// Whether the library creates, changes and drops the table of the model. A view, or a table
    /// that another program looks after, is not managed; it is read and written like any other.
    boolean managed() default true;
}
