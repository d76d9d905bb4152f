package dev.quintet.db.h2;

import dev.quintet.sql.Ddl;
import dev.quintet.sql.Dialect;
import dev.quintet.sql.Identifiers;
import dev.quintet.sql.Literals;
import dev.quintet.sql.Precedence;
import dev.quintet.sql.Renderer;
import dev.quintet.sql.Rewrites;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Aggregate;
import dev.quintet.sql.SqlExpression.Arithmetic;
import dev.quintet.sql.SqlExpression.Between;
import dev.quintet.sql.SqlExpression.Cast;
import dev.quintet.sql.SqlExpression.Collate;
import dev.quintet.sql.SqlExpression.Column;
import dev.quintet.sql.SqlExpression.Comparison;
import dev.quintet.sql.SqlExpression.ComparisonOperator;
import dev.quintet.sql.SqlExpression.Connector;
import dev.quintet.sql.SqlExpression.Exists;
import dev.quintet.sql.SqlExpression.Extract;
import dev.quintet.sql.SqlExpression.Function;
import dev.quintet.sql.SqlExpression.In;
import dev.quintet.sql.SqlExpression.InQuery;
import dev.quintet.sql.SqlExpression.IsNull;
import dev.quintet.sql.SqlExpression.JsonContains;
import dev.quintet.sql.SqlExpression.JsonHasPath;
import dev.quintet.sql.SqlExpression.JsonPath;
import dev.quintet.sql.SqlExpression.Literal;
import dev.quintet.sql.SqlExpression.Logical;
import dev.quintet.sql.SqlExpression.OutputRef;
import dev.quintet.sql.SqlExpression.Param;
import dev.quintet.sql.SqlExpression.QuotedText;
import dev.quintet.sql.SqlExpression.RegexMatch;
import dev.quintet.sql.SqlExpression.Subquery;
import dev.quintet.sql.SqlExpression.TemporalDifference;
import dev.quintet.sql.SqlExpression.TemporalShift;
import dev.quintet.sql.SqlExpression.TextMatch;
import dev.quintet.sql.SqlExpression.Truncate;
import dev.quintet.sql.SqlExpression.Tuple;
import dev.quintet.sql.SqlStatement.Delete;
import dev.quintet.sql.SqlStatement.Insert;
import dev.quintet.sql.SqlStatement.Nulls;
import dev.quintet.sql.SqlStatement.OnConflict;
import dev.quintet.sql.SqlStatement.Order;
import dev.quintet.sql.SqlStatement.Output;
import dev.quintet.sql.SqlStatement.Select;
import dev.quintet.sql.SqlType;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Writes SQL for H2, in its regular mode.
public final class H2Renderer extends Renderer {
    /// How H2 writes SQL.
    public static final Dialect DIALECT =
            new Dialect(
                    "H2",
                    new Identifiers('"', 256),
                    new H2TypeNames(),
                    H2Functions.TABLE,
                    new Literals(),
                    H2Renderer::new);

    private static final String NEW = "new";
    private static final String QUOTIENT = "decfloat(100)";

    private final H2Json json = new H2Json(this);
    private final H2Temporal temporal = new H2Temporal(this);

    private H2Renderer(Dialect dialect) {
        super(dialect);
    }

    @Override
    protected Precedence precedence(SqlExpression expression) {
        return switch (expression) {
            case Arithmetic node ->
                    switch (node.operator()) {
                        case BIT_AND, BIT_OR, BIT_XOR, SHIFT_LEFT, SHIFT_RIGHT -> Precedence.ATOM;
                        case MODULO ->
                                node.type() instanceof SqlType.Integral
                                        ? Precedence.PRODUCT
                                        : Precedence.ATOM;
                        default -> super.precedence(node);
                    };
            case TemporalShift _, TemporalDifference _, RegexMatch _ -> Precedence.ATOM;
            // Before an operator, the grammar wants parentheses around the whole test.
            case Exists _ -> Precedence.COMPARISON;
            default -> super.precedence(expression);
        };
    }

    // Parameters: away from a column, H2 has to be told the type.

    @Override
    protected void param(Param node) {
        if (isInline()) {
            untyped(node);
            return;
        }
        switch (node.type()) {
            case SqlType.Json _ -> placeholder(node).sql(" FORMAT JSON");
            // With digits and places it would be rounded.
            case SqlType.Decimal _ -> typed(node, "decfloat");
            // With a length it would be cut.
            case SqlType.Varchar _ -> typed(node, "varchar");
            default -> typed(node, dialect().types().cast(node.type()));
        }
    }

    private void typed(Param node, String type) {
        sql("CAST(").placeholder(node).sql(" AS ").sql(type).sql(")");
    }

    private void untyped(Param node) {
        placeholder(node).sql(node.type() instanceof SqlType.Json ? " FORMAT JSON" : "");
    }

    @Override
    protected void assigned(SqlExpression value) {
        if (value instanceof Param param) {
            untyped(param);
        } else {
            super.assigned(value);
        }
    }

    /// In a query inside of FROM, H2 cannot read again what it makes of EXISTS beside an operator.
    @Override
    protected void compared(SqlExpression side, SqlExpression other) {
        if (side instanceof Exists) {
            sql("CASE WHEN ").render(side).sql(" THEN TRUE ELSE FALSE END");
        } else if (side instanceof Param param && other instanceof Column) {
            untyped(param);
        } else {
            super.compared(side, other);
        }
    }

    @Override
    protected void pattern(TextMatch node) {
        if (node.escaped() && node.pattern() instanceof Param param) {
            placeholder(param);
        } else {
            super.pattern(node);
        }
    }

    // Operators

    /// A text becomes the document that it spells, where a cast would make a JSON string of it.
    @Override
    protected void cast(Cast node) {
        if (node.type() instanceof SqlType.Json) {
            operand(node.operand(), Precedence.ATOM).sql(" FORMAT JSON");
        } else if (node.operand() instanceof JsonPath value
                && H2Json.isValue(value)
                && !isText(node.type())) {
            json.cast(value, node.type());
        } else if (node.operand() instanceof Param param && !H2Json.isParam(param)) {
            typed(param, dialect().types().cast(node.type()));
        } else {
            super.cast(node);
        }
    }

    @Override
    protected void arithmetic(Arithmetic node) {
        switch (node.operator()) {
            case MODULO -> {
                if (node.type() instanceof SqlType.Integral) {
                    super.arithmetic(node);
                } else {
                    function(new Function("MOD", List.of(node.left(), node.right()), node.type()));
                }
            }
            case DIVIDE -> {
                if (node.type() instanceof SqlType.Decimal) {
                    divided(node.left());
                    sql(" / ");
                    divided(node.right());
                } else {
                    super.arithmetic(node);
                }
            }
            case BIT_AND -> call("BITAND", node.left(), node.right());
            case BIT_OR -> call("BITOR", node.left(), node.right());
            case BIT_XOR -> call("BITXOR", node.left(), node.right());
            case SHIFT_LEFT -> call("LSHIFT", node.left(), node.right());
            case SHIFT_RIGHT -> call("RSHIFT", node.left(), node.right());
            default -> super.arithmetic(node);
        }
    }

    /// A quotient has as many digits as its parts may have, and without a limit that is 100,000.
    private void divided(SqlExpression part) {
        if (part instanceof Column || part instanceof Literal) {
            render(part);
        } else if (part instanceof Param param) {
            typed(param, QUOTIENT);
        } else {
            sql("CAST(").render(part).sql(" AS ").sql(QUOTIENT).sql(")");
        }
    }

    @Override
    protected void comparison(Comparison node) {
        if (H2Json.isValue(node.left())
                && (H2Json.isParam(node.right()) || H2Json.isValue(node.right()))) {
            json.comparison(node);
        } else {
            super.comparison(node);
        }
    }

    /// Between two documents.
    @Override
    protected void between(Between node) {
        if (H2Json.isValue(node.operand())
                && H2Json.isParam(node.low())
                && H2Json.isParam(node.high())) {
            sql("(");
            json.comparison(
                    new Comparison(
                            ComparisonOperator.GREATER_OR_EQUAL, node.operand(), node.low()));
            sql(" AND ");
            json.comparison(
                    new Comparison(ComparisonOperator.LESS_OR_EQUAL, node.operand(), node.high()));
            sql(")");
        } else {
            super.between(node);
        }
    }

    void plainComparison(Comparison node) {
        super.comparison(node);
    }

    /// A list of tuples has to be a query, and values of JSON are compared one by one.
    @Override
    protected void in(In node) {
        if (H2Json.isValue(node.operand()) && node.choices().stream().allMatch(H2Json::isParam)) {
            json.in(node);
        } else if (node.operand() instanceof Tuple) {
            operand(node.operand(), Precedence.OTHER)
                    .sql(" IN (VALUES ")
                    .list(node.choices())
                    .sql(")");
        } else {
            super.in(node);
        }
    }

    @Override
    protected void regexMatch(RegexMatch node) {
        sql("REGEXP_LIKE(");
        matched(node.operand(), node.type(), Precedence.UNKNOWN);
        sql(", ").render(node.pattern()).sql(node.ignoreCase() ? ", 'i')" : ", 'c')");
    }

    @Override
    protected void collate(Collate node) {
        throw new UnsupportedOperationException(
                "H2 has collations for whole databases only, so no '"
                        + node.collation()
                        + "' in a query");
    }

    /// Texts are joined in an order that stands outside of the parentheses.
    @Override
    protected void aggregate(Aggregate node) {
        if (Literal.FALSE.equals(node.filter())) {
            aggregate(overNothing(node));
            return;
        }
        if (node.name().equals("AVG") && node.type() instanceof SqlType.Decimal) {
            sql(node.distinct() ? "AVG(DISTINCT " : "AVG(");
            divided(node.arguments().getFirst());
            sql(")");
            filter(node.filter());
            return;
        }
        if (node.name().equals("JSON_ARRAYAGG")) {
            jsonArray(node);
            return;
        }
        if (node.name().equals("STRING_AGG")
                && !(node.arguments().getLast() instanceof QuotedText)) {
            throw new UnsupportedOperationException(
                    "H2 joins texts only with a constant between them");
        }
        if (!node.name().equals("STRING_AGG") || node.orderBy().isEmpty()) {
            super.aggregate(node);
            return;
        }
        sql(node.distinct() ? "LISTAGG(DISTINCT " : "LISTAGG(").list(node.arguments());
        sql(") WITHIN GROUP (").orderBy(node.orderBy()).sql(")");
        filter(node.filter());
    }

    /// A filter that is known to be false is not looked at: this one is false only row by row.
    private static Aggregate overNothing(Aggregate node) {
        SqlExpression first = node.arguments().getFirst();
        if (first.equals(Literal.STAR)) {
            return Rewrites.withoutFilter(node);
        }
        return new Aggregate(
                node.name(),
                node.arguments(),
                node.distinct(),
                new Logical(
                        Connector.AND, List.of(new IsNull(first, false), new IsNull(first, true))),
                node.orderBy(),
                node.type());
    }

    /// NULLs stay where they are only if it is said, behind the order.
    private void jsonArray(Aggregate node) {
        sql(node.distinct() ? "JSON_ARRAYAGG(DISTINCT " : "JSON_ARRAYAGG(").list(node.arguments());
        trailingOrder(node.orderBy());
        sql(" NULL ON NULL)");
        filter(node.filter());
    }

    // Dates and times

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

    // Text

    /// In capitals `ß` would become two letters, and match `SS`.
    @Override
    protected String sameCase() {
        return "LOWER";
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

    /// Values of JSON are sorted by their kind first, and numbers by their value.
    @Override
    protected void order(Order term) {
        SqlExpression value = named(term.expression());
        // A query that groups sorts by its groups only.
        if (H2Json.isValue(value) && !isGrouping()) {
            if (term.nulls() == Nulls.DEFAULT) {
                json.kindOrLast(value);
            } else {
                json.kind(value);
            }
            direction(term);
            json.number(value);
            direction(term);
        }
        super.order(term);
    }

    private void direction(Order term) {
        sql(term.descending() ? " DESC" : "").nulls(term.nulls()).sql(", ");
    }

    @Override
    protected void jsonContains(JsonContains node) {
        throw new UnsupportedOperationException(
                "H2 cannot tell whether a JSON document contains another one");
    }

    // Statements

    @Override
    protected void select(Select node) {
        H2Queries.Qualified qualified = H2Queries.qualified(node);
        if (qualified != null) {
            select(qualified.query(), qualified.condition());
        } else {
            super.select(H2Queries.isSorted(node) ? node : H2Queries.sorted(node));
        }
    }

    @Override
    protected boolean correlatesDerivedTables() {
        return false;
    }

    @Override
    protected void inQuery(InQuery node) {
        H2Queries.requireOneChoice(node.query());
        super.inQuery(node);
    }

    @Override
    protected void exists(Exists node) {
        H2Queries.requireOneChoice(node.query());
        super.exists(node);
    }

    @Override
    protected void subquery(Subquery node) {
        H2Queries.requireOneChoice(node.query());
        super.subquery(node);
    }

    @Override
    protected void distinctOn(List<SqlExpression> expressions) {
        sql("DISTINCT ON (").list(expressions).sql(") ");
    }

    @Override
    protected void limit(@Nullable SqlExpression limit, @Nullable SqlExpression offset) {
        if (limit != null) {
            sql(" LIMIT ");
            assigned(limit);
        }
        if (offset != null) {
            sql(" OFFSET ");
            assigned(offset);
        }
    }

    /// A number would be a constant here.
    @Override
    protected void groupByOutput(OutputRef ref, List<Output> outputs) {
        outputRef(ref);
    }

    /// The columns that come back are asked of the driver.
    @Override
    protected void insert(Insert node) {
        if (node.onConflict() == null) {
            insertInto(node);
            rows(node);
        } else {
            merge(node, node.onConflict());
        }
    }

    private void merge(Insert node, OnConflict conflict) {
        List<List<String>> keys =
                conflict.target().isEmpty() ? conflict.keys() : List.of(conflict.target());
        if (keys.isEmpty()) {
            throw new UnsupportedOperationException(
                    "H2 has to know the columns by which a row of '"
                            + node.table()
                            + "' exists already");
        }
        sql("MERGE INTO ").identifier(node.table()).sql(" USING (VALUES ");
        for (int i = 0; i < node.rows().size(); i++) {
            sql(i == 0 ? "(" : ", (").list(node.rows().get(i)).sql(")");
        }
        sql(") ").identifier(NEW).sql(" (").identifiers(node.columns()).sql(") ON ");
        for (int i = 0; i < keys.size(); i++) {
            sql(i == 0 ? "" : " OR ");
            found(node.table(), keys.get(i));
        }
        for (int i = 0; i < conflict.update().size(); i++) {
            String column = conflict.update().get(i);
            sql(i == 0 ? " WHEN MATCHED THEN UPDATE SET " : ", ").identifier(column).sql(" = ");
            render(new Column(NEW, column));
        }
        sql(" WHEN NOT MATCHED THEN INSERT (").identifiers(node.columns()).sql(") VALUES (");
        list(node.columns().stream().map(column -> new Column(NEW, column)).toList());
        sql(")");
    }

    /// A row of the table has the values of the new one.
    private void found(String table, List<String> key) {
        for (int i = 0; i < key.size(); i++) {
            sql(i == 0 ? "" : " AND ").render(new Column(table, key.get(i))).sql(" = ");
            render(new Column(NEW, key.get(i)));
        }
    }

    @Override
    protected void delete(Delete node) {
        if (!node.returning().isEmpty()) {
            throw new UnsupportedOperationException(
                    "H2 cannot return columns " + node.returning() + " of deleted rows");
        }
        super.delete(node);
    }

    /// The columns that come back are asked of the driver.
    @Override
    protected void returning(List<String> columns) {}

    // The schema

    @Override
    protected void computed(Ddl.Computed computed) {
        sql(" GENERATED ALWAYS AS (").render(computed.expression()).sql(")");
    }

    /// Checked at once.
    @Override
    protected void deferrable() {}
}
