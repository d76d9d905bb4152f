package dev.quintet.models.internal.query;

import dev.quintet.models.expressions.Assignment;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.Options;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Connector;
import dev.quintet.sql.SqlExpression.InQuery;
import dev.quintet.sql.SqlExpression.Literal;
import dev.quintet.sql.SqlStatement;
import dev.quintet.sql.SqlStatement.Order;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Turns a query set into an UPDATE or a DELETE of its rows. Where the rows are chosen over other
/// tables, or by groups, they are named by their keys: `WHERE id IN (SELECT ...)`.
final class ChangeResolver {
    private final Resolution resolution;
    private final SelectResolver selects;

    ChangeResolver(Resolution resolution) {
        this.resolution = resolution;
        this.selects = new SelectResolver(resolution);
        resolution.keepQueriesApart();
    }

    /// The UPDATE; null where it is known to match nothing.
    ///
    /// @param assignments to columns of the model's own table
    SqlStatement.@Nullable Update update(QueryState state, List<Assignment<?>> assignments) {
        Frame frame = selects.replay(state, null);
        List<SqlStatement.Assignment> values = new ArrayList<>();
        for (Assignment<?> assignment : assignments) {
            ColumnField field = ChangeFields.field(state.model(), assignment.field());
            values.add(
                    new SqlStatement.Assignment(
                            field.column(), value(frame, field, assignment.value())));
        }
        Where where = where(frame, state);
        if (where == null || state.empty()) {
            return null;
        }
        List<Order> order = new ArrayList<>();
        if (state.order().asked() && !where.byKey()) {
            new OrderResolver(frame)
                    .resolve(SelectResolver.order(state, frame))
                    .forEach(term -> order.add(term.order()));
        }
        return new SqlStatement.Update(
                frame.model.table(), values, where.condition(), order, List.of());
    }

    /// The DELETE from the model's own table; null where it is known to match nothing.
    SqlStatement.@Nullable Delete delete(QueryState state) {
        Frame frame = selects.replay(state, null);
        Where where = where(frame, state);
        return where == null || state.empty()
                ? null
                : new SqlStatement.Delete(frame.model.table(), where.condition(), List.of());
    }

    private SqlExpression value(Frame frame, ColumnField field, Operand value) {
        return switch (value) {
            case Operand.Constant(var constant) -> constant(field, constant);
            case Operand.Computed(var expression) -> {
                Resolved resolved = expression.resolve(new QueryScope(frame, null, false));
                checkPlain(resolved, field.name(), frame.model);
                yield resolved.sql();
            }
            case Operand.Rows(var query) -> resolution.subquery(query, false, frame).sql();
            case Operand.Many many ->
                    throw new IllegalArgumentException(
                            "'"
                                    + field.name()
                                    + "' of "
                                    + frame.model.name()
                                    + " cannot be set to several values: "
                                    + many.items());
        };
    }

    /// Refuses what is computed from several rows as the new value of a field.
    static void checkPlain(Resolved value, String field, Options<?> model) {
        if (value.aggregate() || value.window()) {
            throw new FieldError(
                    "'"
                            + field
                            + "' of "
                            + model.name()
                            + " cannot be set to "
                            + (value.aggregate() ? "an aggregate" : "a window function")
                            + ". Put it into a query of its own: subquery(...).");
        }
    }

    private SqlExpression constant(ColumnField field, Value<?> constant) {
        if (constant.form() == Value.Form.NULL) {
            return Literal.NULL;
        }
        if (field instanceof ForeignKeyField key) {
            Operand checked =
                    RelatedOperand.check(
                            new Operand.Constant(constant), key, key.target(), resolution);
            return resolution.parameter(((Operand.Constant) checked).value(), field);
        }
        return resolution.parameter(constant, field);
    }

    private record Where(@Nullable SqlExpression condition, boolean byKey) {}

    private @Nullable Where where(Frame frame, QueryState state) {
        boolean plain =
                !frame.grouped()
                        && !state.sliced()
                        && frame.joins.joins().isEmpty()
                        && frame.sources.isEmpty()
                        && frame.where.stream().noneMatch(Clause::window);
        if (plain) {
            SqlExpression condition =
                    Clause.connect(Connector.AND, frame.where.stream().map(Clause::sql).toList());
            if (condition.equals(Literal.FALSE)) {
                return null;
            }
            return new Where(condition.equals(Literal.TRUE) ? null : condition, false);
        }
        Frame inner = new Frame(resolution, state.model(), null);
        List<ColumnField> key = inner.model.pkFields();
        SelectResolver.Rows keys = selects.columns(withoutSelection(state), key, inner);
        if (keys == null) {
            return null;
        }
        List<SqlExpression> columns = new ArrayList<>();
        key.forEach(column -> columns.add(inner.base().column(column)));
        SqlExpression left =
                columns.size() == 1 ? columns.getFirst() : new SqlExpression.Tuple(columns);
        return new Where(new InQuery(left, resolution.commonTables().with(keys.query())), true);
    }

    private static QueryState withoutSelection(QueryState state) {
        return state.withSteps(
                        state.steps().stream()
                                .filter(step -> !(step instanceof QueryState.Select))
                                .toList())
                .lock(null);
    }
}
