package dev.quintet.db.mysql;

import dev.quintet.sql.Ddl.ColumnDefinition;
import dev.quintet.sql.Ddl.CreateTable;
import dev.quintet.sql.Dialect;
import dev.quintet.sql.Identifiers;
import dev.quintet.sql.Precedence;
import dev.quintet.sql.Renderer;
import dev.quintet.sql.Rewrites;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Aggregate;
import dev.quintet.sql.SqlExpression.Arithmetic;
import dev.quintet.sql.SqlExpression.Cast;
import dev.quintet.sql.SqlExpression.Column;
import dev.quintet.sql.SqlExpression.Comparison;
import dev.quintet.sql.SqlExpression.Connector;
import dev.quintet.sql.SqlExpression.Extract;
import dev.quintet.sql.SqlExpression.In;
import dev.quintet.sql.SqlExpression.InQuery;
import dev.quintet.sql.SqlExpression.JsonArray;
import dev.quintet.sql.SqlExpression.JsonContains;
import dev.quintet.sql.SqlExpression.JsonHasPath;
import dev.quintet.sql.SqlExpression.JsonItem;
import dev.quintet.sql.SqlExpression.JsonObject;
import dev.quintet.sql.SqlExpression.JsonPath;
import dev.quintet.sql.SqlExpression.Logical;
import dev.quintet.sql.SqlExpression.Now;
import dev.quintet.sql.SqlExpression.Param;
import dev.quintet.sql.SqlExpression.QuotedText;
import dev.quintet.sql.SqlExpression.RegexMatch;
import dev.quintet.sql.SqlExpression.TemporalDifference;
import dev.quintet.sql.SqlExpression.TemporalShift;
import dev.quintet.sql.SqlExpression.TextMatch;
import dev.quintet.sql.SqlExpression.TextPosition;
import dev.quintet.sql.SqlExpression.Truncate;
import dev.quintet.sql.SqlStatement.Combined;
import dev.quintet.sql.SqlStatement.Insert;
import dev.quintet.sql.SqlStatement.Nulls;
import dev.quintet.sql.SqlStatement.OnConflict;
import dev.quintet.sql.SqlStatement.Order;
import dev.quintet.sql.SqlStatement.Query;
import dev.quintet.sql.SqlStatement.Select;
import dev.quintet.sql.SqlStatement.Update;
import dev.quintet.sql.SqlType;
import dev.quintet.sql.Substitution;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Writes SQL for MariaDB and MySQL.
public final class MysqlRenderer extends Renderer {
    /// How MariaDB writes SQL.
    public static final Dialect MARIADB = dialect(MysqlVersion.MARIADB);

    /// How MySQL writes SQL.
    public static final Dialect MYSQL = dialect(MysqlVersion.MYSQL);

    private final MysqlVersion version;
    private final MysqlTemporal temporal;
    private final MysqlJson json;

    private MysqlRenderer(Dialect dialect, MysqlVersion version) {
        super(dialect);
        this.version = version;
        this.temporal = new MysqlTemporal(this, version);
        this.json = new MysqlJson(this, version);
    }

    /// How a server of this version writes SQL.
    static Dialect dialect(MysqlVersion version) {
        return new Dialect(
                version.mariaDb() ? "MariaDB" : "MySQL",
                new Identifiers('`', 64),
                new MysqlTypeNames(version),
                MysqlFunctions.TABLE,
                new MysqlLiterals(version),
                dialect -> new MysqlRenderer(dialect, version));
    }

    @Override
    protected Precedence precedence(SqlExpression expression) {
        return switch (expression) {
            case Logical(Connector connector, _) when connector == Connector.XOR -> Precedence.XOR;
            case Arithmetic node ->
                    switch (node.operator()) {
                        case BIT_AND, BIT_OR, BIT_XOR, SHIFT_LEFT, SHIFT_RIGHT -> Precedence.ATOM;
                        default -> super.precedence(node);
                    };
            case TemporalDifference _ -> Precedence.ATOM;
            case JsonHasPath _, JsonContains _ -> Precedence.ATOM;
            default -> super.precedence(expression);
        };
    }

    // Parameters

    /// The driver writes floating point numbers as decimals, which the server would compute with
    /// few digits.
    @Override
    protected void param(Param node) {
        if (node.type() instanceof SqlType.Floating) {
            sql("CAST(").placeholder(node).sql(" AS double)");
        } else {
            super.param(node);
        }
    }

    @Override
    protected void assigned(SqlExpression value) {
        if (value instanceof Param param) {
            placeholder(param);
        } else {
            super.assigned(value);
        }
    }

    // Operators

    /// The results of bit operators have no sign until they are given one. A quotient of whole
    /// numbers would have digits after the point.
    @Override
    protected void arithmetic(Arithmetic node) {
        switch (node.operator()) {
            case BIT_AND, BIT_OR, BIT_XOR, SHIFT_LEFT -> {
                sql("CONVERT(");
                super.arithmetic(node);
                sql(", SIGNED)");
            }
            case SHIFT_RIGHT -> {
                sql("FLOOR(")
                        .operand(node.left(), Precedence.PRODUCT)
                        .sql(" / POW(2, ")
                        .render(node.right());
                sql("))");
            }
            case DIVIDE -> {
                boolean whole = node.type() instanceof SqlType.Integral;
                infix(node, whole ? " DIV " : " / ", Precedence.PRODUCT);
            }
            default -> super.arithmetic(node);
        }
    }

    @Override
    protected void logical(Logical node) {
        if (node.connector() == Connector.XOR) {
            connected(node, " XOR ", Precedence.AND);
        } else {
            super.logical(node);
        }
    }

    @Override
    protected void cast(Cast node) {
        if (node.operand() instanceof Param param
                && param.type() instanceof SqlType.Floating
                && node.type() instanceof SqlType.Floating) {
            param(param);
        } else if (node.type() instanceof SqlType.Json && version.mariaDb()) {
            json.extracted(node.operand());
        } else {
            super.cast(node);
        }
    }

    @Override
    protected void aggregate(Aggregate node) {
        if (node.name().equals("ARRAY_AGG")
                || (node.name().equals("ANY_VALUE") && version.mariaDb())) {
            throw new UnsupportedOperationException(dialect() + " has no aggregate " + node.name());
        }
        if (node.filter() != null) {
            aggregate(Rewrites.withoutFilter(node));
            return;
        }
        switch (node.name()) {
            case "STRING_AGG" -> joined(node);
            case "BIT_AND", "BIT_OR", "BIT_XOR" -> bits(node);
            default -> super.aggregate(node);
        }
    }

    /// The separator is part of the grammar, and has to be a constant.
    private void joined(Aggregate node) {
        if (!(node.arguments().getLast() instanceof QuotedText(String separator))) {
            throw new UnsupportedOperationException(
                    dialect() + " joins texts only with a constant between them");
        }
        sql(node.distinct() ? "GROUP_CONCAT(DISTINCT " : "GROUP_CONCAT(");
        render(node.arguments().getFirst());
        trailingOrder(node.orderBy());
        sql(" SEPARATOR ").quoted(separator).sql(")");
    }

    /// Without rows they would have all bits or none, and with some of them no sign.
    private void bits(Aggregate node) {
        sql("IF(COUNT(").list(node.arguments()).sql(") = 0, NULL, CONVERT(");
        super.aggregate(node);
        sql(", SIGNED))");
    }

    /// A query with a limit has to hide in another one.
    @Override
    protected void inQuery(InQuery node) {
        if (node.query() instanceof Select select
                && (select.limit() != null || select.offset() != null)) {
            operand(node.operand(), Precedence.OTHER);
            sql(" IN (SELECT * FROM ");
            derived(select, "limited");
            sql(")");
        } else {
            super.inQuery(node);
        }
    }

    /// A combination within another one is a query in FROM to the server.
    @Override
    protected void nested(Query part) {
        if (part instanceof Combined) {
            requireShown(part);
        }
        super.nested(part);
    }

    @Override
    protected boolean correlatesDerivedTables() {
        return version.correlatesDerivedTables();
    }

    // Text

    @Override
    protected void textMatch(TextMatch node) {
        // Collations do not ignore the case of what comes out of JSON.
        boolean lower = node.ignoreCase() && isJson(node.operand(), node.type());
        sql(lower ? "LOWER(" : "");
        matched(node.operand(), node.type(), lower ? Precedence.UNKNOWN : Precedence.OTHER);
        sql(lower ? ")" : "")
                .sql(node.ignoreCase() ? " LIKE " : " LIKE BINARY ")
                .sql(lower ? "LOWER(" : "");
        if (version.hasUuid()) {
            pattern(node);
        } else {
            patternForStoredText(node);
        }
        sql(lower ? ")" : "");
    }

    private static boolean isJson(SqlExpression operand, SqlType type) {
        return operand instanceof JsonPath || type instanceof SqlType.Json;
    }

    /// Numbers and moments are text enough.
    @Override
    protected void matched(SqlExpression operand, SqlType type, Precedence place) {
        if (type instanceof SqlType.Json) {
            json.unquoted(operand);
        } else {
            operand(operand, place);
        }
    }

    @Override
    protected void pattern(TextMatch node) {
        if (node.escaped() || node.position() == TextPosition.WHOLE) {
            super.pattern(node);
            return;
        }
        boolean open = node.position() != TextPosition.START;
        boolean close = node.position() != TextPosition.END;
        sql(open ? "CONCAT('%', " : "CONCAT(");
        escapedForLike(node.pattern());
        sql(close ? ", '%')" : ")");
    }

    @Override
    protected void regexMatch(RegexMatch node) {
        if (version.mariaDb() && node.ignoreCase() && isJson(node.operand(), node.type())) {
            sql("LOWER(");
            matched(node.operand(), node.type(), Precedence.UNKNOWN);
            sql(") REGEXP LOWER(").render(node.pattern()).sql(")");
        } else if (version.mariaDb()) {
            matched(node.operand(), node.type(), Precedence.OTHER);
            sql(node.ignoreCase() ? " REGEXP " : " REGEXP BINARY ")
                    .operand(node.pattern(), Precedence.OTHER);
        } else {
            sql("REGEXP_LIKE(");
            matched(node.operand(), node.type(), Precedence.UNKNOWN);
            sql(", ").render(node.pattern()).sql(node.ignoreCase() ? ", 'i')" : ", 'c')");
        }
    }

    // Dates and times

    @Override
    protected void now(Now node) {
        sql("CURRENT_TIMESTAMP(6)");
    }

    @Override
    protected void temporalShift(TemporalShift node) {
        temporal.shift(node);
    }

    @Override
    protected void temporalDifference(TemporalDifference node) {
        temporal.difference(node);
    }

    @Override
    protected void extract(Extract node) {
        temporal.extract(node);
    }

    @Override
    protected void truncate(Truncate node) {
        temporal.truncate(node);
    }

    // JSON

    @Override
    protected void jsonPath(JsonPath node) {
        json.path(node);
    }

    @Override
    protected void jsonHasPath(JsonHasPath node) {
        json.hasPath(node);
    }

    @Override
    protected void jsonObject(JsonObject node) {
        sql("JSON_OBJECT(");
        jsonPairs(node);
        sql(")");
    }

    @Override
    protected void jsonArray(JsonArray node) {
        sql("JSON_ARRAY(");
        jsonItems(node.items());
        sql(")");
    }

    @Override
    protected void jsonItem(JsonItem item) {
        json.item(item);
    }

    @Override
    protected void jsonContains(JsonContains node) {
        call("JSON_CONTAINS", node.document(), node.part());
    }

    @Override
    protected void compared(SqlExpression side, SqlExpression other) {
        if (side instanceof Param param
                && param.type() instanceof SqlType.Floating
                && other instanceof Column) {
            placeholder(param);
        } else if (!json.compared(side, other)) {
            super.compared(side, other);
        }
    }

    @Override
    protected void comparison(Comparison node) {
        if (!json.comparison(node)) {
            super.comparison(node);
        }
    }

    @Override
    protected void in(In node) {
        if (!json.in(node)) {
            super.in(node);
        }
    }

    // Statements

    /// An offset needs a limit before it: the greatest number there is.
    @Override
    protected void limit(@Nullable SqlExpression limit, @Nullable SqlExpression offset) {
        if (limit == null && offset != null) {
            sql(" LIMIT 18446744073709551615");
        }
        super.limit(limit, offset);
    }

    /// NULL sorts before all values; where it should not, a term before says so.
    @Override
    protected void order(Order term) {
        if (term.nulls() == Nulls.LAST && !term.descending()) {
            operand(named(term.expression()), Precedence.OTHER).sql(" IS NULL, ");
        } else if (term.nulls() == Nulls.FIRST && term.descending()) {
            operand(named(term.expression()), Precedence.OTHER).sql(" IS NOT NULL, ");
        }
        super.order(new Order(term.expression(), term.descending(), Nulls.DEFAULT));
    }

    /// IGNORE lets through whatever is wrong with a row, foreign keys that lead nowhere among it:
    /// only where any conflict is to be ignored.
    @Override
    protected void insertInto(Insert node) {
        OnConflict conflict = node.onConflict();
        sql(conflict != null && ignoresAll(conflict) ? "INSERT IGNORE INTO " : "INSERT INTO ")
                .identifier(node.table());
    }

    @Override
    protected void defaultRows(int count) {
        sql(" () VALUES ()");
        for (int i = 1; i < count; i++) {
            sql(", ()");
        }
    }

    /// The key that decides is any that is in the way.
    @Override
    protected void onConflict(OnConflict node) {
        if (ignoresAll(node)) {
            return; // said in front
        }
        if (node.update().isEmpty()) {
            String column = node.target().getFirst();
            sql(" ON DUPLICATE KEY UPDATE ").identifier(column).sql(" = ").identifier(column);
            return; // the stored row stays as it is, said as a change that changes nothing
        }
        sql(version.mariaDb() ? "" : " AS ");
        if (!version.mariaDb()) {
            identifier("new");
        }
        for (int i = 0; i < node.update().size(); i++) {
            String column = node.update().get(i);
            sql(i == 0 ? " ON DUPLICATE KEY UPDATE " : ", ").identifier(column).sql(" = ");
            if (version.mariaDb()) {
                sql("VALUE(").identifier(column).sql(")");
            } else {
                identifier("new").sql(".").identifier(column);
            }
        }
    }

    /// Whether whatever is in the way leaves a row out.
    private static boolean ignoresAll(OnConflict node) {
        return node.update().isEmpty() && node.target().isEmpty();
    }

    @Override
    protected void returning(List<String> columns) {
        if (!columns.isEmpty() && !version.mariaDb()) {
            throw new UnsupportedOperationException(
                    "MySQL cannot return columns " + columns + " of changed rows");
        }
        super.returning(columns);
    }

    @Override
    protected void update(Update node) {
        if (!node.returning().isEmpty()) {
            throw new UnsupportedOperationException(
                    dialect() + " cannot return columns " + node.returning() + " of updated rows");
        }
        super.update(node);
        if (node.orderBy().stream().allMatch(term -> isOf(node.table(), term.expression()))) {
            trailingOrder(node.orderBy());
        }
    }

    /// Whether an expression has columns of one table only. An order that needs others is left out
    /// of changes, which come to the same without it unless a unique column is among them.
    private static boolean isOf(String table, SqlExpression expression) {
        boolean[] others = {false};
        new Substitution(
                        (part, _) -> {
                            others[0] |=
                                    part instanceof Column column && !column.source().equals(table);
                            return null;
                        })
                .in(expression);
        return !others[0];
    }

    // The schema

    @Override
    protected void identity() {
        sql(" AUTO_INCREMENT");
    }

    /// MySQL takes a default for a long text only as an expression.
    @Override
    protected void defaultValue(SqlExpression value) {
        if (version.mariaDb()) {
            super.defaultValue(value);
        } else {
            sql(" DEFAULT (").render(value).sql(")");
        }
    }

    /// There are types without a sign.
    @Override
    protected void typeCheck(ColumnDefinition column) {}

    @Override
    protected void columnComment(ColumnDefinition column) {
        if (column.comment() != null) {
            sql(" COMMENT ").quoted(column.comment());
        }
    }

    @Override
    protected void comments(CreateTable table) {
        if (table.comment() != null) {
            sql(" COMMENT = ").quoted(table.comment());
        }
    }

    /// Checked at once.
    @Override
    protected void deferrable() {}

    /// The driver puts the values of parameters into the text.
    @Override
    protected boolean seesRepeatedKeys() {
        return true;
    }

    @Override
    protected boolean filtersGroupsByOutputs() {
        return true;
    }
}
