package dev.quintet.models;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Lets validation refuse a value that another row of the same day has; the database allows it.
///
/// An instant belongs to its day in the current time zone.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface UniqueForDate {
    /// The name of the field with the date: a `LocalDate`, `LocalDateTime` or `Instant` of the same
    /// model.
    String value();
}
