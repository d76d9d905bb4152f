package dev.quintet.models.internal.write;

import dev.quintet.db.Backend;
import dev.quintet.db.ParameterBinder;
import dev.quintet.db.Session;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.ModelAccess;
import dev.quintet.models.meta.Options;
import dev.quintet.sql.Sql;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlStatement.Insert;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// An INSERT of one row into one table, ready for instances.
///
/// @param bindings the parameters in their order
/// @param returned the columns that come back with the row
/// @param generatedKey the key that the driver tells afterwards
/// @param afterwards a query for the columns that come back in no other way, or null
record InsertPlan(
        String sql,
        List<Binding> bindings,
        GivenBack returned,
        GivenBack generatedKey,
        @Nullable ReadBack afterwards) {

    /// The plan of an insert.
    ///
    /// @param readBack the columns that only the database knows afterwards
    static InsertPlan of(
            Backend backend,
            Options<?> model,
            List<ColumnField> columns,
            List<SqlExpression> row,
            List<ColumnField> readBack) {
        boolean returns = !readBack.isEmpty() && backend.features().canReturnRowsFromInsert();
        Sql sql =
                backend.dialect()
                        .render(
                                new Insert(
                                        model.table(),
                                        GivenBack.names(columns),
                                        List.of(row),
                                        null,
                                        returns ? GivenBack.names(readBack) : List.of()));
        List<Binding> bindings = Binding.all(sql);
        if (returns || readBack.isEmpty()) {
            return new InsertPlan(
                    sql.text(), bindings, GivenBack.of(readBack), GivenBack.NOTHING, null);
        }
        List<ColumnField> key = readBack.stream().filter(ColumnField::auto).toList();
        List<ColumnField> rest = readBack.stream().filter(field -> !field.auto()).toList();
        return new InsertPlan(
                sql.text(),
                bindings,
                GivenBack.NOTHING,
                GivenBack.of(key),
                rest.isEmpty() ? null : ReadBack.of(backend, model, rest));
    }

    /// Adds the row, and sets in the instance what the database gives back: not before all of it
    /// has come, as a database may refuse the row at the very end.
    <M> void execute(Session session, ModelAccess<M> access, M instance) {
        List<M> rows = List.of(instance);
        ParameterBinder binder = out -> Binding.bind(bindings, access, rows, 0, out);
        if (!returned.isEmpty()) {
            returned.set(
                    access,
                    rows,
                    session.returning(sql, returned.names(), binder, returned.reader(1)));
        } else if (!generatedKey.isEmpty()) {
            generatedKey.set(
                    access,
                    rows,
                    session.insert(sql, generatedKey.names(), binder, generatedKey.reader(1)));
        } else {
            session.update(sql, binder);
        }
        if (afterwards != null) {
            afterwards.execute(session, access, instance);
        }
    }
}
