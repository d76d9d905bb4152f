package dev.quintet.db.sqlite;

import dev.quintet.sql.Ddl.AddConstraint;
import dev.quintet.sql.Ddl.ColumnDefinition;
import dev.quintet.sql.Ddl.CreateTable;
import dev.quintet.sql.Ddl.Identity;
import dev.quintet.sql.Dialect;
import dev.quintet.sql.Identifiers;
import dev.quintet.sql.Precedence;
import dev.quintet.sql.Renderer;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Aggregate;
import dev.quintet.sql.SqlExpression.Arithmetic;
import dev.quintet.sql.SqlExpression.ArithmeticOperator;
import dev.quintet.sql.SqlExpression.Cast;
import dev.quintet.sql.SqlExpression.Connector;
import dev.quintet.sql.SqlExpression.Default;
import dev.quintet.sql.SqlExpression.Extract;
import dev.quintet.sql.SqlExpression.Function;
import dev.quintet.sql.SqlExpression.In;
import dev.quintet.sql.SqlExpression.InQuery;
import dev.quintet.sql.SqlExpression.IsNull;
import dev.quintet.sql.SqlExpression.JsonArray;
import dev.quintet.sql.SqlExpression.JsonContains;
import dev.quintet.sql.SqlExpression.JsonHasPath;
import dev.quintet.sql.SqlExpression.JsonObject;
import dev.quintet.sql.SqlExpression.JsonPath;
import dev.quintet.sql.SqlExpression.Logical;
import dev.quintet.sql.SqlExpression.Negate;
import dev.quintet.sql.SqlExpression.Now;
import dev.quintet.sql.SqlExpression.Param;
import dev.quintet.sql.SqlExpression.QuotedText;
import dev.quintet.sql.SqlExpression.RegexMatch;
import dev.quintet.sql.SqlExpression.TemporalDifference;
import dev.quintet.sql.SqlExpression.TemporalShift;
import dev.quintet.sql.SqlExpression.TextMatch;
import dev.quintet.sql.SqlExpression.Truncate;
import dev.quintet.sql.SqlExpression.Tuple;
import dev.quintet.sql.SqlExpression.Window;
import dev.quintet.sql.SqlStatement.Lock;
import dev.quintet.sql.SqlStatement.Order;
import dev.quintet.sql.SqlStatement.Output;
import dev.quintet.sql.SqlStatement.Query;
import dev.quintet.sql.SqlType;
import dev.quintet.sql.Zones;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/// Writes SQL for SQLite.
public final class SqliteRenderer extends Renderer {
    /// How SQLite writes SQL.
    public static final Dialect DIALECT =
            new Dialect(
                    "SQLite",
                    new Identifiers('"', 200),
                    new SqliteTypeNames(),
                    SqliteFunctionNames.TABLE,
                    new SqliteLiterals(),
                    SqliteRenderer::new);

    /// How many conditions of a chain are written side by side.
    private static final int LONG_CHAIN = 200;

    private final SqliteJson json = new SqliteJson(this);

    private SqliteRenderer(Dialect dialect) {
        super(dialect);
    }

    @Override
    protected Precedence precedence(SqlExpression expression) {
        return switch (expression) {
            case Arithmetic node
                    when isDecimal(node.type()) || node.operator() == ArithmeticOperator.BIT_XOR ->
                    Precedence.ATOM;
            case TemporalShift _, TemporalDifference _ -> Precedence.ATOM;
            default -> super.precedence(expression);
        };
    }

    // Numbers. A decimal is a number or a text that looks like one: in expressions it has to be
    // told which.

    private static boolean isDecimal(SqlType type) {
        return type instanceof SqlType.Decimal;
    }

    private void openNumber(SqlType type) {
        sql(isDecimal(type) ? "CAST(" : "");
    }

    private void closeNumber(SqlType type) {
        sql(isDecimal(type) ? " AS NUMERIC)" : "");
    }

    @Override
    protected void param(Param node) {
        openNumber(node.type());
        placeholder(node);
        closeNumber(node.type());
    }

    @Override
    protected void arithmetic(Arithmetic node) {
        openNumber(node.type());
        if (node.operator() == ArithmeticOperator.BIT_XOR) {
            call(SqliteFunctions.BIT_XOR, node.left(), node.right());
        } else {
            super.arithmetic(node);
        }
        closeNumber(node.type());
    }

    @Override
    protected void function(Function node) {
        openNumber(node.type());
        super.function(node);
        closeNumber(node.type());
    }

    @Override
    protected void aggregate(Aggregate node) {
        openNumber(node.type());
        bare(node);
        closeNumber(node.type());
    }

    /// Different texts can only be joined with the separator that need not be said.
    private void bare(Aggregate node) {
        if (node.name().equals("STRING_AGG") && node.distinct()) {
            if (!node.arguments().getLast().equals(new QuotedText(","))) {
                throw new UnsupportedOperationException(
                        "SQLite joins different texts only with ',' between them");
            }
            super.aggregate(
                    new Aggregate(
                            node.name(),
                            node.arguments().subList(0, 1),
                            true,
                            node.filter(),
                            node.orderBy(),
                            node.type()));
        } else {
            super.aggregate(node);
        }
    }

    @Override
    protected void window(Window node) {
        SqlType type =
                switch (node.function()) {
                    case Function function -> function.type();
                    case Aggregate aggregate -> aggregate.type();
                    default -> SqlType.TEXT;
                };
        openNumber(type);
        super.window(node);
        closeNumber(type);
    }

    /// Between a function and its OVER there is no room for a CAST.
    @Override
    protected void windowed(SqlExpression function) {
        switch (function) {
            case Function node -> super.function(node);
            case Aggregate node -> bare(node);
            default -> super.windowed(function);
        }
    }

    /// Casts of moments write them as they are stored.
    @Override
    protected void cast(Cast node) {
        switch (node.type()) {
            case SqlType.Date _ -> call("DATE", node.operand());
            case SqlType.Time _ -> sql("STRFTIME('%H:%M:%f', ").render(node.operand()).sql(")");
            case SqlType.DateTime _, SqlType.Timestamp _ ->
                    sql("STRFTIME('%Y-%m-%d %H:%M:%f', ").render(node.operand()).sql(")");
            default -> super.cast(node);
        }
    }

    // Conditions

    /// A chain counts as deep as it is long, and the parser goes no deeper than a thousand levels:
    /// a long one is written in groups.
    @Override
    protected void logical(Logical node) {
        List<SqlExpression> operands = node.operands();
        if (operands.size() <= LONG_CHAIN || node.connector() == Connector.XOR) {
            super.logical(node);
            return;
        }
        int group = Math.max(LONG_CHAIN, (operands.size() + LONG_CHAIN - 1) / LONG_CHAIN);
        for (int start = 0; start < operands.size(); start += group) {
            int end = Math.min(operands.size(), start + group);
            sql(start == 0 ? "(" : " " + node.connector() + " (");
            logical(new Logical(node.connector(), operands.subList(start, end)));
            sql(")");
        }
    }

    /// A list of tuples has to be a query.
    @Override
    protected void in(In node) {
        if (node.operand() instanceof Tuple) {
            operand(node.operand(), Precedence.OTHER)
                    .sql(" IN (VALUES ")
                    .list(node.choices())
                    .sql(")");
        } else {
            super.in(node);
        }
    }

    /// LIKE ignores the case of ASCII letters, whether that is wanted or not.
    @Override
    protected void textMatch(TextMatch node) {
        operand(node.operand(), Precedence.OTHER).sql(" LIKE ");
        patternForStoredText(node);
        likeEscape();
    }

    @Override
    protected void regexMatch(RegexMatch node) {
        operand(node.operand(), Precedence.OTHER).sql(" REGEXP ");
        sql(node.ignoreCase() ? "'(?i)' || " : "").operand(node.pattern(), Precedence.ATOM);
    }

    // Dates and times

    @Override
    protected void now(Now node) {
        sql("STRFTIME('%Y-%m-%d %H:%M:%f', 'NOW')");
    }

    @Override
    protected void temporalShift(TemporalShift node) {
        SqlExpression duration = node.duration();
        call(
                SqliteFunctions.SHIFT,
                node.moment(),
                node.subtract() ? new Negate(duration) : duration);
    }

    @Override
    protected void temporalDifference(TemporalDifference node) {
        call(SqliteFunctions.DIFFERENCE, node.left(), node.right());
    }

    @Override
    protected void extract(Extract node) {
        sql(SqliteFunctions.EXTRACT)
                .sql("(")
                .quoted(lower(node.part()))
                .sql(", ")
                .render(node.operand());
        zone(node.zone());
        sql(")");
    }

    @Override
    protected void truncate(Truncate node) {
        sql(SqliteFunctions.TRUNCATE)
                .sql("(")
                .quoted(lower(node.unit()))
                .sql(", ")
                .render(node.operand());
        zone(node.zone());
        sql(
                switch (node.result()) {
                    case SqlType.Date _ -> ", 'date')";
                    case SqlType.Time _ -> ", 'time')";
                    case SqlType.Timestamp _ -> ", 'instant')";
                    default -> ", 'datetime')";
                });
    }

    private void zone(@Nullable String zone) {
        if (zone == null || Zones.isUtc(zone)) {
            sql(", NULL");
        } else {
            sql(", ").quoted(zone);
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    // JSON

    @Override
    protected void output(Output output) {
        if (output.expression() instanceof JsonPath(SqlExpression document, var path, boolean text)
                && !text) {
            json.document(document, path);
            if (output.alias() != null) {
                sql(" AS ").identifier(output.alias());
            }
        } else {
            super.output(output);
        }
    }

    @Override
    protected void compared(SqlExpression side, SqlExpression other) {
        if (!json.compared(side, other)) {
            super.compared(side, other);
        }
    }

    /// What a query gives for a path is JSON, and not the value.
    @Override
    protected void inQuery(InQuery node) {
        if (node.operand() instanceof JsonPath(SqlExpression document, var path, _)) {
            json.document(document, path);
            sql(" IN (").query(node.query()).sql(")");
        } else {
            super.inQuery(node);
        }
    }

    @Override
    protected void isNull(IsNull node) {
        if (node.operand() instanceof JsonPath(SqlExpression document, var path, _)) {
            json.type(document, path);
            sql(node.negated() ? " IS NOT NULL" : " IS NULL");
        } else {
            super.isNull(node);
        }
    }

    /// A value inside of a document is sorted as a number or text, also where it is selected, as
    /// JSON, under a name.
    @Override
    protected void order(Order term) {
        SqlExpression value = named(term.expression());
        super.order(
                value instanceof JsonPath
                        ? new Order(value, term.descending(), term.nulls())
                        : term);
    }

    @Override
    protected void jsonPath(JsonPath node) {
        json.value(node.document(), node.path());
    }

    @Override
    protected void jsonHasPath(JsonHasPath node) {
        json.type(node.document(), node.path());
        sql(" IS NOT NULL");
    }

    @Override
    protected void jsonObject(JsonObject node) {
        json.object(node);
    }

    @Override
    protected void jsonArray(JsonArray node) {
        json.array(node);
    }

    @Override
    protected void jsonContains(JsonContains node) {
        throw new UnsupportedOperationException(
                "SQLite cannot tell whether a JSON document contains another one");
    }

    // Statements

    /// An offset needs a limit before it.
    @Override
    protected void limit(@Nullable SqlExpression limit, @Nullable SqlExpression offset) {
        if (limit == null && offset != null) {
            sql(" LIMIT -1");
        }
        super.limit(limit, offset);
    }

    /// Who writes has the whole database for itself.
    @Override
    protected void lock(@Nullable Lock lock) {}

    /// Parentheses around a part of a combination are a syntax error.
    @Override
    protected void nested(Query part) {
        sql("SELECT * FROM (").query(part).sql(")");
    }

    /// The column knows that it has numbers.
    @Override
    protected void assigned(SqlExpression value) {
        if (value instanceof Param param) {
            placeholder(param);
        } else {
            super.assigned(value);
        }
    }

    @Override
    protected void defaultValue(Default node) {
        throw new UnsupportedOperationException(
                "SQLite has no DEFAULT among the values of an insert: leave the column out");
    }

    // The schema

    /// Only a column of this very type counts.
    @Override
    protected String columnType(ColumnDefinition column) {
        return column.identity() == Identity.AUTO ? "integer" : super.columnType(column);
    }

    /// A decimal number is written as a CAST, which is an expression.
    @Override
    protected void defaultValue(SqlExpression value) {
        if (value instanceof Param param && param.type() instanceof SqlType.Decimal) {
            sql(" DEFAULT (").render(value).sql(")");
        } else {
            super.defaultValue(value);
        }
    }

    /// Said after PRIMARY KEY.
    @Override
    protected void identity() {}

    @Override
    protected void primaryKey(ColumnDefinition column) {
        sql(column.identity() == Identity.AUTO ? " PRIMARY KEY AUTOINCREMENT" : " PRIMARY KEY");
    }

    @Override
    protected void typeCheck(ColumnDefinition column) {
        if (column.type() instanceof SqlType.Json) {
            sql(" CHECK (JSON_VALID(").identifier(column.name()).sql(") OR ");
            identifier(column.name()).sql(" IS NULL)");
        } else {
            super.typeCheck(column);
        }
    }

    /// There are no comments.
    @Override
    protected void comments(CreateTable table) {}

    @Override
    protected void addConstraint(AddConstraint node) {
        throw new UnsupportedOperationException(
                "SQLite has constraints in CREATE TABLE only: cannot add '"
                        + node.constraint().name()
                        + "' to '"
                        + node.table()
                        + "'");
    }

    /// Columns that the rows are not grouped by have their value in one of the rows.
    @Override
    protected boolean seesRepeatedKeys() {
        return true;
    }
}
