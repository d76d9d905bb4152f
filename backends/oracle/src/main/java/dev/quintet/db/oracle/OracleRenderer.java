package dev.quintet.db.oracle;

import dev.quintet.sql.Ddl.ColumnDefinition;
import dev.quintet.sql.Ddl.Computed;
import dev.quintet.sql.Dialect;
import dev.quintet.sql.Identifiers;
import dev.quintet.sql.JsonPaths;
import dev.quintet.sql.Precedence;
import dev.quintet.sql.Renderer;
import dev.quintet.sql.Rewrites;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Aggregate;
import dev.quintet.sql.SqlExpression.Arithmetic;
import dev.quintet.sql.SqlExpression.Between;
import dev.quintet.sql.SqlExpression.Case;
import dev.quintet.sql.SqlExpression.Cast;
import dev.quintet.sql.SqlExpression.Comparison;
import dev.quintet.sql.SqlExpression.Custom;
import dev.quintet.sql.SqlExpression.Exists;
import dev.quintet.sql.SqlExpression.Extract;
import dev.quintet.sql.SqlExpression.In;
import dev.quintet.sql.SqlExpression.InQuery;
import dev.quintet.sql.SqlExpression.IsNull;
import dev.quintet.sql.SqlExpression.JsonContains;
import dev.quintet.sql.SqlExpression.JsonHasPath;
import dev.quintet.sql.SqlExpression.JsonItem;
import dev.quintet.sql.SqlExpression.JsonPath;
import dev.quintet.sql.SqlExpression.Literal;
import dev.quintet.sql.SqlExpression.Logical;
import dev.quintet.sql.SqlExpression.Not;
import dev.quintet.sql.SqlExpression.OutputRef;
import dev.quintet.sql.SqlExpression.Raw;
import dev.quintet.sql.SqlExpression.RegexMatch;
import dev.quintet.sql.SqlExpression.TemporalDifference;
import dev.quintet.sql.SqlExpression.TextMatch;
import dev.quintet.sql.SqlExpression.Truncate;
import dev.quintet.sql.SqlExpression.When;
import dev.quintet.sql.SqlSource;
import dev.quintet.sql.SqlStatement.Insert;
import dev.quintet.sql.SqlStatement.OnConflict;
import dev.quintet.sql.SqlStatement.Output;
import dev.quintet.sql.SqlStatement.SetOperation;
import dev.quintet.sql.SqlType;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Writes SQL for Oracle.
///
/// Before Oracle 23 there are no booleans: a condition is no value, and a column of type
/// `number(1)` no condition. So a condition in the place of a value becomes a CASE, and a value in
/// the place of a condition is compared with 1.
public final class OracleRenderer extends Renderer {
    /// How Oracle writes SQL.
    public static final Dialect DIALECT =
            new Dialect(
                    "Oracle",
                    new Identifiers('"', 128),
                    new OracleTypeNames(),
                    OracleFunctions.TABLE,
                    new OracleLiterals(),
                    OracleRenderer::new);

    private final OracleTemporal temporal = new OracleTemporal(this);

    private OracleRenderer(Dialect dialect) {
        super(dialect);
    }

    @Override
    protected Precedence precedence(SqlExpression expression) {
        return switch (expression) {
            case Arithmetic node ->
                    switch (node.operator()) {
                        case MODULO, BIT_AND -> Precedence.ATOM;
                        case SHIFT_LEFT, SHIFT_RIGHT, BIT_OR, BIT_XOR -> Precedence.ATOM;
                        default -> super.precedence(node);
                    };
            case RegexMatch _, JsonHasPath _ -> Precedence.ATOM;
            default -> super.precedence(expression);
        };
    }

    // Conditions and values

    @Override
    public Renderer render(SqlExpression expression) {
        if (!isCondition(expression)) {
            return write(expression);
        }
        return write(new Case(List.of(new When(expression, Literal.of(1))), Literal.of(0)));
    }

    @Override
    public Renderer condition(SqlExpression expression) {
        switch (expression) {
            case Literal literal when literal.kind() == Literal.Kind.TRUE -> sql("1 = 1");
            case Literal literal when literal.kind() == Literal.Kind.FALSE -> sql("1 = 0");
            case Raw _, Custom _ -> write(expression);
            default -> {
                write(expression);
                sql(isCondition(expression) ? "" : " = 1");
            }
        }
        return this;
    }

    private static boolean isCondition(SqlExpression expression) {
        return switch (expression) {
            case Comparison _, Logical _, Not _, IsNull _, In _, InQuery _, Between _ -> true;
            case TextMatch _, RegexMatch _, Exists _, JsonHasPath _, JsonContains _ -> true;
            default -> false;
        };
    }

    /// What is compared with 1 needs parentheses as a comparison does.
    @Override
    protected void not(Not node) {
        boolean bare =
                isCondition(node.condition()) && precedence(node.condition()) == Precedence.ATOM;
        sql(bare ? "NOT " : "NOT (").condition(node.condition()).sql(bare ? "" : ")");
    }

    @Override
    protected void literal(Literal node) {
        switch (node.kind()) {
            case TRUE -> sql("1");
            case FALSE -> sql("0");
            case NULL, INTEGER, STAR -> super.literal(node);
        }
    }

    // Operators

    @Override
    protected void arithmetic(Arithmetic node) {
        switch (node.operator()) {
            case MODULO -> call("MOD", node.left(), node.right());
            case BIT_AND -> call("BITAND", node.left(), node.right());
            case BIT_OR -> {
                // a | b = a + b - (a & b), and a ^ b takes the common bits away twice.
                sql("(").operand(node.left(), Precedence.SUM)
                        .sql(" + ")
                        .operand(node.right(), Precedence.PRODUCT);
                sql(" - ").call("BITAND", node.left(), node.right()).sql(")");
            }
            case BIT_XOR -> {
                sql("(").operand(node.left(), Precedence.SUM)
                        .sql(" + ")
                        .operand(node.right(), Precedence.PRODUCT);
                sql(" - 2 * ").call("BITAND", node.left(), node.right()).sql(")");
            }
            case SHIFT_LEFT -> {
                sql("(").operand(node.left(), Precedence.PRODUCT)
                        .sql(" * POWER(2, ")
                        .render(node.right())
                        .sql("))");
            }
            case SHIFT_RIGHT -> {
                sql("FLOOR(")
                        .operand(node.left(), Precedence.PRODUCT)
                        .sql(" / POWER(2, ")
                        .render(node.right());
                sql("))");
            }
            default -> super.arithmetic(node);
        }
    }

    @Override
    protected void aggregate(Aggregate node) {
        if (node.filter() != null) {
            aggregate(Rewrites.withoutFilter(node));
        } else if (node.orderBy().isEmpty()) {
            super.aggregate(node);
        } else {
            sql(dialect().functions().name(node.name())).sql(node.distinct() ? "(DISTINCT " : "(");
            list(node.arguments()).sql(") WITHIN GROUP (").orderBy(node.orderBy()).sql(")");
        }
    }

    // Text

    @Override
    protected void matched(SqlExpression operand, SqlType type, Precedence place) {
        if (isText(type)) {
            operand(operand, place);
        } else {
            call("TO_CHAR", operand);
        }
    }

    @Override
    protected void regexMatch(RegexMatch node) {
        sql("REGEXP_LIKE(");
        matched(node.operand(), node.type(), Precedence.UNKNOWN);
        sql(", ").render(node.pattern()).sql(node.ignoreCase() ? ", 'i')" : ", 'c')");
    }

    @Override
    protected void cast(Cast node) {
        if (node.type() instanceof SqlType.Json) {
            sql("JSON_QUERY(").render(node.operand()).sql(", '$')");
        } else {
            super.cast(node);
        }
    }

    // Dates and times

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

    /// A list has a thousand choices at the most.
    @Override
    protected void in(In node) {
        if (node.choices().size() <= OracleFeatures.MAX_IN_LIST) {
            super.in(node);
        } else {
            sql("(").condition(Rewrites.withShortLists(node, OracleFeatures.MAX_IN_LIST)).sql(")");
        }
    }

    // JSON

    /// Objects and arrays come from one function, everything else from another.
    @Override
    protected void jsonPath(JsonPath node) {
        String path = JsonPaths.of(node.path(), JsonPaths.FromEnd.LAST);
        sql("COALESCE(JSON_QUERY(")
                .render(node.document())
                .sql(", ")
                .quoted(path)
                .sql("), JSON_VALUE(");
        render(node.document()).sql(", ").quoted(path).sql("))");
    }

    @Override
    protected void jsonHasPath(JsonHasPath node) {
        sql("JSON_EXISTS(").render(node.document()).sql(", ");
        quoted(JsonPaths.of(node.path(), JsonPaths.FromEnd.LAST)).sql(")");
    }

    /// Booleans are numbers, and most documents texts.
    @Override
    protected void jsonItem(JsonItem item) {
        switch (item.type()) {
            case SqlType.Bool _ ->
                    sql("CASE ")
                            .render(item.value())
                            .sql(" WHEN 1 THEN 'true' WHEN 0 THEN 'false' END FORMAT JSON");
            case SqlType.Json _ -> render(item.value()).sql(" FORMAT JSON");
            default -> render(item.value());
        }
    }

    @Override
    protected void jsonContains(JsonContains node) {
        throw new UnsupportedOperationException(
                "Oracle cannot tell whether a JSON document contains another one");
    }

    // Statements

    @Override
    protected void from(@Nullable SqlSource source) {
        if (source == null) {
            sql(" FROM DUAL");
        } else {
            super.from(source);
        }
    }

    @Override
    protected void limit(@Nullable SqlExpression limit, @Nullable SqlExpression offset) {
        if (offset != null) {
            sql(" OFFSET ").render(offset).sql(" ROWS");
        }
        if (limit != null) {
            sql(" FETCH FIRST ").render(limit).sql(" ROWS ONLY");
        }
    }

    /// Neither a name nor a number stands for an output here.
    @Override
    protected void groupByOutput(OutputRef ref, List<Output> outputs) {
        for (Output output : outputs) {
            if (ref.alias().equals(output.alias())) {
                render(output.expression());
                return;
            }
        }
        super.groupByOutput(ref, outputs);
    }

    @Override
    protected String setOperation(SetOperation operation) {
        return operation == SetOperation.EXCEPT ? "MINUS" : super.setOperation(operation);
    }

    /// Several rows have to come from a query.
    @Override
    protected void rows(Insert node) {
        if (node.rows().size() < 2 || node.columns().isEmpty()) {
            super.rows(node);
            return;
        }
        sql(" (").identifiers(node.columns()).sql(")");
        for (int i = 0; i < node.rows().size(); i++) {
            sql(i == 0 ? " SELECT " : " UNION ALL SELECT ")
                    .list(node.rows().get(i))
                    .sql(" FROM DUAL");
        }
    }

    @Override
    protected void defaultRows(int count) {
        throw new UnsupportedOperationException("Oracle inserts no row without naming a column");
    }

    @Override
    protected void onConflict(OnConflict node) {
        throw new UnsupportedOperationException("Oracle cannot insert rows that may exist already");
    }

    @Override
    protected void returning(List<String> columns) {
        if (!columns.isEmpty()) {
            throw new UnsupportedOperationException(
                    "Oracle returns columns "
                            + columns
                            + " of changed rows by way of the driver only");
        }
    }

    // The schema

    /// Computed columns are never stored.
    @Override
    protected void computed(Computed computed) {
        sql(" GENERATED ALWAYS AS (").render(computed.expression()).sql(")");
    }

    @Override
    protected void identity() {
        sql(" GENERATED BY DEFAULT ON NULL AS IDENTITY");
    }

    @Override
    protected void typeCheck(ColumnDefinition column) {
        switch (column.type()) {
            case SqlType.Bool _ -> sql(" CHECK (").identifier(column.name()).sql(" IN (0, 1))");
            case SqlType.Json _ -> sql(" CHECK (").identifier(column.name()).sql(" IS JSON)");
            default -> super.typeCheck(column);
        }
    }

    /// It sees by itself which table reads its own rows.
    @Override
    protected String withRecursive() {
        return "WITH ";
    }
}
