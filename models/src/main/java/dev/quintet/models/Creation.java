package dev.quintet.models;

import dev.quintet.db.Database;
import dev.quintet.models.expressions.Assignment;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.Nearest;
import dev.quintet.models.expressions.Operand;
import dev.quintet.models.internal.write.InsertedValues;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Field;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.ModelAccess;
import dev.quintet.models.meta.Options;
import dev.quintet.sql.SqlExpression;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes instances of assignments.
///
/// @param <M> the model
final class Creation<M extends Model> {
    private final Options<M> model;
    private final M instance;
    private final Map<ColumnField, Expression<?, ?>> computed = new LinkedHashMap<>();

    /// A new instance with its fields set.
    ///
    /// @throws IllegalArgumentException if there is no such field, or if it cannot have the value
    Creation(Options<M> model, List<? extends Assignment<?>> assignments) {
        this.model = model;
        this.instance = model.access().create();
        for (Assignment<?> assignment : assignments) {
            assign(assignment.field(), assignment.value());
        }
    }

    /// A new instance with its fields set, which is not stored; of any model.
    ///
    /// @throws IllegalArgumentException if a field is computed
    @SuppressWarnings("unchecked") // instances of all models are of class Model
    static <P> P unsaved(Options<P> model, List<Assignment<?>> assignments) {
        Creation<Model> creation = new Creation<>((Options<Model>) model, assignments);
        if (!creation.computed.isEmpty()) {
            throw new IllegalArgumentException(
                    model.name()
                            + " is inserted with others: its fields can be set to values only, not"
                            + " to expressions.");
        }
        return (P) creation.instance;
    }

    M instance() {
        return instance;
    }

    /// Stores the instance as a new row.
    void insert(Database database, boolean bound) {
        SaveOptions options = SaveOptions.DEFAULTS.forceInsert();
        if (bound) {
            options = options.using(database.alias());
        }
        if (!computed.isEmpty()) {
            Map<ColumnField, SqlExpression> values = new LinkedHashMap<>();
            computed.forEach((field, expression) ->
                    values.put(
                            field,
                            InsertedValues.of(
                                    model, field, expression, database.backend().features())));
            options = options.computed(values);
        }
        instance.save(options);
    }

    private void assign(String name, Operand value) {
        switch (value) {
            case Operand.Constant(var constant) -> set(name, constant.content());
            case Operand.Computed(var expression) -> {
                if (!(field(name) instanceof ColumnField column)) {
                    throw refused(name, "an expression");
                }
                computed.put(column, expression);
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
            case ColumnField column -> set(column, value);
            default -> throw refused(name, "a value: it has no column. Save first, then add()");
        }
    }

    private void relate(ForeignKeyField key, @Nullable Object value) {
        if (value != null && !(value instanceof Model)) {
            throw new IllegalArgumentException(
                    "Cannot assign "
                            + value
                            + " to "
                            + key
                            + ": it takes instances of "
                            + key.target().label()
                            + ". For a key, assign to '"
                            + key.attribute()
                            + "'.");
        }
        Handle handle = Model.type(model).handle(instance, key.name());
        if (handle instanceof ForeignKey<?> relation) {
            assign(relation, (Model) value);
        } else {
            set(key, value == null ? null : ForeignKey.keyOf((Model) value, key));
        }
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // set() checks the model
    private static void assign(ForeignKey<?> relation, @Nullable Model value) {
        ((ForeignKey<Model>) relation).set(value);
    }

    private void set(ColumnField column, @Nullable Object value) {
        ModelAccess<M> access = model.access();
        Object prepared = column.type().prepare(value);
        if (prepared == null && !InsertedValues.takesNull(model, column)) {
            throw refused(column.name(), "null: its Java field is a primitive");
        }
        access.set(instance, column.index(), prepared);
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
                "'" + name + "' of a new " + model.name() + " cannot be set to " + what + ".");
    }
}
