package dev.quintet.models.internal.query;

import dev.quintet.models.expressions.Ordering;
import dev.quintet.models.expressions.Shape;
import dev.quintet.models.meta.Options;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The order that a query asks for.
///
/// @param terms null to follow the model's own order, empty for none
/// @param reversed whether the order is turned round
public record RowOrder(@Nullable List<Ordering<?>> terms, boolean reversed) {
    static final RowOrder OF_MODEL = new RowOrder(null, false);
    static final RowOrder NONE = new RowOrder(List.of(), false);

    public RowOrder {
        terms = terms == null ? null : List.copyOf(terms);
    }

    /// Whether the query says something of its order, be it that there is none.
    public boolean asked() {
        return terms != null;
    }

    /// Whether the query asks for no order at all.
    public boolean takenAway() {
        return terms != null && terms.isEmpty();
    }

    /// The terms that hold for rows of a model: those asked for, or the model's own; turned round
    /// where that is asked for too.
    public List<Ordering<?>> of(Options<?> model) {
        List<Ordering<?>> all = terms != null ? terms : model.ordering();
        return reversed ? all.stream().<Ordering<?>>map(Ordering::reversed).toList() : all;
    }

    void shape(Shape shape) {
        shape.mark(reversed);
        if (terms == null) {
            shape.mark(-1);
        } else {
            shape.mark(terms.size());
            for (int i = 0; i < terms.size(); i++) {
                terms.get(i).shape(shape);
            }
        }
    }
}
