package dev.quintet.models.internal.write;

import dev.quintet.db.Backend;
import dev.quintet.db.ParameterBinder;
import dev.quintet.db.Session;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.ModelAccess;
import dev.quintet.models.meta.Options;
import dev.quintet.sql.Sql;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlStatement;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// An UPDATE of the row of one table that an instance stands for.
///
/// @param bindings the parameters in their order
/// @param returned the columns that come back with the row
/// @param afterwards a query for the columns that come back in no other way, or null
record UpdatePlan(
        String sql, List<Binding> bindings, GivenBack returned, @Nullable ReadBack afterwards) {
    private static final PlanCache<Key, UpdatePlan> PLANS = new PlanCache<>();

    private record Key(Options<?> model, List<ColumnField> columns) {}

    /// The plan for some columns, at least one.
    ///
    /// @param computed values that the database computes, in the place of the instance's own
    static UpdatePlan of(
            Backend backend,
            Options<?> model,
            List<ColumnField> columns,
            Map<ColumnField, SqlExpression> computed) {
        Key wanted = new Key(model, columns);
        return computed.isEmpty()
                ? PLANS.get(backend, wanted, key -> make(backend, key, Map.of()))
                : make(backend, wanted, computed);
    }

    private static UpdatePlan make(
            Backend backend, Key key, Map<ColumnField, SqlExpression> computed) {
        List<SqlStatement.Assignment> assignments =
                key.columns().stream()
                        .map(field ->
                                new SqlStatement.Assignment(
                                        field.column(), computed.getOrDefault(field, param(field))))
                        .toList();
        List<ColumnField> readBack = List.copyOf(computed.keySet());
        boolean returns = !readBack.isEmpty() && backend.features().canReturnRowsFromUpdate();
        Sql sql =
                backend.dialect()
                        .render(
                                new SqlStatement.Update(
                                        key.model().table(),
                                        assignments,
                                        Conditions.equal(key.model().pkFields()),
                                        List.of(),
                                        returns ? GivenBack.names(readBack) : List.of()));
        return new UpdatePlan(
                sql.text(),
                Binding.all(sql),
                returns ? GivenBack.of(readBack) : GivenBack.NOTHING,
                returns || readBack.isEmpty() ? null : ReadBack.of(backend, key.model(), readBack));
    }

    static SqlExpression.Param param(ColumnField field) {
        return new SqlExpression.Param(new Binding.OfField(0, field), field.sqlType());
    }

    /// Changes the row.
    ///
    /// @return whether there is such a row
    <M> boolean execute(Session session, ModelAccess<M> access, M instance) {
        List<M> rows = List.of(instance);
        ParameterBinder binder = out -> Binding.bind(bindings, access, rows, 0, out);
        if (returned.isEmpty()) {
            boolean found = session.update(sql, binder) > 0;
            if (found && afterwards != null) {
                afterwards.execute(session, access, instance);
            }
            return found;
        }
        @Nullable Object[] values =
                session.returning(sql, returned.names(), binder, returned.reader(1));
        returned.set(access, rows, values);
        return values.length > 0;
    }
}
