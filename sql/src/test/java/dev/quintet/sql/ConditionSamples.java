package dev.quintet.sql;

import static dev.quintet.sql.Nodes.and;
import static dev.quintet.sql.Nodes.arithmetic;
import static dev.quintet.sql.Nodes.asc;
import static dev.quintet.sql.Nodes.col;
import static dev.quintet.sql.Nodes.equal;
import static dev.quintet.sql.Nodes.number;
import static dev.quintet.sql.Nodes.or;
import static dev.quintet.sql.Nodes.text;
import static dev.quintet.sql.Nodes.xor;

import dev.quintet.sql.SqlExpression.ArithmeticOperator;
import dev.quintet.sql.SqlExpression.Between;
import dev.quintet.sql.SqlExpression.Column;
import dev.quintet.sql.SqlExpression.Comparison;
import dev.quintet.sql.SqlExpression.ComparisonOperator;
import dev.quintet.sql.SqlExpression.Exists;
import dev.quintet.sql.SqlExpression.In;
import dev.quintet.sql.SqlExpression.InQuery;
import dev.quintet.sql.SqlExpression.IsNull;
import dev.quintet.sql.SqlExpression.Literal;
import dev.quintet.sql.SqlExpression.Not;
import dev.quintet.sql.SqlExpression.Param;
import dev.quintet.sql.SqlExpression.Raw;
import dev.quintet.sql.SqlExpression.RegexMatch;
import dev.quintet.sql.SqlExpression.TextMatch;
import dev.quintet.sql.SqlExpression.TextPosition;
import dev.quintet.sql.SqlExpression.Tuple;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// What is true of a row: comparisons, and how texts match.
final class ConditionSamples extends SampleSet {
    ConditionSamples() {
        conditions();
        texts();
    }

    private void conditions() {
        condition("compare with a parameter", equal(col("amount"), number(5)));
        condition(
                "compare with a decimal",
                new Comparison(
                        ComparisonOperator.GREATER,
                        col("price"),
                        new Param(new BigDecimal("1.50"), DECIMAL)));
        condition(
                "compare two parameters",
                new Comparison(ComparisonOperator.LESS_OR_EQUAL, number(1), number(2)));
        condition("compare a UUID", equal(col("key"), new Param(new UUID(1, 2), SqlType.UUID)));
        condition(
                "compare an address",
                equal(col("ip"), new Param(InetAddress.ofLiteral("10.0.0.1"), SqlType.INET)));
        condition(
                "compare a duration",
                new Comparison(
                        ComparisonOperator.LESS,
                        col("span"),
                        new Param(Duration.ofMinutes(90), SqlType.INTERVAL)));
        condition("compare a point in time", equal(col("at"), new Param(NOON, SqlType.TIMESTAMP)));
        condition(
                "compare tuples",
                equal(
                        new Tuple(List.of(col("id"), col("amount"))),
                        new Tuple(List.of(new Param(1L, SqlType.BIG_INT), number(2)))));
        condition("boolean column", col("flag"));
        condition("not a boolean column", new Not(col("flag")));
        condition("true", Literal.TRUE);
        condition("false or", or(Literal.FALSE, equal(col("id"), number(1))));
        condition(
                "and in or",
                or(and(equal(col("id"), number(1)), col("flag")), equal(col("amount"), number(2))));
        condition(
                "or in and",
                and(or(equal(col("id"), number(1)), col("flag")), equal(col("amount"), number(2))));
        condition("not", new Not(equal(col("id"), number(1))));
        condition("not all", new Not(and(equal(col("id"), number(1)), col("flag"))));
        condition("xor of two", xor(equal(col("id"), number(1)), col("flag")));
        condition(
                "xor of three",
                and(
                        col("flag"),
                        xor(
                                equal(col("id"), number(1)),
                                equal(col("id"), number(2)),
                                equal(col("id"), number(3)))));
        value("condition as a value", equal(col("id"), number(1)));
        condition("is null", new IsNull(col("title"), false));
        condition(
                "sum is not null",
                new IsNull(arithmetic(col("amount"), ArithmeticOperator.ADD, number(1)), true));
        condition("in", new In(col("amount"), List.of(number(1), number(2), number(3))));
        condition(
                "in tuples",
                new In(
                        new Tuple(List.of(col("id"), col("amount"))),
                        List.of(
                                new Tuple(List.of(number(1), number(2))),
                                new Tuple(List.of(number(3), number(4))))));
        condition("in a query", new InQuery(col("id"), otherIds().build()));
        condition(
                "in a query with a limit",
                new InQuery(
                        col("id"),
                        otherIds()
                                .orderBy(asc(new Column("o", "number")))
                                .limit(number(2))
                                .build()));
        condition("between", new Between(col("amount"), number(1), number(9)));
        condition(
                "exists",
                new Not(
                        new Exists(
                                new Nodes.Draft()
                                        .from("other", "o")
                                        .select(Literal.of(1))
                                        .where(equal(new Column("o", "sample_id"), col("id")))
                                        .build())));
        condition(
                "raw", and(new Raw("1 = ? OR 1 = ?", List.of(number(1), number(2))), col("flag")));
    }

    private void texts() {
        for (TextPosition position : TextPosition.values()) {
            String name = position.name().toLowerCase(Locale.ROOT);
            condition("like " + name, like(position, false, SqlType.TEXT, "title", text("a\\%%")));
            condition(
                    "like " + name + " ignoring case",
                    like(position, true, SqlType.TEXT, "title", text("A%")));
        }
        condition(
                "like a column",
                new TextMatch(
                        TextPosition.ANYWHERE,
                        false,
                        col("title"),
                        SqlType.TEXT,
                        col("name"),
                        false));
        condition(
                "like a column ignoring case",
                new TextMatch(
                        TextPosition.START, true, col("title"), SqlType.TEXT, col("name"), false));
        condition(
                "like in a number",
                like(TextPosition.START, false, SqlType.INT, "amount", text("1%")));
        condition(
                "like in an address",
                like(TextPosition.START, true, SqlType.INET, "ip", text("10.%")));
        condition(
                "like in a UUID",
                like(TextPosition.START, false, SqlType.UUID, "key", text("0000%")));
        condition(
                "regular expression",
                new RegexMatch(false, col("title"), SqlType.TEXT, text("^a.c$")));
        condition(
                "regular expression ignoring case",
                new RegexMatch(true, col("title"), SqlType.TEXT, text("^A.C$")));
        condition(
                "regular expression in a number",
                new RegexMatch(false, col("amount"), SqlType.INT, text("^1")));
    }

    private static TextMatch like(
            TextPosition position,
            boolean ignoreCase,
            SqlType type,
            String column,
            SqlExpression pattern) {
        return new TextMatch(position, ignoreCase, col(column), type, pattern, true);
    }
}
