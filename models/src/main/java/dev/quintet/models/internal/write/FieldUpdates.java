package dev.quintet.models.internal.write;

import dev.quintet.db.Database;
import dev.quintet.models.expressions.Assignment;
import dev.quintet.models.internal.query.ChangeFields;
import dev.quintet.models.internal.query.Queries;
import dev.quintet.models.internal.query.QueryState;
import dev.quintet.models.meta.KeyRelation;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The keys that are set to another value when what they refer to is deleted.
final class FieldUpdates {
    private final Map<Update, List<Object>> updates = new LinkedHashMap<>();

    /// @param byKey whether the rows are known by their primary keys, and not by what they refer to
    private record Update(KeyRelation field, @Nullable Object value, boolean byKey) {}

    /// Sets a key in all rows in which it has one of some values.
    void referringTo(KeyRelation field, @Nullable Object value, List<Object> referred) {
        list(new Update(field, value, false)).addAll(referred);
    }

    /// Sets a key in rows.
    void rows(KeyRelation field, @Nullable Object value, List<Object> keys) {
        list(new Update(field, value, true)).addAll(keys);
    }

    private List<Object> list(Update update) {
        return updates.computeIfAbsent(update, _ -> new ArrayList<>());
    }

    void execute(Database database) {
        updates.forEach((update, keys) -> {
            KeyRelation field = update.field();
            List<Assignment<?>> assignments = ChangeFields.to(field, update.value());
            int parts = update.byKey() ? field.model().pkFields().size() : field.columns().size();
            for (List<Object> batch : Batches.of(keys, parts, database)) {
                QueryState rows =
                        update.byKey()
                                ? KeyStates.byKey(field.model(), batch)
                                : KeyStates.in(field.model(), field, batch);
                Queries.update(rows, assignments, database);
            }
        });
    }
}
