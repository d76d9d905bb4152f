package dev.quintet.models.internal.write;

import dev.quintet.db.Backend;
import dev.quintet.db.Session;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.ModelAccess;
import dev.quintet.models.meta.Options;
import dev.quintet.sql.Sql;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlStatement;

import java.util.List;

/// An UPDATE of the row of one table that an instance stands for.
///
/// @param bindings the parameters in their order
record UpdatePlan(String sql, List<Binding> bindings) {
    private static final PlanCache<Key, UpdatePlan> PLANS = new PlanCache<>();

    private record Key(Options<?> model, List<ColumnField> columns) {}

    /// The plan for some columns, at least one.
    static UpdatePlan of(Backend backend, Options<?> model, List<ColumnField> columns) {
        return PLANS.get(backend, new Key(model, columns), key -> make(backend, key));
    }

    private static UpdatePlan make(Backend backend, Key key) {
        List<SqlStatement.Assignment> assignments =
                key.columns().stream()
                        .map(field -> new SqlStatement.Assignment(field.column(), param(field)))
                        .toList();
        Sql sql =
                backend.dialect()
                        .render(
                                new SqlStatement.Update(
                                        key.model().table(),
                                        assignments,
                                        Conditions.equal(key.model().pkFields()),
                                        List.of()));
        return new UpdatePlan(
                sql.text(),
                sql.params().stream().map(parameter -> (Binding) parameter.value()).toList());
    }

    static SqlExpression.Param param(ColumnField field) {
        return new SqlExpression.Param(new Binding.OfField(0, field), field.sqlType());
    }

    /// Changes the row.
    ///
    /// @return whether there is such a row
    <M> boolean execute(Session session, ModelAccess<M> access, M instance) {
        List<M> rows = List.of(instance);
        return session.update(
                        sql,
                        out -> {
                            for (int i = 0; i < bindings.size(); i++) {
                                bindings.get(i).bind(access, rows, out);
                            }
                        })
                > 0;
    }
}
