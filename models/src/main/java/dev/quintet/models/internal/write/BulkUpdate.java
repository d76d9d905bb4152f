package dev.quintet.models.internal.write;

import dev.quintet.db.Database;
import dev.quintet.db.Features;
import dev.quintet.models.expressions.Assignment;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Field;
import dev.quintet.models.meta.ForeignObjectField;
import dev.quintet.models.meta.ModelAccess;
import dev.quintet.models.meta.Options;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Writes some fields of many stored instances, many with one statement: `UPDATE ... SET field =
/// CASE WHEN id = 1 THEN ... END WHERE id IN (...)`.
///
/// @param <M> the model
public final class BulkUpdate<M> {
    private static final int LARGEST = 1_000;

    private final Options<M> model;
    private final ModelAccess<M> access;
    private final List<ColumnField> fields;

    private BulkUpdate(Options<M> model, List<ColumnField> fields) {
        this.model = model;
        this.access = model.access();
        this.fields = fields;
    }

    /// One statement.
    ///
    /// @param rows which rows it is about
    /// @param assignments what their columns are set to
    public record Batch(Condition<?> rows, List<Assignment<?>> assignments) {}

    /// Checks what is to be updated.
    ///
    /// @throws IllegalArgumentException if there are no fields, if a field has no column or is part
    ///   of the key, if an instance has no key, or if a related object is not saved yet
    public static <M> BulkUpdate<M> of(Options<M> model, List<M> instances, List<String> names) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("bulkUpdate() needs the names of fields.");
        }
        for (M instance : instances) {
            for (ColumnField field : model.pkFields()) {
                if (model.access().get(instance, field.index()) == null) {
                    throw new IllegalArgumentException(
                            "bulkUpdate() takes stored objects only, and one is a new "
                                    + model.name()
                                    + " without a key.");
                }
            }
        }
        List<ColumnField> fields =
                names.stream().flatMap(name -> fields(model, name).stream()).distinct().toList();
        for (M instance : instances) {
            RelatedKeys.adopt(model, fields, model.access(), instance, "bulkUpdate");
        }
        return new BulkUpdate<>(model, fields);
    }

    private static List<ColumnField> fields(Options<?> model, String name) {
        return model.field(name) instanceof ForeignObjectField relation
                ? relation.columns().stream().map(column -> field(model, column.name())).toList()
                : List.of(field(model, name));
    }

    private static ColumnField field(Options<?> model, String name) {
        Field field = model.field(name);
        if (!(field instanceof ColumnField column)) {
            throw new IllegalArgumentException(
                    "bulkUpdate() takes fields with a column, and '"
                            + name
                            + "' of "
                            + model.name()
                            + " has none.");
        }
        if (column.primaryKey()) {
            throw new IllegalArgumentException(
                    "bulkUpdate() cannot change the key '" + name + "' of " + model.name() + ".");
        }
        return column;
    }

    /// The statements.
    ///
    /// @param batchSize the greatest number of rows in a statement, or 0 for as many as it can hold
    public List<Batch> batches(List<M> instances, int batchSize, Database database) {
        Features features = database.backend().features();
        int perRow = model.pkFields().size() * (fields.size() + 1) + fields.size();
        int most =
                Math.max(
                        1,
                        Math.min(
                                Math.min(LARGEST, features.maxInListSize()),
                                features.maxParameters() / perRow));
        int size = batchSize == 0 ? most : Math.min(batchSize, most);
        List<Batch> batches = new ArrayList<>();
        for (List<M> rows : Batches.of(instances, size)) {
            batches.add(batch(rows, features));
        }
        return batches;
    }

    private Batch batch(List<M> rows, Features features) {
        List<Object> keys = rows.stream().map(this::key).toList();
        List<Condition<?>> conditions = new ArrayList<>(rows.size());
        keys.forEach(key -> conditions.add(CaseByKey.row(key)));
        List<Assignment<?>> assignments = new ArrayList<>();
        for (ColumnField field : fields) {
            List<Expression<?, ?>> values = new ArrayList<>(rows.size());
            rows.forEach(row -> values.add(value(row, field)));
            assignments.add(
                    new Assignment<>(
                            field.attribute(),
                            new Operand.Computed(
                                    new CaseByKey(
                                            conditions,
                                            values,
                                            field.type(),
                                            features.needsCastOfUpdatedCase()))));
        }
        return new Batch(KeyStates.keys(keys), assignments);
    }

    private Expression<?, ?> value(M row, ColumnField field) {
        Expression<?, ?> computed = access.computed(row).get(field);
        return computed != null
                ? computed
                : Value.of(access.value(row, field), field.type().storing());
    }

    private Object key(M instance) {
        List<Object> parts = new ArrayList<>();
        for (ColumnField field : model.pkFields()) {
            parts.add(Objects.requireNonNull(access.get(instance, field.index())));
        }
        return parts.size() == 1 ? parts.getFirst() : parts;
    }

    /// Notes that the rows have the values. What the database computed it did not tell, so that
    /// these fields are not loaded any more.
    ///
    /// @param all whether there is a row for each instance; otherwise nobody knows which have one
    public void settle(List<M> instances, boolean all, Database database) {
        for (M instance : instances) {
            if (!database.alias().equals(access.database(instance))) {
                access.settled(instance, fields, database.alias()); // its own row is another
                continue;
            }
            List<ColumnField> computed = new ArrayList<>(fields);
            computed.retainAll(access.computed(instance).keySet());
            List<ColumnField> written = new ArrayList<>(fields);
            written.removeAll(computed);
            written.removeIf(field -> field.generated() != null);
            access.settled(instance, fields, database.alias());
            if (!computed.isEmpty()) {
                access.outdated(instance, computed);
            }
            if (all) {
                access.loaded(instance, written);
            }
        }
    }
}
