package dev.quintet.models;

import dev.quintet.models.meta.KeySize;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Makes a package an app: its models, and those of packages below it, belong together and share a
/// label.
///
/// Written on the package in `package-info.java`. The label begins the names of tables
/// (`blog_entry`) and of models (`blog.Entry`). A model belongs to the nearest package around it
/// that has this annotation.
///
/// On a model it says to which app this one belongs, whatever its package; the label is then
/// required.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PACKAGE, ElementType.TYPE})
public @interface App {
    /// The label; where none is given, the last segment of the package's name.
    String value() default "";

    /// How large the keys are that the database counts, of models without a key of their own. In
    /// Java they are `Long` all the same. Other sizes than 64 bits are for tables that are there
    /// already.
    KeySize keys() default KeySize.BIG;
}
