package dev.quintet.models.internal.write;

import dev.quintet.db.Backend;
import dev.quintet.db.Session;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.FieldBuilder.Now;
import dev.quintet.models.meta.ModelAccess;
import dev.quintet.models.meta.Options;
import dev.quintet.sql.SqlExpression;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Adds one row to the table of a model.
final class Inserter {
    private static final PlanCache<Key, InsertPlan> PLANS = new PlanCache<>();

    private Inserter() {}

    private record Key(Options<?> model, BitSet leftOut) {}

    /// Adds the row of an instance, and sets in it what the database gives back.
    ///
    /// @param raw whether the row is written as it is, unprepared
    static <M> void insert(
            Session session, Options<?> model, ModelAccess<M> access, M instance, boolean raw) {
        TableColumns table = TableColumns.of(model);
        if (!raw) {
            Preparation.prepare(access, instance, table.inserted(), Now.ON_INSERT);
        }
        BitSet leftOut = table.leftOut(access, instance);
        Backend backend = session.backend();
        Map<ColumnField, SqlExpression> computed =
                ComputedValues.inserted(
                        model, access, instance, table.inserted(), backend.features());
        InsertPlan plan;
        if (computed.isEmpty() && table.order() == null) {
            plan =
                    PLANS.get(
                            backend,
                            new Key(model, leftOut),
                            key -> plan(backend, table, key.leftOut(), computed));
        } else {
            Map<ColumnField, SqlExpression> values = new HashMap<>(computed);
            if (table.order() != null) {
                int next = OrderCounter.next(session, model, access, instance);
                values.put(table.order(), OrderCounter.value(table.order(), next));
            }
            plan = plan(backend, table, leftOut, values);
        }
        plan.execute(session, access, instance);
        access.settled(instance, computed.keySet(), session.database().alias());
    }

    private static InsertPlan plan(
            Backend backend,
            TableColumns table,
            BitSet leftOut,
            Map<ColumnField, SqlExpression> computed) {
        List<ColumnField> readBack = table.readBack(leftOut);
        List<ColumnField> columns = table.inserted(leftOut);
        List<SqlExpression> row = new ArrayList<>(columns.size());
        for (ColumnField field : table.inserted()) {
            SqlExpression value = computed.get(field);
            if (value != null && !columns.contains(field)) {
                columns.add(field);
                readBack.remove(field);
            }
        }
        for (ColumnField field : columns) {
            SqlExpression value = computed.get(field);
            row.add(value == null ? UpdatePlan.param(field) : value);
            if (value != null && field != table.order()) {
                readBack.add(field);
            }
        }
        return InsertPlan.of(backend, table.model(), columns, row, readBack);
    }
}
