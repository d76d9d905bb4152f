package dev.quintet.sql;

/// Something that rows come from: an item of FROM.
public sealed interface SqlSource extends SqlNode {

    /// The name by which columns refer to this source.
    String alias();

    /// A stored table under an alias.
    record Table(String name, String alias) implements SqlSource {}

    /// A query in FROM: `(SELECT ...) alias`.
    record Derived(SqlStatement.Query query, String alias) implements SqlSource {}
}
