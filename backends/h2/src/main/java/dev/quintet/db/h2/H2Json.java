package dev.quintet.db.h2;

import dev.quintet.sql.JsonStep;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Comparison;
import dev.quintet.sql.SqlExpression.ComparisonOperator;
import dev.quintet.sql.SqlExpression.In;
import dev.quintet.sql.SqlExpression.JsonHasPath;
import dev.quintet.sql.SqlExpression.JsonPath;
import dev.quintet.sql.SqlExpression.Param;
import dev.quintet.sql.SqlType;

import java.util.List;

/// JSON in H2, which compares it by its text.
final class H2Json {
    /// The first letters of JSON, from the least kind of value to the greatest, as PostgreSQL
    /// orders them: null, texts, numbers, false, true, arrays, objects. All numbers count as 1.
    private static final String KINDS = "n\"1ft[{";

    private static final String STARTS_OF_NUMBERS = "-023456789";
    private static final int BEHIND_ALL_KINDS = 9;
    private static final int LONGEST_KEY = 256;

    private final H2Renderer out;

    H2Json(H2Renderer out) {
        this.out = out;
    }

    /// Whether an expression is a value inside of a document.
    static boolean isValue(SqlExpression expression) {
        return expression instanceof JsonPath(_, _, boolean text) && !text;
    }

    /// Whether an expression is a document of the program.
    static boolean isParam(SqlExpression expression) {
        return expression instanceof Param(_, SqlType type) && type instanceof SqlType.Json;
    }

    void path(JsonPath node) {
        if (node.text()) {
            text(node);
        } else {
            path(node.document(), node.path());
        }
    }

    void hasPath(JsonHasPath node) {
        path(node.document(), node.path());
        out.sql(" IS NOT NULL");
    }

    /// Writes one step inside of the other: a key is a name after a point, an index counts from 1.
    private void path(SqlExpression document, List<JsonStep> path) {
        if (path.isEmpty()) {
            out.render(document);
            return;
        }
        out.sql("(");
        path(document, path.subList(0, path.size() - 1));
        switch (path.getLast()) {
            case JsonStep.Index(int position) when position < 0 ->
                    throw new UnsupportedOperationException(
                            "H2 counts the items of JSON arrays from their start only, so there is"
                                    + " no item "
                                    + position);
            case JsonStep.Index(int position) -> out.sql(")[").number(position + 1L).sql("]");
            case JsonStep.Key(String name) -> key(name);
        }
    }

    private void key(String name) {
        if (name.length() > LONGEST_KEY) {
            throw new UnsupportedOperationException(
                    "H2 takes keys of JSON up to "
                            + LONGEST_KEY
                            + " characters, but one has "
                            + name.length()
                            + ".");
        }
        if (name.isEmpty()) {
            // No name, but a key all the same.
            out.sql(").\"\"");
        } else {
            out.sql(").").identifier(name);
        }
    }

    /// A text is taken out of its quotes; JSON's null is NULL.
    private void text(JsonPath node) {
        var json = new JsonPath(node.document(), node.path(), false);
        out.sql("CASE WHEN ").render(json).sql(" = JSON 'null' THEN NULL WHEN ");
        varchar(json);
        out.sql(" LIKE '\"%' THEN STRINGDECODE(SUBSTRING(");
        varchar(json);
        out.sql(", 2, LENGTH(");
        varchar(json);
        out.sql(") - 2)) ELSE ");
        varchar(json);
        out.sql(" END");
    }

    /// Numbers are compared as numbers, values of different kinds by their kinds, others by their
    /// text.
    void comparison(Comparison node) {
        out.sql("CASE WHEN ");
        isNumber(node.left());
        out.sql(" AND ");
        isNumber(node.right());
        out.sql(" THEN ");
        decimal(node.left());
        operator(node);
        decimal(node.right());
        switch (node.operator()) {
            case EQUAL, NOT_EQUAL -> {}
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> {
                out.sql(" WHEN ");
                kind(node.left());
                out.sql(" <> ");
                kind(node.right());
                out.sql(" THEN ");
                kind(node.left());
                operator(node);
                kind(node.right());
            }
        }
        out.sql(" ELSE ");
        out.plainComparison(node);
        out.sql(" END");
    }

    /// Equal to one of the choices.
    void in(In node) {
        for (int i = 0; i < node.choices().size(); i++) {
            out.sql(i == 0 ? "(" : " OR ");
            comparison(
                    new Comparison(
                            ComparisonOperator.EQUAL, node.operand(), node.choices().get(i)));
        }
        out.sql(")");
    }

    /// A value as one of another type: by its text, as H2 takes no other way. Numbers keep what is
    /// behind the point until they are rounded.
    void cast(JsonPath json, SqlType type) {
        boolean whole = type instanceof SqlType.Integral;
        out.sql(whole ? "CAST(CAST(" : "CAST(");
        text(json);
        out.sql(whole ? " AS decfloat) AS " : " AS ");
        out.sql(out.dialect().types().cast(type)).sql(")");
    }

    private void operator(Comparison node) {
        out.sql(" ").sql(node.operator().symbol()).sql(" ");
    }

    /// A number that grows with the kind of a value; NULL where there is no value.
    void kind(SqlExpression json) {
        out.sql("NULLIF(LOCATE(TRANSLATE(LEFT(");
        varchar(json);
        out.sql(", 1), ").quoted(STARTS_OF_NUMBERS).sql(", ");
        out.quoted("1".repeat(STARTS_OF_NUMBERS.length())).sql("), ").quoted(KINDS).sql("), 0)");
    }

    /// The same, but where there is no value it is the greatest: so H2 sorts whole documents.
    void kindOrLast(SqlExpression json) {
        out.sql("COALESCE(");
        kind(json);
        out.sql(", ").number(BEHIND_ALL_KINDS).sql(")");
    }

    /// The value if it is a number, else NULL.
    void number(SqlExpression json) {
        out.sql("CASE WHEN ");
        isNumber(json);
        out.sql(" THEN ");
        decimal(json);
        out.sql(" END");
    }

    private void isNumber(SqlExpression json) {
        out.sql("REGEXP_LIKE(");
        varchar(json);
        out.sql(", '^-?[0-9]')");
    }

    private void decimal(SqlExpression json) {
        out.sql("CAST(");
        varchar(json);
        out.sql(" AS decfloat)");
    }

    private void varchar(SqlExpression json) {
        out.sql("CAST(").render(json).sql(" AS varchar)");
    }
}
