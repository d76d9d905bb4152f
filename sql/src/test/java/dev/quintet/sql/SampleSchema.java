package dev.quintet.sql;

import static dev.quintet.sql.Nodes.arithmetic;
import static dev.quintet.sql.Nodes.text;
import static dev.quintet.sql.SampleSet.DECIMAL;

import dev.quintet.sql.Ddl.ColumnDefinition;
import dev.quintet.sql.Ddl.Computed;
import dev.quintet.sql.Ddl.Constraint;
import dev.quintet.sql.Ddl.Identity;
import dev.quintet.sql.SqlExpression.ArithmeticOperator;
import dev.quintet.sql.SqlExpression.Between;
import dev.quintet.sql.SqlExpression.Column;
import dev.quintet.sql.SqlExpression.Literal;
import dev.quintet.sql.SqlExpression.Param;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The tables that the samples use.
final class SampleSchema {
    private SampleSchema() {}

    /// By name, in the order in which they can be created.
    static Map<String, Ddl> inOrder() {
        var schema = new LinkedHashMap<String, Ddl>();
        schema.put("create the sample table", sampleTable());
        schema.put("create a table that refers to it", otherTable());
        schema.put(
                "create an index",
                new Ddl.CreateIndex("sample_born_at", "sample", List.of("born", "at"), false));
        schema.put(
                "create a unique index with a name that is too long",
                new Ddl.CreateIndex(
                        "sample_name_" + "x".repeat(260), "sample", List.of("name"), true));
        return schema;
    }

    private static Ddl sampleTable() {
        Column amount = new Column("", "amount");
        return new Ddl.CreateTable(
                "sample",
                List.of(
                        new ColumnDefinition(
                                "id",
                                SqlType.BIG_INT,
                                false,
                                Identity.AUTO,
                                null,
                                null,
                                null,
                                null,
                                null),
                        new ColumnDefinition(
                                "name",
                                new SqlType.Varchar(20),
                                false,
                                Identity.NONE,
                                text("it's"),
                                null,
                                null,
                                null,
                                "what it's called"),
                        column("title", SqlType.TEXT),
                        new ColumnDefinition(
                                "amount",
                                new SqlType.Integral(32, true),
                                false,
                                Identity.NONE,
                                Literal.of(0),
                                null,
                                null,
                                null,
                                null),
                        new ColumnDefinition(
                                "doubled",
                                SqlType.INT,
                                true,
                                Identity.NONE,
                                null,
                                new Computed(
                                        arithmetic(
                                                amount, ArithmeticOperator.MULTIPLY, Literal.of(2)),
                                        true),
                                null,
                                null,
                                null),
                        column("price", DECIMAL),
                        column("ratio", SqlType.DOUBLE),
                        column("flag", SqlType.BOOL),
                        column("born", SqlType.DATE),
                        column("at", SqlType.TIMESTAMP),
                        column("local", SqlType.DATE_TIME),
                        column("clock", SqlType.TIME),
                        column("span", SqlType.INTERVAL),
                        column("key", SqlType.UUID),
                        column("data", SqlType.JSON),
                        column("ip", SqlType.INET),
                        column("bytes", SqlType.BINARY)),
                List.of("id"),
                List.of(
                        new Constraint.Unique("sample_name", List.of("name", "amount")),
                        new Constraint.Check(
                                "sample_amount",
                                new Between(
                                        amount,
                                        new Param(0, SqlType.INT),
                                        new Param(1000, SqlType.INT)))),
                "things of all kinds");
    }

    private static Ddl otherTable() {
        return new Ddl.CreateTable(
                "other",
                List.of(
                        notNull("sample_id", SqlType.BIG_INT, null),
                        notNull(
                                "number",
                                SqlType.SMALL_INT,
                                new Param((short) 1, SqlType.SMALL_INT)),
                        new ColumnDefinition(
                                "note",
                                SqlType.TEXT,
                                true,
                                Identity.NONE,
                                null,
                                null,
                                null,
                                null,
                                null)),
                List.of("sample_id", "number"),
                List.of(
                        new Constraint.ForeignKey(
                                "other_sample", List.of("sample_id"), "sample", List.of("id"))),
                null);
    }

    private static ColumnDefinition column(String name, SqlType type) {
        return new ColumnDefinition(name, type, true, Identity.NONE, null, null, null, null, null);
    }

    private static ColumnDefinition notNull(
            String name, SqlType type, @Nullable SqlExpression value) {
        return new ColumnDefinition(
                name, type, false, Identity.NONE, value, null, null, null, null);
    }
}
