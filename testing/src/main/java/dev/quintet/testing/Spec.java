package dev.quintet.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says which rows of the specification a test shows: `@Spec("QS-014")`, `@Spec({"QS-014",
/// "QS-015"})`.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Spec {

    /// The ids of the rows.
    String[] value();
}
