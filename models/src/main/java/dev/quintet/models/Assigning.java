package dev.quintet.models;

import dev.quintet.models.expressions.Assignment;
import dev.quintet.models.expressions.Nearest;
import dev.quintet.models.expressions.Operand;
import dev.quintet.models.internal.write.NewInstance;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Field;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.ForeignObjectField;
import dev.quintet.models.meta.KeyRelation;
import dev.quintet.models.meta.ModelAccess;
import dev.quintet.models.meta.Options;
import dev.quintet.models.meta.PolymorphicKeyField;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Sets fields of one instance by assignments.
///
/// @param <M> the model
final class Assigning<M extends Model> {
    private final Options<M> model;
    private final M instance;

    private Assigning(Options<M> model, M instance) {
        this.model = model;
        this.instance = instance;
    }

    /// Sets fields of an instance.
    ///
    /// @throws IllegalArgumentException if there is no such field, or if it cannot have the value
    static void assign(Model instance, List<? extends Assignment<?>> assignments) {
        Assigning<Model> assigning = new Assigning<>(Writing.optionsOf(instance), instance);
        assigning.checkNames(assignments);
        for (Assignment<?> assignment : assignments) {
            assigning.assign(assignment.field(), assignment.value());
        }
    }

    /// Refuses all names at once that no field has, and those that are there twice.
    private void checkNames(List<? extends Assignment<?>> assignments) {
        List<String> unknown = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Assignment<?> assignment : assignments) {
            String name = assignment.field();
            if (model.find(name) == null && !name.equals("pk")) {
                unknown.add(name);
            } else if (!known.add(name)) {
                throw new IllegalArgumentException(
                        "'" + name + "' of " + model.name() + " is set twice.");
            }
        }
        if (unknown.size() == 1) {
            field(unknown.getFirst());
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    model.name()
                            + " has no fields '"
                            + String.join("', '", unknown)
                            + "'. Choices are: "
                            + String.join(", ", model.choices())
                            + ".");
        }
    }

    private void assign(String name, Operand value) {
        switch (value) {
            case Operand.Constant(var constant) -> set(name, constant.content());
            case Operand.Computed(var expression) -> {
                if (!(field(name) instanceof ColumnField column)) {
                    throw refused(name, "an expression");
                }
                instance.compute(column, expression);
            }
            case Operand.Rows _ -> throw refused(name, "a query; put it into subquery(...)");
            case Operand.Many _ -> throw refused(name, "several values");
        }
    }

    private void set(String name, @Nullable Object value) {
        if (name.equals("pk") && model.find("pk") == null) {
            instance.setPk(value);
            return;
        }
        switch (field(name)) {
            case ForeignKeyField key when key.name().equals(name) -> relate(key, value);
            case ForeignObjectField relation -> relate(relation, value);
            case ColumnField column -> set(column, value);
            case PolymorphicKeyField key -> lead(key, value);
            default -> throw refused(name, "a value: it has no column. Save first, then add()");
        }
    }

    private void relate(KeyRelation key, @Nullable Object value) {
        if (value != null && !(value instanceof Model)) {
            throw new IllegalArgumentException(
                    "Cannot assign "
                            + value
                            + " to "
                            + key
                            + ": it takes instances of "
                            + key.target().label()
                            + ". For a key, assign to "
                            + key.columns().stream()
                                    .map(column -> "'" + column.attribute() + "'")
                                    .collect(Collectors.joining(" and "))
                            + ".");
        }
        key.columns().forEach(column -> instance.compute(column, null));
        Handle handle = ModelType.of(model).handle(instance, key.name());
        if (handle instanceof ForeignKey<?> relation) {
            assign(relation, (Model) value);
        } else if (key instanceof ForeignKeyField column) { // the link to a parent
            set(column, value == null ? null : ForeignKey.keyOf((Model) value, column));
        }
    }

    @SuppressWarnings("unchecked") // set() takes any model
    private void lead(PolymorphicKeyField key, @Nullable Object value) {
        PolymorphicKey<Object> relation = (PolymorphicKey<Object>) Relations.handle(instance, key);
        if (value == null) {
            relation.clear();
        } else {
            relation.set(value);
        }
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // set() checks the model
    private static void assign(ForeignKey<?> relation, @Nullable Model value) {
        ((ForeignKey<Model>) relation).set(value);
    }

    private void set(ColumnField column, @Nullable Object value) {
        ModelAccess<M> access = model.access();
        Object prepared = column.type().prepare(value);
        if (prepared == null && !NewInstance.takesNull(model, column)) {
            throw refused(column.name(), "null: its Java field is a primitive");
        }
        if (column.primaryKey()) {
            instance.leaveRow();
        }
        access.set(instance, column.index(), prepared);
        instance.assigned(List.of(column));
    }

    private Field field(String name) {
        Field field = model.find(name);
        if (field == null) {
            throw new IllegalArgumentException(
                    model.name()
                            + " has no field '"
                            + name
                            + "'."
                            + Nearest.hint(name, model.choices()));
        }
        return field;
    }

    private IllegalArgumentException refused(String name, String what) {
        return new IllegalArgumentException(
                "'" + name + "' of " + model.name() + " cannot be set to " + what + ".");
    }
}
