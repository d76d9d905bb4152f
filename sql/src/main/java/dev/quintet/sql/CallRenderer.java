package dev.quintet.sql;

import dev.quintet.sql.SqlExpression.Aggregate;
import dev.quintet.sql.SqlExpression.Case;
import dev.quintet.sql.SqlExpression.Cast;
import dev.quintet.sql.SqlExpression.Function;
import dev.quintet.sql.SqlExpression.JsonArray;
import dev.quintet.sql.SqlExpression.JsonItem;
import dev.quintet.sql.SqlExpression.JsonObject;
import dev.quintet.sql.SqlExpression.Literal;
import dev.quintet.sql.SqlExpression.When;
import dev.quintet.sql.SqlExpression.Window;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The chapter of a [Renderer] on functions, aggregates, windows and choices.
abstract sealed class CallRenderer extends ExpressionRenderer permits TextRenderer {

    CallRenderer(Dialect dialect) {
        super(dialect);
    }

    /// A function, by the dialect's table.
    @Override
    protected void function(Function node) {
        FunctionSyntax syntax = dialect().functions().syntax(node.name());
        if (syntax != null) {
            syntax.write(self(), node);
        } else {
            sql(dialect().functions().name(node.name())).sql("(").list(node.arguments()).sql(")");
        }
    }

    /// A JSON object.
    @Override
    protected void jsonObject(JsonObject node) {
        sql("JSON_OBJECT(");
        for (int i = 0; i < node.keys().size(); i++) {
            sql(i == 0 ? "KEY " : ", KEY ").quoted(node.keys().get(i)).sql(" VALUE ");
            jsonItem(node.items().get(i));
        }
        sql(node.keys().isEmpty() ? ")" : " NULL ON NULL)");
    }

    /// A JSON array.
    @Override
    protected void jsonArray(JsonArray node) {
        sql("JSON_ARRAY(");
        jsonItems(node.items());
        sql(node.items().isEmpty() ? ")" : " NULL ON NULL)");
    }

    /// The keys and the values of a JSON object by turns, with commas between them.
    protected final void jsonPairs(JsonObject node) {
        for (int i = 0; i < node.keys().size(); i++) {
            sql(i == 0 ? "" : ", ").quoted(node.keys().get(i)).sql(", ");
            jsonItem(node.items().get(i));
        }
    }

    /// The items of a JSON array, with commas between them.
    protected final void jsonItems(List<JsonItem> items) {
        for (int i = 0; i < items.size(); i++) {
            sql(i == 0 ? "" : ", ");
            jsonItem(items.get(i));
        }
    }

    /// A value in a JSON object or array.
    protected void jsonItem(JsonItem item) {
        render(item.value());
    }

    /// An aggregate.
    @Override
    protected void aggregate(Aggregate node) {
        sql(dialect().functions().name(node.name())).sql("(");
        if (node.distinct()) {
            sql("DISTINCT ");
        }
        list(node.arguments());
        if (!node.orderBy().isEmpty()) {
            sql(" ").orderBy(node.orderBy());
        }
        sql(")");
        filter(node.filter());
    }

    /// The rows that an aggregate sees, after its arguments.
    protected final void filter(@Nullable SqlExpression filter) {
        if (filter != null) {
            sql(" FILTER (WHERE ").condition(filter).sql(")");
        }
    }

    /// A function over a window.
    @Override
    protected void window(Window node) {
        windowed(node.function());
        sql(" OVER (");
        boolean partitioned = !node.partitionBy().isEmpty();
        boolean ordered = !node.orderBy().isEmpty();
        if (partitioned) {
            sql("PARTITION BY ").list(node.partitionBy());
        }
        if (ordered) {
            sql(partitioned ? " " : "").orderBy(node.orderBy());
        }
        if (node.frame() != null) {
            sql(partitioned || ordered ? " " : "");
            frame(node.frame());
        }
        sql(")");
    }

    /// The function before OVER.
    protected void windowed(SqlExpression function) {
        render(function);
    }

    /// The rows around the current one.
    protected void frame(SqlExpression.Frame frame) {
        sql(frame.unit().name()).sql(" BETWEEN ");
        bound(frame.start(), "UNBOUNDED PRECEDING");
        sql(" AND ");
        bound(frame.end(), "UNBOUNDED FOLLOWING");
        switch (frame.exclusion()) {
            case NONE -> {}
            case CURRENT_ROW -> sql(" EXCLUDE CURRENT ROW");
            case GROUP -> sql(" EXCLUDE GROUP");
            case TIES -> sql(" EXCLUDE TIES");
            case NO_OTHERS -> sql(" EXCLUDE NO OTHERS");
        }
    }

    private void bound(@Nullable Long bound, String unbounded) {
        if (bound == null) {
            sql(unbounded);
        } else if (bound == 0) {
            sql("CURRENT ROW");
        } else {
            number(Math.abs(bound)).sql(bound < 0 ? " PRECEDING" : " FOLLOWING");
        }
    }

    /// A change of type.
    @Override
    protected void cast(Cast node) {
        sql("CAST(")
                .render(node.operand())
                .sql(" AS ")
                .sql(dialect().types().cast(node.type()))
                .sql(")");
    }

    /// A choice.
    @Override
    protected void caseWhen(Case node) {
        sql("CASE");
        for (When branch : node.branches()) {
            sql(" WHEN ").condition(branch.condition()).sql(" THEN ").render(branch.value());
        }
        if (!node.otherwise().equals(Literal.NULL)) {
            sql(" ELSE ").render(node.otherwise());
        }
        sql(" END");
    }
}
