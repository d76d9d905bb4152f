package dev.quintet.models.internal.query;

import dev.quintet.db.Database;
import dev.quintet.db.Session;
import dev.quintet.models.expressions.Assignment;
import dev.quintet.models.expressions.CurrentZone;
import dev.quintet.models.expressions.Shape;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.sql.SqlStatement;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Changes the rows of a query and reads columns of what was changed, with one statement.
public final class ReturnedRows {
    private ReturnedRows() {}

    /// Changes rows.
    ///
    /// @param columns columns of the model's own table
    /// @return the columns of each row, as it is afterwards
    public static List<@Nullable Object[]> update(
            QueryState state,
            List<Assignment<?>> assignments,
            List<ColumnField> columns,
            Database database) {
        Shape shape = shape(SqlStatement.Update.class, state, columns);
        assignments.forEach(shape::add);
        return change(
                shape,
                columns,
                database,
                resolution -> {
                    var update = new ChangeResolver(resolution).update(state, assignments);
                    return update == null
                            ? null
                            : new SqlStatement.Update(
                                    update.table(),
                                    update.assignments(),
                                    update.where(),
                                    update.orderBy(),
                                    names(columns));
                });
    }

    /// Deletes rows, and nothing else.
    ///
    /// @param columns columns of the model's own table
    /// @return the columns of each row, as it was
    public static List<@Nullable Object[]> delete(
            QueryState state, List<ColumnField> columns, Database database) {
        return change(
                shape(SqlStatement.Delete.class, state, columns),
                columns,
                database,
                resolution -> {
                    var delete = new ChangeResolver(resolution).delete(state);
                    return delete == null
                            ? null
                            : new SqlStatement.Delete(
                                    delete.table(), delete.where(), names(columns));
                });
    }

    private static Shape shape(Class<?> verb, QueryState state, List<ColumnField> columns) {
        Shape shape = new Shape().mark(ReturnedRows.class).mark(verb).mark(CurrentZone.get());
        columns.forEach(column -> shape.mark(column.name()));
        state.shape(shape);
        return shape;
    }

    private static List<String> names(List<ColumnField> columns) {
        return columns.stream().map(ColumnField::column).toList();
    }

    private static List<@Nullable Object[]> change(
            Shape shape,
            List<ColumnField> columns,
            Database database,
            Function<Resolution, @Nullable SqlStatement> resolver) {
        try (Session session = database.session()) {
            Plan plan =
                    Plans.of(session.backend())
                            .plan(
                                    shape,
                                    resolution ->
                                            Plan.of(
                                                    session.backend(),
                                                    resolver.apply(resolution),
                                                    null));
            if (plan.sql() == null) {
                return List.of();
            }
            return session.returning(
                    plan.sql(),
                    names(columns),
                    plan.binder(shape),
                    (row, cursor) -> {
                        List<@Nullable Object[]> rows = new ArrayList<>();
                        while (cursor.next()) {
                            @Nullable Object[] values = new @Nullable Object[columns.size()];
                            for (int i = 0; i < values.length; i++) {
                                values[i] = columns.get(i).read(row, i + 1);
                            }
                            rows.add(values);
                        }
                        return rows;
                    });
        }
    }
}
