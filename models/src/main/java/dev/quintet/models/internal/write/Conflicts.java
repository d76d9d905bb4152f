package dev.quintet.models.internal.write;

import dev.quintet.db.Database;
import dev.quintet.db.Features;
import dev.quintet.db.NotSupportedError;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Field;
import dev.quintet.models.meta.ModelConstraint;
import dev.quintet.models.meta.Options;
import dev.quintet.sql.SqlStatement.OnConflict;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What an insert of many rows does with those that exist already.
///
/// @param ignore whether they are left as they are
/// @param update the names of the fields that take the new values; null to change nothing
/// @param unique the names of the fields by which a row is found
/// @param key the columns by which it is found where the statement cannot say so
public record Conflicts(
        boolean ignore, @Nullable List<String> update, List<String> unique, List<String> key) {
    /// By the fields that are named, or any.
    public Conflicts(boolean ignore, @Nullable List<String> update, List<String> unique) {
        this(ignore, update, unique, List.of());
    }

    /// They are errors.
    public static final Conflicts REFUSE = new Conflicts(false, null, List.of());

    /// Updates all fields of rows that exist, but those of the key and those by which they exist.
    ///
    /// @param unique the names of these, or none for the key
    /// @param instances the new rows
    /// @throws IllegalArgumentException if rows may have the values of the fields in common, or if
    ///   two of the new ones do
    /// @throws NotSupportedError if the statement might change a row that has other values in them
    public static <M> Conflicts updateAll(
            Options<M> model, List<String> unique, List<M> instances, Database database) {
        Options<?> table = model.concrete();
        List<ColumnField> target = target(table, unique);
        requireOnce(target, model, instances);
        List<String> update = new ArrayList<>();
        for (ColumnField field : TableColumns.of(table).updated()) {
            if (!target.contains(field)) {
                update.add(field.name());
            }
        }
        if (update.isEmpty()) {
            return new Conflicts(true, null, List.of());
        }
        Features features = database.backend().features();
        if (features.supportsUpdateConflictsWithTarget()) {
            return new Conflicts(false, update, target.stream().map(Field::name).toList());
        }
        if (features.supportsUpdateConflicts()) {
            requireOnly(target, model, instances, database.alias());
        }
        return new Conflicts(false, update, List.of(), GivenBack.names(target));
    }

    private static List<ColumnField> target(Options<?> model, List<String> unique) {
        if (unique.isEmpty()) {
            return model.pkFields();
        }
        Set<ColumnField> target = new LinkedHashSet<>();
        unique.forEach(name -> target.add(unique(model, name)));
        List<List<ColumnField>> keys = uniqueFields(model);
        if (keys.stream().noneMatch(key -> target.equals(Set.copyOf(key)))) {
            throw new IllegalArgumentException(
                    "upsert() of "
                            + model.name()
                            + " cannot find a row by "
                            + unique
                            + ": several may have the same. Choices are: "
                            + keys.stream()
                                    .map(key -> names(key).toString())
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        return List.copyOf(target);
    }

    /// Which of two instances of one row would be stored last, databases do not agree on.
    private static <M> void requireOnce(
            List<ColumnField> target, Options<M> model, List<M> instances) {
        Set<List<@Nullable Object>> known = new HashSet<>();
        for (M instance : instances) {
            List<@Nullable Object> values = new ArrayList<>();
            target.forEach(field -> values.add(model.access().get(instance, field.index())));
            if (!values.contains(null) && !known.add(values)) {
                throw new IllegalArgumentException(
                        "upsert() of "
                                + model.name()
                                + " takes one instance for each row, but several have "
                                + names(target)
                                + " "
                                + values
                                + ".");
            }
        }
    }

    /// For a database that finds rows by any of their keys: refuses new rows that have another one,
    /// which may be that of a row that is not meant.
    private static <M> void requireOnly(
            List<ColumnField> target, Options<M> model, List<M> instances, String database) {
        for (List<ColumnField> key : uniqueFields(model.concrete())) {
            if (!Set.copyOf(key).equals(Set.copyOf(target))
                    && instances.stream().anyMatch(instance -> has(model, instance, key))) {
                throw new NotSupportedError(
                        "The database '"
                                + database
                                + "' finds rows that exist by any of their keys: upsert() of "
                                + model.name()
                                + " by "
                                + names(target)
                                + " might change another row with the same "
                                + names(key)
                                + ". Use updateOrCreate(), or bulkCreate() with updateConflicts()"
                                + " if any key is meant.");
            }
        }
    }

    private static <M> boolean has(Options<M> model, M instance, List<ColumnField> key) {
        return key.stream().allMatch(field -> model.access().get(instance, field.index()) != null);
    }

    private static List<String> names(List<ColumnField> fields) {
        return fields.stream().map(Field::name).toList();
    }

    /// The clause of the statement; null where a row that exists is an error.
    ///
    /// @throws NotSupportedError if the database cannot do it
    /// @throws IllegalArgumentException if a field cannot be used so
    @Nullable OnConflict clause(Options<?> model, Features features, String database) {
        unique.stream().filter(name -> !name.equals("pk")).forEach(name -> unique(model, name));
        if (ignore) {
            if (!features.supportsIgnoreConflicts()) {
                throw new NotSupportedError(
                        "The database '" + database + "' cannot leave out rows that exist.");
            }
            return new OnConflict(List.of(), List.of(), keys(model));
        }
        if (update == null) {
            return null;
        }
        return updating(model, update, features, database);
    }

    private OnConflict updating(
            Options<?> model, List<String> update, Features features, String database) {
        if (!features.supportsUpdateConflicts()) {
            throw new NotSupportedError(
                    "The database '" + database + "' cannot update rows that exist by an insert.");
        }
        if (update.isEmpty()) {
            throw new IllegalArgumentException(
                    "updateConflicts() needs the fields that are updated in rows that exist.");
        }
        if (!unique.isEmpty() && !features.supportsUpdateConflictsWithTarget()) {
            throw new NotSupportedError(
                    "The database '"
                            + database
                            + "' finds rows that exist by any of their keys: leave out"
                            + " uniqueFields().");
        }
        if (unique.isEmpty() && features.supportsUpdateConflictsWithTarget()) {
            throw new IllegalArgumentException(
                    "updateConflicts() needs uniqueFields(): the fields by which rows that exist"
                            + " are found.");
        }
        Set<String> target = new LinkedHashSet<>();
        unique.forEach(name -> target.add(unique(model, name).column()));
        if (features.mindsConflictsByMerging()
                && keys(model).stream().noneMatch(key -> target.equals(Set.copyOf(key)))) {
            throw new IllegalArgumentException(
                    "uniqueFields() of "
                            + model.name()
                            + " are the key or those of a unique constraint, not "
                            + unique
                            + ".");
        }
        return new OnConflict(
                List.copyOf(target),
                update.stream().map(name -> updated(model, name).column()).toList(),
                key.isEmpty() ? List.of() : List.of(key));
    }

    private static ColumnField unique(Options<?> model, String name) {
        if (!name.equals("pk") || model.find("pk") != null) {
            return column(model, name, "uniqueFields");
        }
        if (model.pkFields().size() > 1) {
            throw new IllegalArgumentException(
                    "uniqueFields() takes fields with a column, and the key of "
                            + model.name()
                            + " has several: name them, "
                            + model.pkFields().stream().map(Field::name).toList()
                            + ".");
        }
        return model.pk();
    }

    private static ColumnField updated(Options<?> model, String name) {
        ColumnField field = column(model, name, "updateConflicts");
        if (field.primaryKey()) {
            throw new IllegalArgumentException(
                    "updateConflicts() cannot change the key '"
                            + name
                            + "' of "
                            + model.name()
                            + ".");
        }
        return field;
    }

    private static ColumnField column(Options<?> model, String name, String verb) {
        Field field = model.field(name);
        if (!(field instanceof ColumnField column)) {
            throw new IllegalArgumentException(
                    verb
                            + "() takes fields with a column, and '"
                            + name
                            + "' of "
                            + model.name()
                            + " has none.");
        }
        return column;
    }

    /// The sets of columns that tell rows apart.
    private static List<List<String>> keys(Options<?> model) {
        List<List<String>> keys = new ArrayList<>();
        for (List<ColumnField> key : uniqueFields(model)) {
            keys.add(GivenBack.names(key));
        }
        return keys;
    }

    /// The sets of fields whose values no two rows have in common.
    static List<List<ColumnField>> uniqueFields(Options<?> model) {
        List<List<ColumnField>> unique = new ArrayList<>();
        unique.add(model.pkFields());
        for (ColumnField field : model.localFields()) {
            if (field.unique() && !field.primaryKey()) {
                unique.add(List.of(field));
            }
        }
        for (List<String> together : model.uniqueTogether()) {
            unique.add(together.stream().map(model::column).toList());
        }
        for (ModelConstraint constraint : model.constraints()) {
            if (constraint instanceof ModelConstraint.Unique rule
                    && rule.condition() == null
                    && !rule.fields().isEmpty()) {
                unique.add(rule.fields().stream().map(model::column).toList());
            }
        }
        return unique;
    }
}
