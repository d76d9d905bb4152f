package dev.quintet.models;

import dev.quintet.models.expressions.ByName;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.Ordering;
import dev.quintet.models.expressions.Reference;
import dev.quintet.models.internal.query.Queries;
import dev.quintet.models.internal.query.QueryState;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.KeyRelation;
import dev.quintet.models.meta.Options;
import dev.quintet.sql.SqlStatement.Nulls;

import org.jspecify.annotations.Nullable;

import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The rows before and after an instance.
final class Neighbours {
    private Neighbours() {}

    /// The nearest row by a date, then by the key.
    ///
    /// @param name a field of the instance's model
    /// @param next whether the later one is wanted
    /// @param conditions which rows count
    static Model by(Model instance, String name, boolean next, List<Condition<?>> conditions) {
        Options<Model> model = Writing.optionsOf(instance);
        ColumnField field = model.column(name);
        if (field.nullable() || !Temporal.class.isAssignableFrom(field.type().javaClass())) {
            throw new IllegalArgumentException(
                    "Rows are next to each other by a date or time that is never null, not by "
                            + field
                            + ".");
        }
        Object key = instance.pk();
        if (key == null) {
            throw new IllegalArgumentException(
                    instance.reference() + " is not saved, so that no row is next to it.");
        }
        Object value = ModelType.of(model).get(instance, field.index());
        String beyond = next ? "__gt" : "__lt";
        Condition<Object> after =
                ByName.q(name + beyond, value)
                        .or(ByName.q(name, value).and(ByName.q("pk" + beyond, key)));
        QueryState rows = QueryState.ofDefaultManager(model);
        for (Condition<?> condition : conditions) {
            rows = rows.with(new QueryState.Where(condition, false, false));
        }
        Model found = first(instance, rows, after, List.of(name, "pk"), next);
        if (found == null) {
            throw new DoesNotExist(
                    model.label(),
                    "No "
                            + model.name()
                            + (next ? " follows " : " precedes ")
                            + instance.reference()
                            + " by '"
                            + name
                            + "'.");
        }
        return found;
    }

    /// The nearest row in the order among those that refer to the same one.
    static Model inOrder(Model instance, boolean next) {
        Options<Model> model = Writing.optionsOf(instance);
        String within = model.orderWithRespectTo();
        if (within == null) {
            throw new IllegalStateException(
                    model.label()
                            + " has no order with respect to a relation: give it one with"
                            + " meta.orderWithRespectTo(...).");
        }
        KeyRelation relation = (KeyRelation) model.field(within);
        Object place =
                QueryState.of(model)
                        .with(where(ByName.q("pk", instance.pk())))
                        .with(new QueryState.Select(List.of(List.of("_order")), false))
                        .slice(0, 1L);
        QueryState rows =
                QueryState.ofDefaultManager(model)
                        .with(
                                where(
                                        ByName.q(
                                                within,
                                                ModelType.of(model)
                                                        .get(instance, relation.columns()))));
        Model found =
                first(
                        instance,
                        rows,
                        ByName.q("_order" + (next ? "__gt" : "__lt"), place),
                        List.of("_order"),
                        next);
        if (found == null) {
            throw new DoesNotExist(
                    model.label(), instance.reference() + " is the " + (next ? "last." : "first."));
        }
        return found;
    }

    private static QueryState.Where where(Condition<?> condition) {
        return new QueryState.Where(condition, false, false);
    }

    private static @Nullable Model first(
            Model instance,
            QueryState rows,
            Condition<?> condition,
            List<String> order,
            boolean ascending) {
        List<Ordering<?>> terms = new ArrayList<>();
        for (String name : order) {
            terms.add(new Ordering<>(new Reference<>(List.of(name)), !ascending, Nulls.DEFAULT));
        }
        List<Model> found =
                Queries.list(
                        rows.with(where(condition)).ordered(terms).slice(0, 1L),
                        Routers.own(instance),
                        (names, values) -> {
                            throw new IllegalStateException(
                                    "a query over instances gives no values");
                        });
        return found.isEmpty() ? null : Objects.requireNonNull(found.getFirst());
    }
}
