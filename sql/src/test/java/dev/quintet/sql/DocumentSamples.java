package dev.quintet.sql;

import static dev.quintet.sql.Nodes.asc;
import static dev.quintet.sql.Nodes.col;
import static dev.quintet.sql.Nodes.equal;
import static dev.quintet.sql.Nodes.from;
import static dev.quintet.sql.Nodes.json;
import static dev.quintet.sql.Nodes.text;

import dev.quintet.sql.SqlExpression.Between;
import dev.quintet.sql.SqlExpression.Comparison;
import dev.quintet.sql.SqlExpression.ComparisonOperator;
import dev.quintet.sql.SqlExpression.In;
import dev.quintet.sql.SqlExpression.IsNull;
import dev.quintet.sql.SqlExpression.JsonArray;
import dev.quintet.sql.SqlExpression.JsonContains;
import dev.quintet.sql.SqlExpression.JsonHasPath;
import dev.quintet.sql.SqlExpression.JsonItem;
import dev.quintet.sql.SqlExpression.JsonObject;
import dev.quintet.sql.SqlExpression.JsonPath;
import dev.quintet.sql.SqlExpression.Literal;
import dev.quintet.sql.SqlExpression.RegexMatch;
import dev.quintet.sql.SqlExpression.Subquery;
import dev.quintet.sql.SqlExpression.TextMatch;
import dev.quintet.sql.SqlExpression.TextPosition;

import java.util.List;

/// JSON documents and what is in them.
final class DocumentSamples extends SampleSet {
    DocumentSamples() {
        documents();
    }

    private void documents() {
        value("JSON key", path(false, "a"));
        value("JSON text", path(true, "a"));
        value("JSON path", path(false, "a", "0", "b c"));
        value("JSON path of hostile keys", path(true, "it's", "\"\\", "?", "é"));
        condition("JSON key equals", equal(path(false, "a"), json("{\"b\": 1}")));
        condition(
                "JSON key is less",
                new Comparison(ComparisonOperator.LESS, path(false, "a"), json("5")));
        condition("JSON key is between", new Between(path(false, "a"), json("5"), json("10")));
        condition(
                "JSON document is less",
                new Comparison(ComparisonOperator.LESS, col("data"), json("5")));
        condition(
                "JSON key matches ignoring case",
                new RegexMatch(true, path(true, "a"), SqlType.TEXT, text("^A")));
        condition("JSON key equals key", equal(path(false, "a"), path(false, "b")));
        condition("JSON key in", new In(path(false, "a"), List.of(json("1"), json("\"x\""))));
        condition("JSON document equals", equal(col("data"), json("{\"b\": 1}")));
        condition("JSON document in", new In(col("data"), List.of(json("1"), json("\"x\""))));
        condition("JSON key is null", new IsNull(path(false, "a"), false));
        condition(
                "JSON key contains text",
                new TextMatch(
                        TextPosition.ANYWHERE,
                        true,
                        path(true, "a"),
                        SqlType.TEXT,
                        text("%x%"),
                        true));
        condition(
                "JSON document contains text",
                new TextMatch(
                        TextPosition.ANYWHERE, true, col("data"), SqlType.JSON, text("%x%"), true));
        condition("JSON has key", new JsonHasPath(col("data"), List.of(new JsonStep.Key("0"))));
        condition(
                "JSON has key in path",
                new JsonHasPath(col("data"), JsonStep.path("a", "0", "it's")));
        condition("JSON has index", new JsonHasPath(col("data"), JsonStep.path("a", "0")));
        value(
                "JSON path with a key of digits",
                new JsonPath(
                        col("data"),
                        List.of(
                                new JsonStep.Key("a"),
                                new JsonStep.Key("0"),
                                new JsonStep.Index(1)),
                        false));
        value(
                "JSON object",
                new JsonObject(
                        List.of("it's", "flag", "part", "whole"),
                        List.of(
                                new JsonItem(text("x"), SqlType.TEXT),
                                new JsonItem(col("flag"), SqlType.BOOL),
                                new JsonItem(path(false, "a"), SqlType.JSON),
                                new JsonItem(col("data"), SqlType.JSON))));
        value(
                "JSON array",
                new JsonArray(
                        List.of(
                                new JsonItem(Literal.NULL, SqlType.TEXT),
                                new JsonItem(new JsonObject(List.of(), List.of()), SqlType.JSON))));
        value("empty JSON array", new JsonArray(List.of()));
        condition("JSON contains", new JsonContains(col("data"), json("{\"a\": 1}")));
        value(
                "order of JSON",
                new Subquery(
                        from("sample")
                                .select(path(true, "a"))
                                .orderBy(asc(path(false, "b")))
                                .limit(Literal.of(1))
                                .build()));
    }

    private static JsonPath path(boolean text, String... path) {
        return new JsonPath(col("data"), JsonStep.path(path), text);
    }
}
