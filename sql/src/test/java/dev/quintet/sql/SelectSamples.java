package dev.quintet.sql;

import static dev.quintet.sql.Nodes.S;
import static dev.quintet.sql.Nodes.aggregate;
import static dev.quintet.sql.Nodes.and;
import static dev.quintet.sql.Nodes.asc;
import static dev.quintet.sql.Nodes.col;
import static dev.quintet.sql.Nodes.equal;
import static dev.quintet.sql.Nodes.from;
import static dev.quintet.sql.Nodes.function;
import static dev.quintet.sql.Nodes.number;
import static dev.quintet.sql.Nodes.text;

import dev.quintet.sql.SqlExpression.Column;
import dev.quintet.sql.SqlExpression.Comparison;
import dev.quintet.sql.SqlExpression.ComparisonOperator;
import dev.quintet.sql.SqlExpression.Literal;
import dev.quintet.sql.SqlExpression.OutputRef;
import dev.quintet.sql.SqlStatement.Combined;
import dev.quintet.sql.SqlStatement.CommonTable;
import dev.quintet.sql.SqlStatement.Join;
import dev.quintet.sql.SqlStatement.JoinKind;
import dev.quintet.sql.SqlStatement.Lock;
import dev.quintet.sql.SqlStatement.Nulls;
import dev.quintet.sql.SqlStatement.Order;
import dev.quintet.sql.SqlStatement.Query;
import dev.quintet.sql.SqlStatement.SetOperation;
import dev.quintet.sql.SqlStatement.With;

import java.util.List;

/// Queries: their clauses, unions of them, common tables.
final class SelectSamples extends SampleSet {
    SelectSamples() {
        selects();
    }

    private void selects() {
        statement("select without a table", new Nodes.Draft().select(number(1), "x").build());
        statement("select distinct", from("sample").distinct().select(col("title")).build());
        statement(
                "select distinct on",
                from("sample")
                        .distinctOn(col("title"))
                        .select(col("id"))
                        .orderBy(asc(col("title")))
                        .build());
        statement(
                "table under its own name",
                new Nodes.Draft()
                        .from("sample", "sample")
                        .select(new Column("sample", "id"))
                        .build());
        SqlExpression on = equal(new Column("o", "sample_id"), col("id"));
        statement(
                "joins",
                from("sample")
                        .select(col("id"))
                        .join(new Join(JoinKind.INNER, new SqlSource.Table("other", "o"), on))
                        .join(
                                new Join(
                                        JoinKind.LEFT,
                                        new SqlSource.Table("other", "p"),
                                        and(
                                                equal(new Column("p", "sample_id"), col("id")),
                                                equal(new Column("p", "note"), text("x")))))
                        .build());
        statement(
                "grouped",
                from("sample")
                        .select(function("COALESCE", col("title"), text("none")), "t")
                        .select(aggregate("COUNT", Literal.STAR), "n")
                        .where(equal(col("amount"), number(1)))
                        .groupBy(new OutputRef("t"))
                        .having(
                                new Comparison(
                                        ComparisonOperator.GREATER,
                                        aggregate("COUNT", Literal.STAR),
                                        number(1)))
                        .orderBy(
                                new Order(new OutputRef("n"), true, Nulls.DEFAULT),
                                asc(new OutputRef("t")))
                        .build());
        statement(
                "ordered with nulls",
                from("sample")
                        .select(col("id"))
                        .orderBy(
                                new Order(col("title"), false, Nulls.FIRST),
                                new Order(col("born"), false, Nulls.LAST),
                                new Order(col("price"), true, Nulls.FIRST),
                                new Order(col("ratio"), true, Nulls.LAST))
                        .build());
        statement(
                "ordered by an aggregate with nulls",
                from("sample")
                        .select(col("title"), "t")
                        .select(aggregate("MAX", col("born")), "n")
                        .groupBy(col("title"))
                        .orderBy(new Order(new OutputRef("n"), false, Nulls.LAST))
                        .build());
        statement("limit", from("sample").select(col("id")).limit(number(5)).build());
        statement("offset", from("sample").select(col("id")).offset(number(5)).build());
        statement(
                "limit and offset",
                from("sample").select(col("id")).limit(number(5)).offset(number(10)).build());
        statement(
                "lock",
                from("sample")
                        .select(col("id"))
                        .lock(new Lock(false, false, false, List.of()))
                        .build());
        statement(
                "lock of one table or nothing",
                from("sample")
                        .select(col("id"))
                        .lock(new Lock(true, false, true, List.of(S)))
                        .build());
        statement(
                "lock what is free",
                from("sample")
                        .select(col("id"))
                        .lock(new Lock(false, true, false, List.of()))
                        .build());
        statement(
                "from a query",
                new Nodes.Draft()
                        .from(new SqlSource.Derived(otherIds().distinct().build(), "d"))
                        .select(aggregate("COUNT", Literal.STAR))
                        .where(equal(new Column("d", "sample_id"), number(1)))
                        .build());
        Query ids = from("sample").select(col("id"), "n").build();
        Query firstId =
                from("sample")
                        .select(col("id"), "n")
                        .orderBy(asc(col("id")))
                        .limit(number(1))
                        .build();
        Query others =
                new Nodes.Draft()
                        .from("other", "o")
                        .select(new Column("o", "sample_id"), "n")
                        .build();
        statement("union", combined(SetOperation.UNION, ids, others));
        statement("union all of slices", combined(SetOperation.UNION_ALL, firstId, others));
        statement(
                "intersection within a difference",
                combined(SetOperation.EXCEPT, ids, combined(SetOperation.INTERSECT, others, ids)));
        statement(
                "ordered slice of a union",
                new Combined(
                        SetOperation.UNION,
                        List.of(ids, others),
                        List.of(new Order(new OutputRef("n"), true, Nulls.DEFAULT)),
                        number(2),
                        number(1)));
        commonTables();
    }

    private void commonTables() {
        CommonTable some =
                new CommonTable("some", List.of("n"), from("sample").select(col("id")).build());
        statement(
                "common table",
                new With(
                        false,
                        List.of(some),
                        new Nodes.Draft().from("some", "s").select(new Column("s", "n")).build()));
        Query next =
                new Nodes.Draft()
                        .from("counted", "c")
                        .select(
                                new SqlExpression.Arithmetic(
                                        SqlExpression.ArithmeticOperator.ADD,
                                        new Column("c", "n"),
                                        Literal.of(1),
                                        SqlType.BIG_INT))
                        .where(equal(new Column("c", "n"), number(1)))
                        .build();
        CommonTable counted =
                new CommonTable(
                        "counted",
                        List.of("n"),
                        combined(
                                SetOperation.UNION_ALL,
                                from("sample").select(col("id")).build(),
                                next));
        statement(
                "recursive common table",
                new With(
                        true,
                        List.of(some, counted),
                        new Nodes.Draft()
                                .from("counted", "c")
                                .select(new Column("c", "n"))
                                .build()));
    }

    private static Combined combined(SetOperation operation, Query... parts) {
        return new Combined(operation, List.of(parts), List.of(), null, null);
    }
}
