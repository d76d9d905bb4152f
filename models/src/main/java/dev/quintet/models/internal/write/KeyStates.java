package dev.quintet.models.internal.write;

import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.PathLookup;
import dev.quintet.models.expressions.Q;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.internal.query.QueryState;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.KeyRelation;
import dev.quintet.models.meta.Options;
import dev.quintet.sql.SqlExpression.Connector;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Queries for rows by the values of their columns, in no order.
final class KeyStates {
    private KeyStates() {}

    /// The rows of a model with one of several keys; a composite key is a list of its parts.
    static QueryState byKey(Options<?> model, List<?> keys) {
        return where(QueryState.of(model), keys(keys));
    }

    /// The rows with one of several keys; a composite key is a list of its parts.
    static Condition<?> keys(List<?> keys) {
        return in(List.of("pk"), keys);
    }

    /// The rows whose relation has one of several keys.
    static QueryState in(Options<?> model, KeyRelation key, List<?> values) {
        return where(QueryState.of(model), in(List.of(key.name()), values));
    }

    /// The rows that refer to others, among those that the library reaches.
    static QueryState referring(KeyRelation key, List<?> values) {
        return where(QueryState.ofBaseManager(key.model()), in(List.of(key.name()), values));
    }

    /// The rows that refer to others through any of some keys, among those that the library
    /// reaches.
    static QueryState referring(Options<?> model, Map<KeyRelation, ? extends List<?>> values) {
        return where(
                QueryState.ofBaseManager(model),
                in(Connector.OR, names(values, KeyRelation::name)));
    }

    /// The rows that have one of several values in each of some columns.
    static QueryState inAll(
            Options<?> model, Map<? extends ColumnField, ? extends List<?>> values) {
        return where(QueryState.of(model), in(Connector.AND, names(values, ColumnField::name)));
    }

    /// The pairs of a row with others.
    ///
    /// @param both whether the pairs count in both directions
    /// @param keys the keys of the others, or null for all
    static Condition<?> pairs(Pairs pairs, boolean both, @Nullable Collection<?> keys) {
        Condition<?> forth = pairs(pairs, keys);
        return both
                ? new Q<>(Connector.OR, false, List.of(forth, pairs(pairs.mirrored(), keys)))
                : forth;
    }

    private static Condition<?> pairs(Pairs pairs, @Nullable Collection<?> keys) {
        Map<String, List<?>> values = new LinkedHashMap<>();
        values.put(pairs.near().name(), List.of(pairs.key()));
        if (keys != null) {
            values.put(pairs.far().name(), List.copyOf(keys));
        }
        return in(Connector.AND, values);
    }

    /// The values of columns instead of instances.
    static QueryState select(QueryState state, List<ColumnField> columns) {
        return state.ordered(List.of())
                .lock(null)
                .with(
                        new QueryState.Select(
                                columns.stream()
                                        .map(column -> List.of(column.attribute()))
                                        .toList(),
                                false));
    }

    private static QueryState where(QueryState rows, Condition<?> condition) {
        return rows.ordered(List.of()).with(new QueryState.Where(condition, false, false));
    }

    private static Condition<?> in(List<String> path, List<?> values) {
        List<Expression<?, ?>> items = new ArrayList<>(values.size());
        for (Object value : values) {
            items.add(Value.of(value));
        }
        return new PathLookup<>(path, "in", new Operand.Many(items));
    }

    private static <F> Map<String, List<?>> names(
            Map<? extends F, ? extends List<?>> values, Function<F, String> name) {
        Map<String, List<?>> named = new LinkedHashMap<>();
        values.forEach((field, list) -> named.put(name.apply(field), list));
        return named;
    }

    private static Condition<?> in(Connector connector, Map<String, List<?>> values) {
        List<Condition<?>> conditions = new ArrayList<>();
        values.forEach((name, list) -> conditions.add(in(List.of(name), list)));
        return conditions.size() == 1
                ? conditions.getFirst()
                : new Q<>(connector, false, conditions);
    }
}
