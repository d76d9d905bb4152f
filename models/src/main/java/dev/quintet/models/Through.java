package dev.quintet.models;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Names the model that stands between the two sides of a [ManyToMany] relation, for links that
/// carry data of their own.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Through {
    /// The model between, with a foreign key to either side.
    Class<?> model();

    /// Its two foreign keys, first the one to this model; needed where there are several.
    String[] fields() default {};
}
