package dev.quintet.models.internal.query;

import dev.quintet.db.Database;
import dev.quintet.models.expressions.Ordering;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Field;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.ModelConstraint;
import dev.quintet.models.meta.Options;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// What is known of the order of a query's rows.
public final class Orders {
    private Orders() {}

    /// Checks that each term begins with a name that is known so far.
    ///
    /// @throws dev.quintet.models.expressions.FieldError if one does not
    public static void requireKnown(QueryState state, List<Ordering<?>> terms) {
        if (state.readsOtherSources()) {
            return;
        }
        for (Ordering<?> term : terms) {
            List<String> path = term.expression().path();
            if (path.isEmpty()) {
                continue;
            }
            String first = path.getFirst();
            boolean known =
                    state.model().find(first) != null || first.equals("pk") || first.equals("?");
            if (!known) {
                Set<String> given = names(state);
                String whole = String.join("__", path);
                if (given.stream()
                        .noneMatch(name -> whole.equals(name) || whole.startsWith(name + "__"))) {
                    throw Paths.unknown(state.model(), first, given);
                }
            }
        }
    }

    /// The names that a query has given itself.
    private static Set<String> names(QueryState state) {
        QueryState.Combination combination = state.combination();
        if (combination != null) {
            return names(combination.parts().getFirst());
        }
        Set<String> names = new HashSet<>();
        for (QueryState.Step step : state.steps()) {
            switch (step) {
                case QueryState.Annotate annotate -> names.add(annotate.name());
                case QueryState.Relate relate -> names.add(relate.alias());
                default -> {} // gives no name
            }
        }
        return names;
    }

    /// Whether there is an order: one that was asked for, or the model's own, which a query that
    /// groups does not follow.
    public static boolean isOrdered(QueryState state, Supplier<Database> database) {
        if (state.empty()) {
            return true;
        }
        return state.order().asked()
                ? !state.order().takenAway()
                : !state.model().ordering().isEmpty() && !Queries.groups(state, database.get());
    }

    /// Whether no two rows can stand at the same place of the order.
    public static boolean isTotal(QueryState state, Supplier<Database> database) {
        if (!isOrdered(state, database)) {
            return false;
        }
        Options<?> model = state.model();
        Set<ColumnField> columns = new HashSet<>();
        for (Ordering<?> term : state.order().of(model)) {
            List<String> path = term.expression().path();
            if (path.size() == 1) {
                add(columns, model, path.getFirst());
            }
        }
        if (columns.containsAll(model.pkFields())) {
            return true;
        }
        for (ColumnField column : columns) {
            if (column.unique() && !column.nullable()) {
                return true;
            }
        }
        for (ModelConstraint.Unique unique : model.totalUniqueConstraints()) {
            if (unique.fields().stream().allMatch(name -> holds(columns, model, name))) {
                return true;
            }
        }
        return false;
    }

    /// The name of a relation stands for the order of the related model, that of its key does not.
    private static void add(Set<ColumnField> columns, Options<?> model, String name) {
        if (name.equals("pk")) {
            columns.addAll(model.pkFields());
            return;
        }
        Field field = model.find(name);
        if (field instanceof ColumnField column
                && !(field instanceof ForeignKeyField key
                        && !name.equals(key.attribute())
                        && !key.target().ordering().isEmpty())) {
            columns.add(column);
        }
    }

    private static boolean holds(Set<ColumnField> columns, Options<?> model, String name) {
        return model.find(name) instanceof ColumnField column
                && columns.contains(column)
                && !column.nullable();
    }
}
