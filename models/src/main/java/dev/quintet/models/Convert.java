package dev.quintet.models;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Stores a field whose Java type the library does not know, by way of a type that it does know.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Convert {
    /// The converter between the two; it has a constructor without arguments.
    Class<? extends Converter<?, ?>> value();
}
