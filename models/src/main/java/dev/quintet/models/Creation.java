package dev.quintet.models;

import dev.quintet.models.expressions.Assignment;
import dev.quintet.models.expressions.Operand;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Field;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.Options;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Makes instances from assignments.
final class Creation {
    private Creation() {}

    /// A new instance with fields set as told; the others are as its constructor makes them.
    @SuppressWarnings("unchecked") // the options are those of M
    static <M extends Model> M instance(
            Options<?> model, List<? extends Assignment<?>> assignments) {
        M instance = (M) model.access().create();
        for (Assignment<?> assignment : assignments) {
            assign(instance, model, assignment);
        }
        return instance;
    }

    private static void assign(Model instance, Options<?> model, Assignment<?> assignment) {
        Field field = model.field(assignment.field());
        if (!(field instanceof ColumnField column)) {
            throw new IllegalArgumentException(
                    "'"
                            + assignment.field()
                            + "' of "
                            + model.name()
                            + " is a relation without a column: save the instance first, then set"
                            + " it.");
        }
        if (!(assignment.value() instanceof Operand.Constant(var value))) {
            throw new IllegalArgumentException(
                    "'"
                            + assignment.field()
                            + "' of "
                            + model.name()
                            + " cannot be created from an expression: update() the row with it"
                            + " afterwards.");
        }
        set(instance, model, column, value.content());
    }

    private static void set(
            Model instance, Options<?> model, ColumnField column, @Nullable Object value) {
        if (column instanceof ForeignKeyField key
                && instance.related(key.name()) instanceof ForeignKey<?> handle) {
            relate(handle, value);
        } else {
            Model.access(model).set(instance, column.index(), column.type().prepare(value));
        }
    }

    @SuppressWarnings("unchecked") // a handle checks the model of what it is set to
    private static void relate(ForeignKey<?> handle, @Nullable Object value) {
        if (value instanceof Model related) {
            ((ForeignKey<Model>) handle).set(related);
        } else {
            handle.setId(value);
        }
    }
}
