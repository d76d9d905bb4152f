package dev.quintet.db;

/// Hears of everything that is sent to a database, on the thread that sent it, after the answer has
/// come.
@FunctionalInterface
public interface StatementListener {

    /// Called once for each statement, and for each step of a transaction. What it throws reaches
    /// the caller.
    void executed(StatementEvent event);
}
