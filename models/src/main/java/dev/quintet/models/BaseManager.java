package dev.quintet.models;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Makes a manager of a model the one through which the library itself reaches rows: those that
/// relations lead to, that are refreshed, saved and deleted with others.
///
/// Without it the library reaches all rows. A row that the manager hides cannot be reached at all,
/// so that hiding rows here is rarely what one wants.
///
/// ```java
/// @BaseManager static final Manager<Entry> all = Manager.of(Entry.class);
/// ```
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface BaseManager {}
