package dev.quintet.db.mysql;

import static dev.quintet.sql.SqlExpression.ComparisonOperator.EQUAL;
import static dev.quintet.sql.SqlExpression.ComparisonOperator.NOT_EQUAL;

import dev.quintet.sql.JsonPaths;
import dev.quintet.sql.JsonPaths.FromEnd;
import dev.quintet.sql.JsonStep;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Column;
import dev.quintet.sql.SqlExpression.Comparison;
import dev.quintet.sql.SqlExpression.In;
import dev.quintet.sql.SqlExpression.JsonArray;
import dev.quintet.sql.SqlExpression.JsonHasPath;
import dev.quintet.sql.SqlExpression.JsonItem;
import dev.quintet.sql.SqlExpression.JsonObject;
import dev.quintet.sql.SqlExpression.JsonPath;
import dev.quintet.sql.SqlExpression.Param;
import dev.quintet.sql.SqlType;

import java.util.List;

/// JSON in MariaDB, where a document is a text like any other, and in MySQL, which has a type for
/// it.
///
/// The methods that return a boolean write their node only if MariaDB wants it in a way of its own.
final class MysqlJson {
    private final MysqlRenderer out;
    private final boolean mariaDb;

    MysqlJson(MysqlRenderer out, MysqlVersion version) {
        this.out = out;
        this.mariaDb = version.mariaDb();
    }

    void path(JsonPath node) {
        out.sql(node.text() ? "JSON_UNQUOTE(" : "");
        value(node.document(), node.path());
        out.sql(node.text() ? ")" : "");
    }

    void hasPath(JsonHasPath node) {
        if (lastFromEnd(node.path()) >= 0) {
            out.sql("(");
            value(node.document(), node.path());
            out.sql(" IS NOT NULL)");
            return;
        }
        out.sql("JSON_CONTAINS_PATH(").render(node.document()).sql(", 'one'");
        for (String path : spellings(node.path())) {
            out.sql(", ").quoted(path);
        }
        out.sql(")");
    }

    /// What is at the end of a path, or NULL.
    private void value(SqlExpression document, List<JsonStep> steps) {
        int place = lastFromEnd(steps);
        if (place < 0) {
            extract(() -> out.render(document), steps);
        } else {
            Runnable item = () -> fromEnd(document, steps.subList(0, place), steps.get(place));
            extract(item, steps.subList(place + 1, steps.size()));
        }
    }

    private void extract(Runnable document, List<JsonStep> steps) {
        if (steps.isEmpty()) {
            document.run();
            return;
        }
        List<String> spellings = spellings(steps);
        out.sql(spellings.size() > 1 ? "COALESCE(" : "");
        for (int i = 0; i < spellings.size(); i++) {
            out.sql(i == 0 ? "JSON_EXTRACT(" : ", JSON_EXTRACT(");
            document.run();
            out.sql(", ").quoted(spellings.get(i)).sql(")");
        }
        out.sql(spellings.size() > 1 ? ")" : "");
    }

    /// The place of the last step that MariaDB has to be told in another way: of a path with a
    /// negative index it makes a positive one at the first row, and uses that for the rows after.
    /// -1 where there is none.
    private int lastFromEnd(List<JsonStep> steps) {
        int place = mariaDb ? steps.size() - 1 : -1;
        while (place >= 0 && !isNegative(steps.get(place))) {
            place--;
        }
        return place;
    }

    /// An item of an array, by the array's length.
    private void fromEnd(SqlExpression document, List<JsonStep> path, JsonStep step) {
        int position = ((JsonStep.Index) step).position();
        out.sql("JSON_EXTRACT(");
        value(document, path);
        out.sql(", CASE WHEN JSON_TYPE(");
        value(document, path);
        out.sql(") = 'ARRAY' AND JSON_LENGTH(");
        value(document, path);
        out.sql(") >= ").number(-(long) position).sql(" THEN CONCAT('$[', JSON_LENGTH(");
        value(document, path);
        out.sql(") - ").number(-(long) position).sql(", ']') END)");
    }

    /// A value that is put into a document, where a boolean would be a number and a document a
    /// text.
    void item(JsonItem item) {
        SqlExpression value = item.value();
        switch (item.type()) {
            case SqlType.Bool _ ->
                    out.sql("JSON_EXTRACT(CASE ")
                            .render(value)
                            .sql(" WHEN 1 THEN 'true' WHEN 0 THEN 'false' END, '$')");
            case SqlType.Json _ when !(value instanceof JsonObject || value instanceof JsonArray) ->
                    extracted(value);
            default -> out.render(value);
        }
    }

    /// MariaDB finds a key beyond ASCII only in the spelling in which it was written: as it is, or
    /// escaped.
    private List<String> spellings(List<JsonStep> steps) {
        String path = JsonPaths.of(steps, FromEnd.LAST);
        String ascii = JsonPaths.ascii(path);
        return mariaDb && !ascii.equals(path) ? List.of(path, ascii) : List.of(path);
    }

    /// To be compared, a value of MariaDB is taken out of its quotes.
    boolean compared(SqlExpression side, SqlExpression other) {
        if (isParam(side)
                && (isParam(other) || other instanceof JsonPath || other instanceof Column)) {
            extracted(side);
            return true;
        }
        if (mariaDb && isValue(side)) {
            unquoted(side);
            return true;
        }
        if (mariaDb && side instanceof Column && isParam(other)) {
            out.sql("JSON_UNQUOTE(");
            extracted(side); // which puts the same blanks between the parts as on the other side
            out.sql(")");
            return true;
        }
        return false;
    }

    /// MariaDB would compare what comes out of JSON as texts. What it is compared with says whether
    /// numbers are meant. Whole documents are compared by their text, as Django does it.
    boolean comparison(Comparison node) {
        boolean ordering = node.operator() != EQUAL && node.operator() != NOT_EQUAL;
        String operator = " " + node.operator().symbol() + " ";
        if (mariaDb && ordering && isValue(node.left()) && isValue(node.right())) {
            values(node, operator);
            return true;
        }
        if (!mariaDb || !ordering || !isParam(node.right())) {
            return false;
        }
        if (node.left() instanceof Column) {
            unquoted(node.left());
            out.sql(operator).render(node.right());
            return true;
        }
        if (!isValue(node.left())) {
            return false;
        }
        out.sql("CASE WHEN ")
                .call("JSON_TYPE", node.right())
                .sql(" IN ('INTEGER', 'DOUBLE') THEN ");
        unquoted(node.left());
        out.sql(operator);
        extracted(node.right());
        out.sql(" + 0 ELSE ");
        unquoted(node.left());
        out.sql(operator).sql("JSON_UNQUOTE(");
        extracted(node.right());
        out.sql(") END");
        return true;
    }

    /// Of two values, numbers are compared as such, and others by their text.
    private void values(Comparison node, String operator) {
        out.sql("CASE WHEN ").call("JSON_TYPE", node.left()).sql(" IN ('INTEGER', 'DOUBLE') AND ");
        out.call("JSON_TYPE", node.right()).sql(" IN ('INTEGER', 'DOUBLE') THEN ");
        unquoted(node.left());
        out.sql(" + 0").sql(operator);
        unquoted(node.right());
        out.sql(" + 0 ELSE ");
        unquoted(node.left());
        out.sql(operator);
        unquoted(node.right());
        out.sql(" END");
    }

    /// In a list MariaDB wants values out of their quotes, too. Whole documents are compared by
    /// their text.
    boolean in(In node) {
        if (!mariaDb || !isParam(node.choices().getFirst())) {
            return false;
        }
        boolean value = isValue(node.operand());
        unquoted(node.operand());
        for (int i = 0; i < node.choices().size(); i++) {
            out.sql(i == 0 ? " IN (" : ", ").sql(value ? "JSON_UNQUOTE(" : "");
            if (value) {
                extracted(node.choices().get(i));
            } else {
                out.render(node.choices().get(i));
            }
            out.sql(value ? ")" : "");
        }
        out.sql(")");
        return true;
    }

    /// The text that a document is or has at its top.
    void unquoted(SqlExpression json) {
        out.sql("JSON_UNQUOTE(").render(json).sql(")");
    }

    /// A text as JSON.
    void extracted(SqlExpression text) {
        out.sql("JSON_EXTRACT(").render(text).sql(", '$')");
    }

    private static boolean isValue(SqlExpression expression) {
        return expression instanceof JsonPath(_, _, boolean text) && !text;
    }

    private static boolean isNegative(JsonStep step) {
        return step instanceof JsonStep.Index(int position) && position < 0;
    }

    private static boolean isParam(SqlExpression expression) {
        return expression instanceof Param(_, SqlType type) && type instanceof SqlType.Json;
    }
}
