package dev.quintet.models.internal.write;

import dev.quintet.db.ParameterBinder;
import dev.quintet.db.Session;
import dev.quintet.models.internal.query.Queries;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.ModelAccess;
import dev.quintet.models.meta.Options;
import dev.quintet.sql.Sql;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlStatement.Insert;
import dev.quintet.sql.SqlStatement.OnConflict;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;

/// An INSERT of several rows into one table, ready for instances.
///
/// @param bindings the parameters in their order
/// @param perRow whether these are the parameters of one row, which each row has
/// @param returned the columns that come back with the rows
record BulkPlan(String sql, List<Binding> bindings, boolean perRow, GivenBack returned) {

    /// The plan of an insert whose rows are alike: each has the instance's own values.
    ///
    /// @param count the number of rows
    static BulkPlan alike(
            Session session,
            Options<?> model,
            List<ColumnField> columns,
            int count,
            @Nullable OnConflict onConflict,
            List<ColumnField> readBack) {
        List<SqlExpression> row = columns.stream().<SqlExpression>map(UpdatePlan::param).toList();
        Sql sql =
                render(
                        session,
                        model,
                        columns,
                        Collections.nCopies(count, row),
                        onConflict,
                        readBack);
        List<Binding> bindings =
                columns.stream().<Binding>map(field -> new Binding.OfField(0, field)).toList();
        return new BulkPlan(sql.text(), bindings, true, GivenBack.of(readBack));
    }

    /// The plan of an insert of particular rows.
    static BulkPlan of(
            Session session,
            Options<?> model,
            List<ColumnField> columns,
            List<List<SqlExpression>> rows,
            @Nullable OnConflict onConflict,
            List<ColumnField> readBack) {
        Sql sql = render(session, model, columns, rows, onConflict, readBack);
        return new BulkPlan(sql.text(), Binding.all(sql), false, GivenBack.of(readBack));
    }

    private static Sql render(
            Session session,
            Options<?> model,
            List<ColumnField> columns,
            List<List<SqlExpression>> rows,
            @Nullable OnConflict onConflict,
            List<ColumnField> readBack) {
        return Queries.render(
                session.backend(),
                new Insert(
                        model.table(),
                        GivenBack.names(columns),
                        rows,
                        onConflict,
                        GivenBack.names(readBack)));
    }

    /// Adds the rows.
    ///
    /// @return what the database gives back, one row after the other
    <M> @Nullable Object[] execute(Session session, ModelAccess<M> access, List<? extends M> rows) {
        ParameterBinder binder =
                out -> {
                    int times = perRow ? rows.size() : 1;
                    for (int first = 0; first < times; first++) {
                        Binding.bind(bindings, access, rows, first, out);
                    }
                };
        if (returned.isEmpty()) {
            session.update(sql, binder);
            return new @Nullable Object[0];
        }
        return session.returning(sql, returned.names(), binder, returned.reader(rows.size()));
    }
}
