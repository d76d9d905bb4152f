package dev.quintet.models.internal.write;

import dev.quintet.db.Database;
import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.PathLookup;
import dev.quintet.models.internal.query.Queries;
import dev.quintet.models.internal.query.QueryState;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Options;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Whether the library can reach a row: the base manager of a model may hide some. Where it hides
/// none nothing is asked.
final class Reach {
    private Reach() {}

    /// Whether the row with certain values is none that the base manager hides.
    ///
    /// @param columns columns of the model or of a parent
    static boolean of(
            Options<?> model,
            List<ColumnField> columns,
            List<? extends @Nullable Object> values,
            Database database) {
        if (model.autoCreated() || model.baseRows() == null) {
            return true;
        }
        QueryState rows = QueryState.ofBaseManager(model);
        for (int i = 0; i < columns.size(); i++) {
            PathLookup<?> equal =
                    new PathLookup<>(
                            List.of(columns.get(i).attribute()),
                            "exact",
                            Operand.of(values.get(i)));
            rows = rows.with(new QueryState.Where(equal, false, false));
        }
        return Queries.exists(rows, database);
    }
}
