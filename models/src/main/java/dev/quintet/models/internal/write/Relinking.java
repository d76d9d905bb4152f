package dev.quintet.models.internal.write;

import dev.quintet.db.Database;
import dev.quintet.models.expressions.Assignment;
import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.internal.query.ChangeFields;
import dev.quintet.models.internal.query.Queries;
import dev.quintet.models.internal.query.QueryState;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.KeyRelation;
import dev.quintet.models.meta.Options;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Makes rows refer to another row, or to none.
public final class Relinking {
    private Relinking() {}

    /// Sets fields in rows.
    ///
    /// @param keys the primary keys of the rows
    public static void link(
            Options<?> model,
            List<Object> keys,
            List<Assignment<?>> assignments,
            Database database) {
        for (List<Object> batch : Batches.of(keys, model.pkFields().size(), database)) {
            Queries.update(KeyStates.byKey(model, batch), assignments, database);
        }
    }

    /// Unsets the key of a relation in the rows of a query.
    public static void clear(QueryState rows, KeyRelation relation, Database database) {
        Queries.update(rows.ordered(List.of()), to(relation, null), database);
    }

    /// Sets the key of a relation.
    public static List<Assignment<?>> to(KeyRelation relation, @Nullable Object key) {
        return ChangeFields.to(relation, key);
    }

    /// Sets a column.
    public static List<Assignment<?>> to(ColumnField field, @Nullable Object value) {
        return List.of(new Assignment<>(field.name(), new Operand.Constant(Value.of(value))));
    }
}
