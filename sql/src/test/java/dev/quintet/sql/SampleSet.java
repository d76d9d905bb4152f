package dev.quintet.sql;

import static dev.quintet.sql.Nodes.col;
import static dev.quintet.sql.Nodes.from;

import dev.quintet.sql.SqlExpression.Column;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// The samples of one subject.
abstract class SampleSet {
    /// The decimal numbers of the sample table.
    static final SqlType DECIMAL = new SqlType.Decimal(10, 2);

    static final Instant NOON = Instant.parse("2024-02-29T12:30:45.5Z");

    private final Map<String, SqlStatement> statements = new LinkedHashMap<>();

    /// All of them by name, in a fixed order.
    final Map<String, SqlStatement> statements() {
        return statements;
    }

    final void statement(String name, SqlStatement statement) {
        statements.put(name, statement);
    }

    final void value(String name, SqlExpression expression) {
        statement(name, from("sample").select(expression, "x").build());
    }

    final void condition(String name, SqlExpression condition) {
        statement(name, from("sample").select(col("id")).where(condition).build());
    }

    /// The rows of the sample table to which the other one refers.
    static Nodes.Draft otherIds() {
        return new Nodes.Draft().from("other", "o").select(new Column("o", "sample_id"));
    }
}
