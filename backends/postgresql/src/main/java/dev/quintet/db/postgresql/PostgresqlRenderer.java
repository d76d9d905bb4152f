package dev.quintet.db.postgresql;

import dev.quintet.sql.Dialect;
import dev.quintet.sql.Identifiers;
import dev.quintet.sql.JsonStep;
import dev.quintet.sql.Precedence;
import dev.quintet.sql.Renderer;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Aggregate;
import dev.quintet.sql.SqlExpression.Arithmetic;
import dev.quintet.sql.SqlExpression.Cast;
import dev.quintet.sql.SqlExpression.Connector;
import dev.quintet.sql.SqlExpression.DatePart;
import dev.quintet.sql.SqlExpression.Extract;
import dev.quintet.sql.SqlExpression.In;
import dev.quintet.sql.SqlExpression.IsNull;
import dev.quintet.sql.SqlExpression.JsonArray;
import dev.quintet.sql.SqlExpression.JsonContains;
import dev.quintet.sql.SqlExpression.JsonHasPath;
import dev.quintet.sql.SqlExpression.JsonItem;
import dev.quintet.sql.SqlExpression.JsonObject;
import dev.quintet.sql.SqlExpression.JsonPath;
import dev.quintet.sql.SqlExpression.Logical;
import dev.quintet.sql.SqlExpression.Now;
import dev.quintet.sql.SqlExpression.Param;
import dev.quintet.sql.SqlExpression.RegexMatch;
import dev.quintet.sql.SqlExpression.TemporalDifference;
import dev.quintet.sql.SqlExpression.Truncate;
import dev.quintet.sql.SqlType;
import dev.quintet.sql.Zones;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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

    /// How many choices are an array rather than a list.
    private static final int LONG_LIST = 1_000;

    private static final int MOST_ARGUMENTS = 100;

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

    /// A long list is one array: a statement takes no more than 65,535 parameters.
    @Override
    protected void in(In node) {
        SqlType item = node.choices().size() < LONG_LIST ? null : itemType(node.choices());
        if (item == null) {
            super.in(node);
            return;
        }
        var values = new ArrayList<@Nullable Object>(node.choices().size());
        for (SqlExpression choice : node.choices()) {
            values.add(((Param) choice).value());
        }
        operand(node.operand(), Precedence.OTHER).sql(" = ANY (");
        render(new Param(values, new SqlType.ArrayOf(item))).sql(")");
    }

    /// What the items of an array have to be so that none of the choices loses anything; null if
    /// they are not all parameters, or of a type without arrays.
    private static @Nullable SqlType itemType(List<SqlExpression> choices) {
        SqlType common = null;
        for (SqlExpression choice : choices) {
            SqlType type =
                    choice instanceof Param(_, SqlType given)
                            ? switch (given) {
                                case SqlType.Integral _ -> SqlType.BIG_INT;
                                case SqlType.Decimal _ -> new SqlType.Decimal(0, 0);
                                case SqlType.Varchar _, SqlType.Text _ -> SqlType.TEXT;
                                case SqlType.Bool _,
                                        SqlType.Floating _,
                                        SqlType.Date _,
                                        SqlType.Time _,
                                        SqlType.DateTime _,
                                        SqlType.Timestamp _,
                                        SqlType.Uuid _,
                                        SqlType.Binary _ ->
                                        given;
                                case SqlType.Interval _,
                                        SqlType.Json _,
                                        SqlType.Inet _,
                                        SqlType.ArrayOf _,
                                        SqlType.Named _,
                                        SqlType.Own _ ->
                                        null;
                            }
                            : null;
            if (type == null || common != null && !common.equals(type)) {
                return null;
            }
            common = type;
        }
        return common;
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

    /// Servers before version 16 have no ANY_VALUE: the first of all values is one.
    @Override
    protected void aggregate(Aggregate node) {
        if (!node.name().equals("ANY_VALUE")) {
            super.aggregate(node);
            return;
        }
        sql("(ARRAY_AGG(").list(node.arguments()).sql(")");
        SqlExpression known = new IsNull(node.arguments().getFirst(), true);
        filter(
                node.filter() == null
                        ? known
                        : new Logical(Connector.AND, List.of(known, node.filter())));
        sql(")[1]");
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
        if (node.type() instanceof SqlType.Interval) {
            partOfDuration(node);
            return;
        }
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

    /// Days, and what is left of the last one, which is never negative: an interval by itself keeps
    /// its hours and days apart as they were given.
    private void partOfDuration(Extract node) {
        String seconds =
                switch (node.part()) {
                    case DAY -> " / 86400)";
                    case HOUR -> " / 3600) % 24 + 24) % 24)";
                    case MINUTE -> " / 60) % 60 + 60) % 60)";
                    case SECOND -> ") % 60 + 60) % 60)";
                    case YEAR, ISO_YEAR, QUARTER, MONTH, WEEK, WEEK_DAY, ISO_WEEK_DAY ->
                            throw new UnsupportedOperationException(
                                    "a length of time has no " + node.part());
                };
        sql(
                node.part() == DatePart.DAY
                        ? "FLOOR(EXTRACT(EPOCH FROM "
                        : "((FLOOR(EXTRACT(EPOCH FROM ");
        render(node.operand()).sql(")").sql(seconds);
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
        String zone = node.zone();
        if (node.result() instanceof SqlType.Timestamp && zone != null) {
            Set<Duration> overlaps = Zones.overlaps(zone);
            sql(overlaps.isEmpty() ? "" : "CASE");
            for (Duration overlap : overlaps) {
                sql(" WHEN (");
                earlier(node, zone, overlap);
                sql(") AT TIME ZONE ");
                zone(zone);
                sql(" = ");
                local(node);
                sql(" THEN ");
                earlier(node, zone, overlap);
            }
            sql(overlaps.isEmpty() ? "" : " ELSE ");
            instant(node, zone);
            sql(overlaps.isEmpty() ? "" : " END");
        } else {
            local(node);
        }
    }

    /// The local moment as an instant. Where clocks were turned back it is the later of two; the
    /// earlier one is meant.
    private void instant(Truncate node, String zone) {
        sql("(");
        local(node);
        sql(" AT TIME ZONE ");
        zone(zone);
        sql(")");
    }

    private void earlier(Truncate node, String zone, Duration overlap) {
        instant(node, zone);
        sql(" - INTERVAL '").number(overlap.toSeconds()).sql(" seconds'");
    }

    private void local(Truncate node) {
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
        zone(zone);
        sql(parentheses ? ")" : "");
    }

    private void zone(String zone) {
        String offset = Zones.offset(zone);
        if (offset == null) {
            quoted(zone);
        } else if (Zones.isUtc(zone)) {
            sql("'UTC'");
        } else {
            sql("INTERVAL ").quoted(offset);
        }
    }

    // JSON

    @Override
    protected void jsonPath(JsonPath node) {
        path(node.document(), node.path(), node.text() ? ">>" : ">");
    }

    /// Writes one operator for several steps, with `>` for JSON or `>>` for text at its end. It
    /// takes digits for an index or a key, whichever is there; where only a key is meant, each step
    /// has an operator of its own.
    private void path(SqlExpression document, List<JsonStep> path, String end) {
        operand(document, Precedence.ATOM);
        if (path.size() > 1 && path.stream().allMatch(JsonStep::isNamed)) {
            sql(" #").sql(end).sql(" ARRAY[");
            for (int i = 0; i < path.size(); i++) {
                sql(i == 0 ? "" : ", ").quoted(path.get(i).text());
            }
            sql("]");
            return;
        }
        for (int i = 0; i < path.size(); i++) {
            sql(" -").sql(i == path.size() - 1 ? end : ">").sql(" ");
            switch (path.get(i)) {
                case JsonStep.Index(int position) -> number(position);
                case JsonStep.Key(String name) -> quoted(name);
            }
        }
    }

    @Override
    protected void jsonHasPath(JsonHasPath node) {
        List<JsonStep> path = node.path();
        if (path.getLast() instanceof JsonStep.Key(String name)) {
            SqlExpression parent =
                    path.size() == 1
                            ? node.document()
                            : new JsonPath(
                                    node.document(), path.subList(0, path.size() - 1), false);
            operand(parent, Precedence.ATOM).sql(" ?? ").quoted(name);
        } else {
            jsonPath(new JsonPath(node.document(), path, false));
            sql(" IS NOT NULL");
        }
    }

    /// A function takes a hundred arguments at the most.
    @Override
    protected void jsonObject(JsonObject node) {
        int size = node.keys().size();
        sql(size > MOST_ARGUMENTS / 2 ? "(" : "");
        for (int from = 0; from == 0 || from < size; from += MOST_ARGUMENTS / 2) {
            int to = Math.min(size, from + MOST_ARGUMENTS / 2);
            sql(from == 0 ? "JSONB_BUILD_OBJECT(" : " || JSONB_BUILD_OBJECT(");
            jsonPairs(
                    new JsonObject(node.keys().subList(from, to), node.items().subList(from, to)));
            sql(")");
        }
        sql(size > MOST_ARGUMENTS / 2 ? ")" : "");
    }

    @Override
    protected void jsonArray(JsonArray node) {
        int size = node.items().size();
        sql(size > MOST_ARGUMENTS ? "(" : "");
        for (int from = 0; from == 0 || from < size; from += MOST_ARGUMENTS) {
            sql(from == 0 ? "JSONB_BUILD_ARRAY(" : " || JSONB_BUILD_ARRAY(");
            jsonItems(node.items().subList(from, Math.min(size, from + MOST_ARGUMENTS)));
            sql(")");
        }
        sql(size > MOST_ARGUMENTS ? ")" : "");
    }

    /// These functions take arguments of any type, so that a parameter has to say its own.
    @Override
    protected void jsonItem(JsonItem item) {
        boolean typed = item.type() instanceof SqlType.Json || !(item.value() instanceof Param);
        render(typed ? item.value() : new Cast(item.value(), item.type()));
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
