package dev.quintet.models.internal.query;

import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.meta.Apps;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Options;
import dev.quintet.models.meta.Relation;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// What a relation is compared with: instances become their keys, and must be of the right model.
final class RelatedOperand {
    /// The lookups that a relation itself has.
    static final List<String> LOOKUPS = List.of("exact", "gt", "gte", "in", "isnull", "lt", "lte");

    private RelatedOperand() {}

    /// The operand with keys in the place of instances.
    ///
    /// @throws IllegalArgumentException for an instance or a query of another model, or an unsaved
    ///   instance
    static Operand check(
            Operand right, Relation relation, Options<?> target, Resolution resolution) {
        return switch (right) {
            case Operand.Constant(var value) ->
                    new Operand.Constant(key(value, relation, target, resolution));
            case Operand.Many(var items, _) -> {
                List<Expression<?, ?>> keys = new ArrayList<>(items.size());
                for (Expression<?, ?> item : items) {
                    keys.add(
                            item instanceof Value<?> value
                                    ? key(value, relation, target, resolution)
                                    : item);
                }
                yield new Operand.Many(keys);
            }
            case Operand.Rows(var query) -> {
                QueryState state = Resolution.state(query);
                if (!state.givesValues() && !related(state.model(), target)) {
                    throw wrong("a query over " + state.model().label(), relation, target);
                }
                yield new Operand.Rows(new KeyQuery(state, relation.targetColumns()));
            }
            case Operand.Computed computed -> computed;
        };
    }

    private static Value<?> key(
            Value<?> value, Relation relation, Options<?> target, Resolution resolution) {
        Object content = value.content();
        Options<?> model =
                value.form() == Value.Form.OTHER && content != null
                        ? Apps.find(content.getClass())
                        : null;
        if (model == null) {
            return value;
        }
        if (!related(model, target)) {
            throw wrong("an instance of " + model.label(), relation, target);
        }
        List<ColumnField> columns = relation.targetColumns();
        return resolution.slots().derive(value, instance -> key(instance, columns));
    }

    /// The key that stands for an instance; any other value is one already.
    ///
    /// @throws IllegalArgumentException for an instance of another model, or an unsaved one
    static @Nullable Object keyOf(@Nullable Object content, Relation relation, Options<?> target) {
        Options<?> model = content == null ? null : Apps.find(content.getClass());
        if (model == null) {
            return content;
        }
        if (!related(model, target)) {
            throw wrong("an instance of " + model.label(), relation, target);
        }
        return key(content, relation.targetColumns());
    }

    private static boolean related(Options<?> model, Options<?> target) {
        return model.isA(target) || target.isA(model);
    }

    private static @Nullable Object key(@Nullable Object instance, List<ColumnField> columns) {
        if (instance == null) {
            return null;
        }
        @SuppressWarnings("unchecked") // the options of an object's own class
        Options<Object> model = (Options<Object>) Apps.options(instance.getClass());
        List<Object> parts = new ArrayList<>(columns.size());
        for (ColumnField column : columns) {
            Object part = model.access().value(instance, in(model, column));
            if (part == null) {
                throw new IllegalArgumentException(
                        model.name()
                                + " object (unsaved) must be saved before it can be used in a"
                                + " query.");
            }
            parts.add(part);
        }
        return parts.size() == 1 ? parts.getFirst() : parts;
    }

    private static ColumnField in(Options<?> model, ColumnField column) {
        return model.fields().contains(column) ? column : model.pk();
    }

    private static IllegalArgumentException wrong(
            String what, Relation relation, Options<?> target) {
        return new IllegalArgumentException(
                "Cannot compare "
                        + relation
                        + " with "
                        + what
                        + ": it leads to "
                        + target.label()
                        + ". Pass an instance, a key or a query of that model.");
    }
}
