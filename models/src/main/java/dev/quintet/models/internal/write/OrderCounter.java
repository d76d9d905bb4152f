package dev.quintet.models.internal.write;

import dev.quintet.db.Session;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.ModelAccess;
import dev.quintet.models.meta.Options;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Aggregate;
import dev.quintet.sql.SqlSource;
import dev.quintet.sql.SqlStatement.Output;
import dev.quintet.sql.SqlStatement.Select;

import java.util.List;
import java.util.Objects;

/// Counts the rows that are ordered within another row.
final class OrderCounter {
    private static final PlanCache<ColumnField, String> STATEMENTS = new PlanCache<>();

    private OrderCounter() {}

    /// The place of a new row: behind all that there are.
    static <M> int next(Session session, Options<?> model, ModelAccess<M> access, M instance) {
        ColumnField order = Objects.requireNonNull(TableColumns.of(model).order());
        List<ColumnField> within =
                model.columns(Objects.requireNonNull(model.orderWithRespectTo()));
        String sql =
                STATEMENTS.get(
                        session.backend(),
                        order,
                        _ -> session.backend().dialect().render(last(order, within)).text());
        return session.query(
                sql,
                out -> {
                    for (ColumnField column : within) {
                        access.write(instance, column.index(), out);
                    }
                },
                (row, cursor) -> {
                    Integer last = cursor.next() ? row.getIntOrNull(1) : null;
                    return last == null ? 0 : last + 1;
                });
    }

    /// The place as a value in an insert.
    static SqlExpression value(ColumnField order, int place) {
        return new SqlExpression.Param(new Binding.Of(order.type(), place), order.sqlType());
    }

    private static Select last(ColumnField order, List<ColumnField> within) {
        SqlExpression last =
                new Aggregate(
                        "MAX",
                        List.of(Conditions.column(order)),
                        false,
                        null,
                        List.of(),
                        order.sqlType());
        String table = order.model().table();
        return Select.of(
                List.of(Output.of(last)),
                new SqlSource.Table(table, table),
                List.of(),
                Conditions.equal(within));
    }
}
