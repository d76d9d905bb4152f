package dev.quintet.models;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Makes a manager of a model its default one, in place of the first: it says which rows are
/// related ones, and among which validation looks for equal values.
///
/// ```java
/// public static final Manager<Entry> objects = Manager.of(Entry.class);
/// @DefaultManager public static final Manager<Entry> published = Manager.of(Entry.class, () -> Entry_.published.eq(true));
/// ```
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface DefaultManager {}
