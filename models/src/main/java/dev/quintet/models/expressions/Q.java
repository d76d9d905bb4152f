package dev.quintet.models.expressions;

import dev.quintet.sql.SqlExpression.Connector;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Conditions connected with AND, OR or XOR, perhaps negated.
public record Q<M>(Connector connector, boolean negated, List<Condition<?>> children)
        implements Condition<M> {
    public Q {
        children = List.copyOf(children);
    }

    /// Connects two conditions; an empty one vanishes, equal connectors are flattened.
    @SuppressWarnings("unchecked") // a condition on any ancestor's rows holds for this model's rows
    static <M> Condition<M> join(Connector connector, Condition<?> left, Condition<?> right) {
        notNull(right);
        if (right instanceof Always) {
            return (Condition<M>) left;
        }
        if (left instanceof Always) {
            return (Condition<M>) right;
        }
        List<Condition<?>> children = new ArrayList<>();
        addFlat(connector, left, children);
        addFlat(connector, right, children);
        return new Q<>(connector, false, children);
    }

    /// Checks a condition that a user passed.
    ///
    /// @throws IllegalArgumentException if it is null
    public static <C extends Condition<?>> C notNull(@Nullable C condition) {
        if (condition == null) {
            throw new IllegalArgumentException(
                    "A condition is null. Leave it out, or pass q(), which every row fulfils.");
        }
        return condition;
    }

    private static void addFlat(
            Connector connector, Condition<?> condition, List<Condition<?>> children) {
        if (condition instanceof Q<?> q && q.connector == connector && !q.negated) {
            children.addAll(q.children);
        } else {
            children.add(condition);
        }
    }

    /// The opposite; that of the opposite is these conditions again, as they were.
    @Override
    public Condition<M> not() {
        return new Q<>(connector, !negated, children);
    }

    @Override
    public void shape(Shape shape) {
        shape.mark(connector).mark(negated).mark(children.size());
        for (int i = 0; i < children.size(); i++) {
            shape.add(children.get(i));
        }
    }

    @Override
    public String toString() {
        String connected =
                children.stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(" " + connector + " ", "(", ")"));
        return negated ? "NOT " + connected : connected;
    }
}
