package dev.quintet.models;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Lets a program put a model of its own in the place of this one, with [Replaces]: for a model of
/// a library to which others refer, such as the user of an application.
///
/// A `meta` method of such a model takes a `Meta<? extends User>`, so that it can describe the
/// replacement too.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Swappable {}
