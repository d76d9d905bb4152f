package dev.quintet.db;

/// Stands around each statement that a thread sends to a database: may look at it, change its text,
/// refuse it or take the time.
///
/// ```java
/// try (Registration guard = database.wrap(call -> { throw new IllegalStateException(call.sql()); })) {
///     page.render(); // must not ask the database
/// }
/// ```
///
/// Wrappers nest: the one that was installed first stands outermost. BEGIN, COMMIT and savepoints
/// are no statements here.
@FunctionalInterface
public interface StatementWrapper {

    /// Called instead of a statement, which is executed by [StatementCall#proceed()]. What it
    /// throws reaches the caller.
    ///
    /// @param call the statement
    void execute(StatementCall call);
}
