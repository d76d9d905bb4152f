package dev.quintet.models;

import dev.quintet.db.Database;
import dev.quintet.db.Transaction;
import dev.quintet.models.expressions.Assignment;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.PathLookup;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.internal.query.ChangeFields;
import dev.quintet.models.internal.query.Queries;
import dev.quintet.models.internal.query.QueryState;
import dev.quintet.models.internal.write.BulkUpdate;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Options;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Updates whose columns are spread over the tables of a model and its parents: one statement a
/// table, the rows of parents named by keys that are read first.
final class Updates {
    private Updates() {}

    static int update(
            QueryState state, List<? extends Assignment<?>> assignments, Database database) {
        Options<?> model = state.model().concrete();
        Map<Options<?>, List<Assignment<?>>> tables = new LinkedHashMap<>();
        Set<ColumnField> set = new HashSet<>();
        for (Assignment<?> assignment : ChangeFields.columns(model, assignments)) {
            ColumnField field = ChangeFields.field(model, assignment.field());
            if (!set.add(field)) {
                throw new IllegalArgumentException(
                        "update() sets '"
                                + field.name()
                                + "' of "
                                + model.name()
                                + " twice. Leave one of the two out.");
            }
            if (field.generated() == null) { // what the database computes is never written
                tables.computeIfAbsent(field.model().concrete(), _ -> new ArrayList<>())
                        .add(assignment);
            }
        }
        if (tables.isEmpty()) {
            return 0;
        }
        if (tables.size() == 1 && tables.containsKey(model)) {
            return Queries.update(state, tables.get(model), database);
        }
        return Transaction.on(database).atomic(() -> overTables(state, tables, database));
    }

    /// Writes fields of instances among the rows of a query.
    ///
    /// @param batchSize the greatest number of rows in a statement, or 0 for as many as it can hold
    static <M extends Model> int bulkUpdate(
            ModelQuery<M, ?> query, List<M> instances, List<String> fields, int batchSize) {
        BulkUpdate<M> updates = BulkUpdate.of(query.instanceModel(), instances, fields);
        if (instances.isEmpty()) {
            return 0;
        }
        Database database = query.writable();
        int rows =
                Transaction.on(database)
                        .savepoint(false)
                        .atomic(() -> {
                            int changed = 0;
                            for (BulkUpdate.Batch batch :
                                    updates.batches(instances, batchSize, database)) {
                                QueryState state =
                                        query.state()
                                                .with(
                                                        new QueryState.Where(
                                                                batch.rows(), false, false));
                                changed += update(state, batch.assignments(), database);
                            }
                            return changed;
                        });
        updates.settle(instances, rows == instances.size(), database);
        return rows;
    }

    private static int overTables(
            QueryState state, Map<Options<?>, List<Assignment<?>>> tables, Database database) {
        Options<?> model = state.model().concrete();
        QueryState keys =
                state.with(new QueryState.Select(List.of(List.of(model.pk().attribute())), false));
        List<Object> found =
                Queries.list(keys, database, (names, values) -> Objects.requireNonNull(values[0]));
        if (found.isEmpty()) {
            return 0;
        }
        for (Map.Entry<Options<?>, List<Assignment<?>>> table : tables.entrySet()) {
            QueryState rows =
                    QueryState.of(table.getKey())
                            .with(new QueryState.Where(byKey(found), false, false));
            Queries.update(rows, table.getValue(), database);
        }
        return found.size();
    }

    private static Condition<?> byKey(List<Object> keys) {
        List<Expression<?, ?>> items = new ArrayList<>();
        keys.forEach(key -> items.add(Value.of(key)));
        return new PathLookup<>(List.of("pk"), "in", new Operand.Many(items));
    }
}
