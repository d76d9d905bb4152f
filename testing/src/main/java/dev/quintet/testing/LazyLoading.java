package dev.quintet.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Lets instances load what they lack in a test, as they do in the program.
///
/// Otherwise it is refused, so that a test finds what would take a query for each row: reading a
/// relation that was not loaded beforehand fails with a [dev.quintet.models.FieldFetchBlocked] that
/// names it. The cure is `selectRelated` or `prefetchRelated` in the code under test, or this
/// annotation where the load is meant. A mode that a query sets itself with `fetchMode(...)` holds
/// as it is.
///
/// For all tests of a module, write `quintet.test.lazyLoading=allowed` into
/// `junit-platform.properties`, or set the system property of that name.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface LazyLoading {

    /// Whether it is allowed; false to refuse it in spite of a setting or of the class.
    boolean value() default true;
}
