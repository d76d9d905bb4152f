package dev.quintet.models;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Leaves out the foreign key constraint in the database, for keys whose rows may be missing:
/// legacy data, or rows in another database.
///
/// A key that leads nowhere is possible then: loading its object throws [DoesNotExist], and queries
/// that join the other table keep the row. On a [ManyToMany] field it is about the table of pairs.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface NoConstraint {}
