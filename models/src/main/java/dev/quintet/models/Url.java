package dev.quintet.models;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A text that is an absolute URL, of at most 200 characters unless `@Size` says otherwise.
/// Validation tests it, the database does not.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Url {
    /// The allowed schemes, in lower case.
    String[] schemes() default {"http", "https", "ftp", "ftps"};
}
