package dev.quintet.models;

import dev.quintet.models.meta.Deletion;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What becomes of a row when the row that its foreign key points to is deleted.
///
/// Every [ForeignKey] and [OneToOne] has to say it; there is no default. The deletion is carried
/// out by the library, in the order that the relations ask for, so that signals are sent and rows
/// can be counted.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface OnDelete {
    /// What becomes of the row.
    Deletion value();
}
