package dev.quintet.models.internal.query;

import dev.quintet.models.expressions.Assignment;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Field;
import dev.quintet.models.meta.FieldDoesNotExist;
import dev.quintet.models.meta.ForeignObjectField;
import dev.quintet.models.meta.KeyRelation;
import dev.quintet.models.meta.Options;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Finds the columns that assignments name.
public final class ChangeFields {
    private ChangeFields() {}

    /// Assignments to columns alone: one to a relation over columns that are fields of their own is
    /// one to each of these.
    ///
    /// @throws FieldError if such a relation is set to what is no constant
    /// @throws IllegalArgumentException if it is set to what is no key, or no stored instance, of
    ///   its target
    public static List<Assignment<?>> columns(
            Options<?> model, List<? extends Assignment<?>> assignments) {
        if (model.foreignObjects().isEmpty()) {
            return List.copyOf(assignments);
        }
        List<Assignment<?>> all = new ArrayList<>();
        for (Assignment<?> assignment : assignments) {
            if (model.find(assignment.field()) instanceof ForeignObjectField relation) {
                all.addAll(to(relation, value(relation, assignment.value())));
            } else {
                all.add(assignment);
            }
        }
        return all;
    }

    /// Sets the columns that hold the key of a relation.
    ///
    /// @param key the key, or null to let it lead nowhere
    public static List<Assignment<?>> to(KeyRelation relation, @Nullable Object key) {
        List<ColumnField> columns = key == null ? relation.clearedColumns() : relation.columns();
        List<@Nullable Object> parts = relation.parts(key);
        List<Assignment<?>> all = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            all.add(
                    new Assignment<>(
                            columns.get(i).name(), new Operand.Constant(Value.of(parts.get(i)))));
        }
        return all;
    }

    private static @Nullable Object value(ForeignObjectField relation, Operand value) {
        return switch (value) {
            case Operand.Constant(var constant) ->
                    RelatedOperand.keyOf(constant.content(), relation, relation.target());
            case Operand.Many many
                    when many.items().stream().allMatch(item -> item instanceof Value<?>) ->
                    many.items().stream().map(item -> ((Value<?>) item).content()).toList();
            case Operand.Many _, Operand.Computed _, Operand.Rows _ ->
                    throw new FieldError(
                            relation
                                    + " can be set to an instance or a key, not to what the"
                                    + " database computes: set its columns "
                                    + relation.columns().stream().map(ColumnField::name).toList()
                                    + ".");
        };
    }

    /// The column of an assignment.
    ///
    /// @throws FieldDoesNotExist if there is no such field
    /// @throws FieldError if it is none that can be assigned
    public static ColumnField field(Options<?> model, String name) {
        if (name.equals("pk") && model.pkFields().size() > 1) {
            throw new FieldError(
                    "A composite key cannot be updated as a whole: update its columns "
                            + model.pkFields()
                            + ".");
        }
        Field found = model.field(name);
        if (!(found instanceof ColumnField column)) {
            throw new FieldError(
                    "'"
                            + name
                            + "' of "
                            + model.name()
                            + " cannot be updated: it is a relation without a column. Change the"
                            + " related rows instead.");
        }
        return column;
    }
}
