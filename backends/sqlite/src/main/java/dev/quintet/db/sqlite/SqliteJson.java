package dev.quintet.db.sqlite;

import dev.quintet.sql.JsonPaths;
import dev.quintet.sql.JsonStep;
import dev.quintet.sql.Precedence;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Column;
import dev.quintet.sql.SqlExpression.JsonArray;
import dev.quintet.sql.SqlExpression.JsonItem;
import dev.quintet.sql.SqlExpression.JsonObject;
import dev.quintet.sql.SqlExpression.JsonPath;
import dev.quintet.sql.SqlExpression.Param;
import dev.quintet.sql.SqlExpression.Subquery;
import dev.quintet.sql.SqlType;

import java.util.List;

/// JSON in SQLite, where a document is its text.
///
/// A value inside of a document has two forms. To compare and to sort it, it is a number or a text
/// of SQL. To give it back, it is JSON again.
final class SqliteJson {
    private static final List<JsonStep> ROOT = List.of();
    private static final int MOST_AT_ONCE = 40;

    private final SqliteRenderer out;

    SqliteJson(SqliteRenderer out) {
        this.out = out;
    }

    /// The value at a path, as a number or text. JSON's `true`, `false` and `null` are these words:
    /// as values of SQL they would be 1, 0 and NULL, and no longer differ from those.
    void value(SqlExpression document, List<JsonStep> path) {
        out.sql("CASE WHEN ");
        type(document, path);
        out.sql(" IN ('false', 'true', 'null') THEN ");
        type(document, path);
        out.sql(" ELSE ");
        call("JSON_EXTRACT", document, path);
        out.sql(" END");
    }

    /// The value at a path, as JSON.
    void document(SqlExpression document, List<JsonStep> path) {
        out.operand(document, Precedence.ATOM)
                .sql(" -> ")
                .quoted(JsonPaths.of(path, JsonPaths.FromEnd.HASH));
    }

    /// An object. A function takes a hundred arguments at the most, so that further members are
    /// added to the first ones.
    void object(JsonObject node) {
        List<String> keys = node.keys();
        open("JSON_SET(", keys.size());
        out.sql("JSON_OBJECT(");
        for (int i = 0; i < keys.size(); i++) {
            if (i > 0 && i % MOST_AT_ONCE == 0) {
                out.sql(")");
            }
            out.sql(i == 0 ? "" : ", ");
            out.quoted(
                    i < MOST_AT_ONCE
                            ? keys.get(i)
                            : JsonPaths.of(
                                    List.of(new JsonStep.Key(keys.get(i))),
                                    JsonPaths.FromEnd.HASH));
            out.sql(", ");
            item(node.items().get(i));
        }
        out.sql(")");
    }

    /// An array, likewise.
    void array(JsonArray node) {
        List<JsonItem> items = node.items();
        open("JSON_INSERT(", items.size());
        out.sql("JSON_ARRAY(");
        for (int i = 0; i < items.size(); i++) {
            if (i > 0 && i % MOST_AT_ONCE == 0) {
                out.sql(")");
            }
            out.sql(i == 0 ? "" : ", ").sql(i < MOST_AT_ONCE ? "" : "'$[#]', ");
            item(items.get(i));
        }
        out.sql(")");
    }

    private void open(String adding, int size) {
        for (int rest = size - MOST_AT_ONCE; rest > 0; rest -= MOST_AT_ONCE) {
            out.sql(adding);
        }
    }

    /// A value that is put into a document, where a boolean would be a number and a document a
    /// text.
    private void item(JsonItem item) {
        SqlExpression value = item.value();
        switch (item.type()) {
            case SqlType.Bool _ ->
                    out.sql("JSON(CASE ")
                            .render(value)
                            .sql(" WHEN 1 THEN 'true' WHEN 0 THEN 'false' END)");
            case SqlType.Json _ -> part(value);
            default -> out.render(value);
        }
    }

    private void part(SqlExpression json) {
        switch (json) {
            case JsonPath(SqlExpression document, List<JsonStep> path, boolean text) when !text ->
                    document(document, path);
            case JsonObject _, JsonArray _ -> out.render(json);
            default -> out.call("JSON", json);
        }
    }

    /// The type of the value at a path; NULL if there is none.
    void type(SqlExpression document, List<JsonStep> path) {
        call("JSON_TYPE", document, path);
    }

    private void call(String function, SqlExpression document, List<JsonStep> path) {
        out.sql(function).sql("(");
        if (document instanceof Param param) {
            out.placeholder(param);
        } else {
            out.render(document);
        }
        out.sql(", ").quoted(JsonPaths.of(path, JsonPaths.FromEnd.HASH)).sql(")");
    }

    /// Writes one side of a comparison if JSON is compared.
    ///
    /// @return whether it was written
    boolean compared(SqlExpression side, SqlExpression other) {
        if (side instanceof JsonPath(SqlExpression document, List<JsonStep> path, boolean text)
                && !text) {
            if (!(other instanceof Subquery)) {
                return false;
            }
            document(document, path);
            return true;
        }
        if (isJson(side) && (other instanceof JsonPath(_, _, boolean text) && !text)) {
            value(side, ROOT);
            return true;
        }
        if (isJson(side) && isWhole(other) || isWhole(side) && isJson(other)) {
            out.call("JSON", side);
            return true;
        }
        return false;
    }

    private static boolean isJson(SqlExpression expression) {
        return expression instanceof Param(_, SqlType type) && type instanceof SqlType.Json;
    }

    private static boolean isWhole(SqlExpression expression) {
        return expression instanceof Column
                || expression instanceof JsonObject
                || expression instanceof JsonArray
                || isJson(expression);
    }
}
