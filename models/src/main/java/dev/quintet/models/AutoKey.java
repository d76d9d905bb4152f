package dev.quintet.models;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Makes a field the primary key, counted by the database: a `Short`, `Integer` or `Long` that is
/// null until the instance is saved first.
///
/// A model without a key has such a one already, the `Long` called `id`.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface AutoKey {}
