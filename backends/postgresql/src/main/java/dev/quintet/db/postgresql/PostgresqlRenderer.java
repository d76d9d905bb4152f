package dev.quintet.db.postgresql;

import dev.quintet.sql.Dialect;
import dev.quintet.sql.Identifiers;
import dev.quintet.sql.JsonPaths;
import dev.quintet.sql.Precedence;
import dev.quintet.sql.Renderer;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Arithmetic;
import dev.quintet.sql.SqlExpression.Cast;
import dev.quintet.sql.SqlExpression.DatePart;
import dev.quintet.sql.SqlExpression.Extract;
import dev.quintet.sql.SqlExpression.JsonContains;
import dev.quintet.sql.SqlExpression.JsonHasPath;
import dev.quintet.sql.SqlExpression.JsonPath;
import dev.quintet.sql.SqlExpression.Now;
import dev.quintet.sql.SqlExpression.Param;
import dev.quintet.sql.SqlExpression.RegexMatch;
import dev.quintet.sql.SqlExpression.TemporalDifference;
import dev.quintet.sql.SqlExpression.Truncate;
import dev.quintet.sql.SqlType;
import dev.quintet.sql.Zones;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/// Writes SQL for PostgreSQL.
///
/// Its own operators with a question mark are written with two, as the JDBC driver wants them.
public final class PostgresqlRenderer extends Renderer {
    /// How PostgreSQL writes SQL.
    public static final Dialect DIALECT =
            new Dialect(
                    "PostgreSQL",
                    new Identifiers('"', 63),
                    new PostgresqlTypeNames(),
                    PostgresqlFunctions.TABLE,
                    new PostgresqlLiterals(),
                    PostgresqlRenderer::new);

    private PostgresqlRenderer(Dialect dialect) {
        super(dialect);
    }

    @Override
    protected Precedence precedence(SqlExpression expression) {
        return expression instanceof JsonPath ? Precedence.OTHER : super.precedence(expression);
    }

    /// The driver sends these as text, and text is not taken for them.
    @Override
    protected void param(Param node) {
        placeholder(node);
        switch (node.type()) {
            case SqlType.Json _,
                    SqlType.Inet _,
                    SqlType.Interval _,
                    SqlType.ArrayOf _,
                    SqlType.Named _ ->
                    sql("::").sql(dialect().types().cast(node.type()));
            default -> {}
        }
    }

    /// The time of the statement, as other databases mean it, and not that of the transaction.
    @Override
    protected void now(Now node) {
        sql("STATEMENT_TIMESTAMP()");
    }

    @Override
    protected void arithmetic(Arithmetic node) {
        switch (node.operator()) {
            case BIT_XOR -> infix(node, " # ", Precedence.ATOM);
            case MODULO -> {
                exact(node.left());
                sql(" % ");
                exact(node.right());
            }
            default -> super.arithmetic(node);
        }
    }

    /// The remainder is known of exact numbers only; a constant is as exact as it is written.
    private void exact(SqlExpression side) {
        operand(side, Precedence.ATOM);
        if (side instanceof Param(_, SqlType.Floating _)) {
            sql("::numeric");
        }
    }

    @Override
    protected void cast(Cast node) {
        operand(node.operand(), Precedence.ATOM).sql("::").sql(dialect().types().cast(node.type()));
    }

    /// Days between dates are a whole number here.
    @Override
    protected void temporalDifference(TemporalDifference node) {
        if (node.type() instanceof SqlType.Date) {
            sql("INTERVAL '1 day' * (");
            super.temporalDifference(node);
            sql(")");
        } else {
            super.temporalDifference(node);
        }
    }

    // Text

    /// `\` escapes without being told.
    @Override
    protected void likeEscape() {}

    @Override
    protected void matched(SqlExpression operand, SqlType type, Precedence place) {
        if (type instanceof SqlType.Inet) {
            call("HOST", operand);
        } else {
            super.matched(operand, type, place);
        }
    }

    @Override
    protected void regexMatch(RegexMatch node) {
        matched(node.operand(), node.type(), Precedence.ATOM);
        sql(node.ignoreCase() ? " ~* " : " ~ ").operand(node.pattern(), Precedence.ATOM);
    }

    // Dates and times

    @Override
    protected void extract(Extract node) {
        switch (node.part()) {
            case WEEK_DAY -> {
                sql("(");
                extract("DOW", node);
                sql(" + 1)");
            }
            case ISO_WEEK_DAY -> extract("ISODOW", node);
            case ISO_YEAR -> extract("ISOYEAR", node);
            case YEAR, QUARTER, MONTH, WEEK, DAY, HOUR, MINUTE, SECOND ->
                    extract(node.part().name(), node);
        }
    }

    private void extract(String field, Extract node) {
        sql("EXTRACT(").sql(field).sql(" FROM ");
        if (node.part() == DatePart.SECOND) {
            sql("DATE_TRUNC('second', ");
            inZone(node.operand(), node.zone(), Precedence.UNKNOWN);
            sql(")");
        } else {
            inZone(node.operand(), node.zone(), Precedence.UNKNOWN);
        }
        sql(")");
    }

    @Override
    protected void truncate(Truncate node) {
        switch (node.unit()) {
            case DATE, TIME -> inZone(node.operand(), node.zone(), Precedence.ATOM);
            case YEAR, QUARTER, MONTH, WEEK, DAY, HOUR, MINUTE, SECOND -> {
                sql("DATE_TRUNC(").quoted(node.unit().name().toLowerCase(Locale.ROOT)).sql(", ");
                inZone(node.operand(), node.zone(), Precedence.UNKNOWN);
                sql(")");
            }
        }
        switch (node.result()) {
            case SqlType.Date _ -> sql("::date");
            case SqlType.Time _ -> sql("::time");
            default -> {}
        }
    }

    /// An instant as the local time of a zone. An offset has to be an interval: in a text its sign
    /// means the opposite.
    private void inZone(SqlExpression moment, @Nullable String zone, Precedence place) {
        if (zone == null) {
            operand(moment, place);
            return;
        }
        boolean parentheses = place != Precedence.UNKNOWN;
        sql(parentheses ? "(" : "").operand(moment, Precedence.ATOM).sql(" AT TIME ZONE ");
        String offset = Zones.offset(zone);
        if (offset == null) {
            quoted(zone);
        } else if (Zones.isUtc(zone)) {
            sql("'UTC'");
        } else {
            sql("INTERVAL ").quoted(offset);
        }
        sql(parentheses ? ")" : "");
    }

    // JSON

    @Override
    protected void jsonPath(JsonPath node) {
        path(node.document(), node.path(), node.text() ? ">>" : ">");
    }

    /// Writes the operator for one step or for several, with `>` for JSON or `>>` for text at its
    /// end.
    private void path(SqlExpression document, List<String> path, String end) {
        operand(document, Precedence.ATOM);
        if (path.size() > 1) {
            sql(" #").sql(end).sql(" ARRAY[");
            for (int i = 0; i < path.size(); i++) {
                sql(i == 0 ? "" : ", ").quoted(path.get(i));
            }
            sql("]");
            return;
        }
        String step = path.getFirst();
        sql(" -").sql(end).sql(" ");
        if (JsonPaths.isIndex(step)) {
            number(Long.parseLong(step));
        } else {
            quoted(step);
        }
    }

    @Override
    protected void jsonHasPath(JsonHasPath node) {
        if (!node.key()) {
            jsonPath(new JsonPath(node.document(), node.path(), false));
            sql(" IS NOT NULL");
            return;
        }
        int last = node.path().size() - 1;
        SqlExpression parent =
                last == 0
                        ? node.document()
                        : new JsonPath(node.document(), node.path().subList(0, last), false);
        operand(parent, Precedence.ATOM);
        sql(" ?? ").quoted(node.path().get(last));
    }

    @Override
    protected void jsonContains(JsonContains node) {
        operand(node.document(), Precedence.ATOM).sql(" @> ").operand(node.part(), Precedence.ATOM);
    }

    // Statements

    @Override
    protected void distinctOn(List<SqlExpression> expressions) {
        sql("DISTINCT ON (").list(expressions).sql(") ");
    }
}
