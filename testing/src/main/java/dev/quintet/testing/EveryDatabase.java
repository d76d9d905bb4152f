package dev.quintet.testing;

import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Runs a test class, or one test method in place of `@Test`, on every kind of database in turn,
/// with the database in the display name.
///
/// Each run of a class, or of a method, has a fresh and empty database, which is
/// [dev.quintet.db.Databases#get()] meanwhile, and which constructors and methods may take as a
/// parameter of type [dev.quintet.db.Database] or [TestDatabase].
///
/// Instances that lack something do not load it on demand meanwhile, unless [LazyLoading] says so;
/// [Statements] tells what code sends to the database.
///
/// ```java
/// @EveryDatabase
/// class SavepointTest {
///     @Test
///     void ...(Database database) { ... }
/// }
/// ```
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@TestTemplate
@ExtendWith(EveryDatabaseExtension.class)
public @interface EveryDatabase {

    /// The kinds to run on; empty for all.
    String[] value() default {};
}
