package dev.quintet.models.internal.write;

import dev.quintet.db.Database;
import dev.quintet.models.expressions.Assignment;
import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.internal.query.Queries;
import dev.quintet.models.internal.query.QueryState;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.ForeignKeyField;
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

    /// Unsets a foreign key in the rows of a query.
    public static void clear(QueryState rows, ForeignKeyField relation, Database database) {
        Queries.update(rows.ordered(List.of()), to(relation, null), database);
    }

    /// Sets a column.
    public static List<Assignment<?>> to(ColumnField field, @Nullable Object value) {
        return List.of(new Assignment<>(field.name(), new Operand.Constant(Value.of(value))));
    }
}
