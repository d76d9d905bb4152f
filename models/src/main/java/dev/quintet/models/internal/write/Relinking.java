package dev.quintet.models.internal.write;

import dev.quintet.db.Database;
import dev.quintet.models.expressions.Assignment;
import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.internal.query.Queries;
import dev.quintet.models.internal.query.QueryState;
import dev.quintet.models.meta.ForeignKeyField;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Makes rows refer to another row, or to none.
public final class Relinking {
    private Relinking() {}

    /// Sets a foreign key in rows.
    ///
    /// @param value the key to set, or null for none
    /// @param keys the primary keys of the rows
    public static void link(
            ForeignKeyField relation,
            @Nullable Object value,
            List<Object> keys,
            Database database) {
        for (List<Object> batch : Batches.of(keys, relation.model().pkFields().size(), database)) {
            Queries.update(
                    KeyStates.byKey(relation.model(), batch),
                    assignment(relation, value),
                    database);
        }
    }

    /// Unsets a foreign key in the rows of a query.
    public static void clear(QueryState rows, ForeignKeyField relation, Database database) {
        Queries.update(rows.ordered(List.of()), assignment(relation, null), database);
    }

    private static List<Assignment<?>> assignment(
            ForeignKeyField relation, @Nullable Object value) {
        return List.of(new Assignment<>(relation.name(), new Operand.Constant(Value.of(value))));
    }
}
