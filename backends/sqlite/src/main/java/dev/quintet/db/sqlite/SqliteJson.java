package dev.quintet.db.sqlite;

import dev.quintet.sql.JsonPaths;
import dev.quintet.sql.Precedence;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Column;
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
    private static final List<String> ROOT = List.of();

    private final SqliteRenderer out;

    SqliteJson(SqliteRenderer out) {
        this.out = out;
    }

    /// The value at a path, as a number or text. JSON's `true`, `false` and `null` are these words:
    /// as values of SQL they would be 1, 0 and NULL, and no longer differ from those.
    void value(SqlExpression document, List<String> path) {
        out.sql("CASE WHEN ");
        type(document, path, false);
        out.sql(" IN ('false', 'true', 'null') THEN ");
        type(document, path, false);
        out.sql(" ELSE ");
        call("JSON_EXTRACT", document, path, false);
        out.sql(" END");
    }

    /// The value at a path, as JSON.
    void document(SqlExpression document, List<String> path) {
        out.operand(document, Precedence.ATOM).sql(" -> ").quoted(JsonPaths.of(path, false, "#"));
    }

    /// The type of the value at a path; NULL if there is none.
    void type(SqlExpression document, List<String> path, boolean key) {
        call("JSON_TYPE", document, path, key);
    }

    private void call(String function, SqlExpression document, List<String> path, boolean key) {
        out.sql(function).sql("(");
        if (document instanceof Param param) {
            out.placeholder(param);
        } else {
            out.render(document);
        }
        out.sql(", ").quoted(JsonPaths.of(path, key, "#")).sql(")");
    }

    /// Writes one side of a comparison if JSON is compared.
    ///
    /// @return whether it was written
    boolean compared(SqlExpression side, SqlExpression other) {
        if (side instanceof JsonPath(SqlExpression document, List<String> path, boolean text)
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
        return expression instanceof Column || isJson(expression);
    }
}
