package dev.quintet.models;

import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.PathLookup;
import dev.quintet.models.internal.query.KeyBatches;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Field;
import dev.quintet.models.meta.FieldDoesNotExist;
import dev.quintet.models.meta.Options;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Finds many instances of a query by the values of a unique field.
///
/// @param query the rows to look in
/// @param name the field as the user named it, or `pk`
/// @param columns the columns of the field; several for a composite key
record BulkLookup<M extends Model, Q extends ModelQuery<M, Q>>(
        ModelQuery<M, Q> query, String name, List<ColumnField> columns) {
    /// @throws IllegalArgumentException if the query is sliced, or the field is not unique
    static <M extends Model, Q extends ModelQuery<M, Q>> BulkLookup<M, Q> of(
            ModelQuery<M, Q> query, String name) {
        query.requireWhole("inBulk");
        Options<?> model = query.model();
        if (name.equals("pk") && model.find("pk") == null) {
            return new BulkLookup<>(query, name, model.pkFields());
        }
        Field field = model.field(name);
        if (!(field instanceof ColumnField column)) {
            throw new FieldDoesNotExist(
                    "inBulk() takes a field with a column, but " + field + " is a relation.");
        }
        if (!column.unique()
                && !uniqueByConstraint(column)
                && !query.state().distinctOn().equals(List.of(List.of(name)))) {
            throw new IllegalArgumentException(
                    "inBulk() takes a field that no two rows agree in, and "
                            + column
                            + " is not unique.");
        }
        return new BulkLookup<>(query, name, List.of(column));
    }

    /// Whether a constraint over all rows makes a column unique.
    private static boolean uniqueByConstraint(ColumnField column) {
        return column.model().totalUniqueConstraints().stream()
                .anyMatch(unique -> unique.fields().equals(List.of(column.name())));
    }

    /// All instances of the query.
    Map<Object, M> all() {
        Map<Object, M> found = new LinkedHashMap<>();
        collect(query.all(), found);
        return Collections.unmodifiableMap(found);
    }

    /// The instances with some values.
    Map<Object, M> among(Collection<?> values) {
        Map<Object, M> found = new LinkedHashMap<>();
        List<Object> all = new ArrayList<>(values.size());
        values.forEach(value -> all.add(Objects.requireNonNull(value, "inBulk() finds no null")));
        for (List<Object> batch : KeyBatches.of(query.database(), columns.size()).of(all)) {
            collect(
                    query.filter(new PathLookup<>(List.of(name), "in", Operand.distinct(batch))),
                    found);
        }
        return Collections.unmodifiableMap(found);
    }

    private void collect(Q rows, Map<Object, M> found) {
        for (M instance : rows) {
            found.put(key(instance), instance);
        }
    }

    private Object key(M instance) {
        Object key =
                name.equals("pk")
                        ? instance.pk()
                        : ModelType.of(instance.options())
                                .get(instance, columns.getFirst().index());
        return Objects.requireNonNull(key, "null in the unique field " + name);
    }
}
