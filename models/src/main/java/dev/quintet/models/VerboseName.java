package dev.quintet.models;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The name of a field or a model as people should read it; without it the Java name, in words.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.TYPE})
public @interface VerboseName {
    /// The name, in the singular.
    String value();

    /// The plural of a model's name; without it the singular with an `s`.
    String plural() default "";
}
