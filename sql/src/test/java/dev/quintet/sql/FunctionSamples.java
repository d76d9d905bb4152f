package dev.quintet.sql;

import static dev.quintet.sql.Nodes.aggregate;
import static dev.quintet.sql.Nodes.asc;
import static dev.quintet.sql.Nodes.col;
import static dev.quintet.sql.Nodes.equal;
import static dev.quintet.sql.Nodes.function;
import static dev.quintet.sql.Nodes.number;
import static dev.quintet.sql.Nodes.text;

import dev.quintet.sql.SqlExpression.Aggregate;
import dev.quintet.sql.SqlExpression.Case;
import dev.quintet.sql.SqlExpression.Cast;
import dev.quintet.sql.SqlExpression.Collate;
import dev.quintet.sql.SqlExpression.Frame;
import dev.quintet.sql.SqlExpression.FrameExclusion;
import dev.quintet.sql.SqlExpression.FrameUnit;
import dev.quintet.sql.SqlExpression.Function;
import dev.quintet.sql.SqlExpression.Literal;
import dev.quintet.sql.SqlExpression.QuotedText;
import dev.quintet.sql.SqlExpression.When;
import dev.quintet.sql.SqlExpression.Window;
import dev.quintet.sql.SqlStatement.Nulls;
import dev.quintet.sql.SqlStatement.Order;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Functions, casts, CASE; aggregates and windows.
final class FunctionSamples extends SampleSet {
    FunctionSamples() {
        functions();
        aggregates();
    }

    private void functions() {
        value("cast to text", new Cast(col("amount"), SqlType.TEXT));
        value("cast to varchar", new Cast(col("title"), new SqlType.Varchar(3)));
        value("cast to integer", new Cast(text("12"), SqlType.INT));
        value("cast to double", new Cast(col("amount"), SqlType.DOUBLE));
        value("cast to decimal", new Cast(text("1.5"), DECIMAL));
        value("cast to date", new Cast(text("2024-02-29"), SqlType.DATE));
        value("cast to time", new Cast(text("12:30:45.5"), SqlType.TIME));
        value("cast to point in time", new Cast(text("2024-02-29 12:30:45.5"), SqlType.TIMESTAMP));
        value(
                "case",
                new Case(
                        List.of(
                                new When(equal(col("amount"), number(1)), text("one")),
                                new When(col("flag"), text("flag"))),
                        text("else")));
        value(
                "case without else",
                new Case(List.of(new When(col("flag"), col("amount"))), Literal.NULL));
        value("concat", function("CONCAT", col("title"), text("-"), col("name")));
        for (String name :
                List.of("LOWER", "UPPER", "LENGTH", "TRIM", "LTRIM", "RTRIM", "REVERSE", "ORD")) {
            value(name, function(name, col("title")));
        }
        value("COALESCE", function("COALESCE", col("title"), text("none")));
        value("GREATEST", function("GREATEST", col("amount"), number(3)));
        value("LEAST", function("LEAST", col("amount"), number(3)));
        value("NULLIF", function("NULLIF", col("title"), text("none")));
        value("SUBSTRING", function("SUBSTRING", col("title"), number(2), number(3)));
        value("REPLACE", function("REPLACE", col("title"), text("a"), text("b")));
        value("LEFT", function("LEFT", col("title"), number(2)));
        value("RIGHT", function("RIGHT", col("title"), number(2)));
        value("STRPOS", function("STRPOS", col("title"), text("b")));
        value("REPEAT", function("REPEAT", col("title"), number(2)));
        value("LPAD", function("LPAD", col("title"), number(9), text("*")));
        value("CHR", function("CHR", number(65)));
        value("MD5", function("MD5", col("title")));
        for (String name :
                List.of(
                        "ABS", "CEIL", "FLOOR", "SQRT", "SIGN", "EXP", "COT", "DEGREES",
                        "RADIANS")) {
            value(name, new Function(name, List.of(col("ratio")), SqlType.DOUBLE));
        }
        value("ROUND", new Function("ROUND", List.of(col("ratio"), number(1)), SqlType.DOUBLE));
        value(
                "ROUND of a decimal",
                new Function("ROUND", List.of(col("price"), number(1)), DECIMAL));
        value("MOD", new Function("MOD", List.of(col("ratio"), number(2)), SqlType.DOUBLE));
        value("POWER", new Function("POWER", List.of(col("ratio"), number(2)), SqlType.DOUBLE));
        value("LOG", new Function("LOG", List.of(number(2), col("amount")), SqlType.DOUBLE));
        value("PI", new Function("PI", List.of(), SqlType.DOUBLE));
        value("RANDOM", new Function("RANDOM", List.of(), SqlType.DOUBLE));
        value(
                "template",
                new Template(
                        "COALESCE({0}, {1})",
                        Map.of("mariadb", "IFNULL({0}, {1})"),
                        List.of(col("title"), col("name")),
                        SqlType.TEXT));
        condition("collation", equal(new Collate(col("title"), "nocase"), text("a")));
    }

    private void aggregates() {
        value("count all", aggregate("COUNT", Literal.STAR));
        value(
                "count distinct",
                new Aggregate(
                        "COUNT", List.of(col("title")), true, null, List.of(), SqlType.BIG_INT));
        value(
                "count all with a filter",
                new Aggregate(
                        "COUNT",
                        List.of(Literal.STAR),
                        false,
                        col("flag"),
                        List.of(),
                        SqlType.BIG_INT));
        value(
                "sum with a filter",
                new Aggregate(
                        "SUM",
                        List.of(col("price")),
                        false,
                        equal(col("amount"), number(1)),
                        List.of(),
                        DECIMAL));
        for (String name : List.of("AVG", "STDDEV_POP", "STDDEV_SAMP", "VAR_POP", "VAR_SAMP")) {
            value(
                    name,
                    new Aggregate(
                            name, List.of(col("ratio")), false, null, List.of(), SqlType.DOUBLE));
        }
        value("join texts in order", joined(false, ", '", List.of(asc(col("title"))), null));
        value("join different texts", joined(true, ",", List.of(), null));
        value("join some texts", joined(false, ",", List.of(), equal(col("amount"), number(1))));
        for (String name : List.of("ANY_VALUE", "BIT_AND", "BIT_OR", "BIT_XOR")) {
            value("all " + name.toLowerCase(Locale.ROOT), aggregate(name, col("amount")));
        }
        for (String name : List.of("BOOL_AND", "BOOL_OR")) {
            value("all " + name.toLowerCase(Locale.ROOT), aggregate(name, col("flag")));
        }
        value(
                "window",
                new Window(
                        new Aggregate(
                                "SUM", List.of(col("price")), false, null, List.of(), DECIMAL),
                        List.of(col("flag")),
                        List.of(asc(col("amount"))),
                        new Frame(FrameUnit.ROWS, -2L, 0L, FrameExclusion.NONE)));
        value(
                "window of ranks",
                new Window(
                        new Function("RANK", List.of(), SqlType.BIG_INT),
                        List.of(),
                        List.of(new Order(col("amount"), true, Nulls.LAST)),
                        null));
        value(
                "window frame with exclusion",
                new Window(
                        aggregate("SUM", col("amount")),
                        List.of(),
                        List.of(asc(col("id"))),
                        new Frame(FrameUnit.RANGE, null, null, FrameExclusion.CURRENT_ROW)));
        value(
                "empty window",
                new Window(aggregate("COUNT", Literal.STAR), List.of(), List.of(), null));
    }

    private static Aggregate joined(
            boolean distinct, String separator, List<Order> order, @Nullable SqlExpression filter) {
        return new Aggregate(
                "STRING_AGG",
                List.of(col("title"), new QuotedText(separator)),
                distinct,
                filter,
                order,
                SqlType.TEXT);
    }
}
