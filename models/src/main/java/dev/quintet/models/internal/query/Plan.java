package dev.quintet.models.internal.query;

import dev.quintet.db.ParameterBinder;
import dev.quintet.models.expressions.Shape;
import dev.quintet.sql.Sql;
import dev.quintet.sql.SqlExpression;

import org.jspecify.annotations.Nullable;

/// A rendered statement that serves every query of one shape.
///
/// @param sql the text, or null where queries of this shape are known to concern no row
/// @param slots where each parameter comes from
/// @param layout what the columns of the result mean, or null for none
record Plan(@Nullable String sql, Slot[] slots, @Nullable RowLayout layout) {
    /// The plan of what concerns no row.
    static final Plan NOTHING = new Plan(null, new Slot[0], null);

    static Plan of(Sql sql, @Nullable RowLayout layout) {
        Slot[] slots = new Slot[sql.params().size()];
        for (int i = 0; i < slots.length; i++) {
            SqlExpression.Param param = sql.params().get(i);
            slots[i] = (Slot) java.util.Objects.requireNonNull(param.value());
        }
        return new Plan(sql.text(), slots, layout);
    }

    /// The parameters of one query of the shape. Wrong values are refused here, before anything is
    /// sent.
    ParameterBinder binder(Shape query) {
        if (slots.length == 0) {
            return ParameterBinder.NONE;
        }
        @Nullable Object[] values = new @Nullable Object[slots.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = slots[i].value(query);
        }
        return out -> {
            for (int i = 0; i < values.length; i++) {
                slots[i].type().write(out, values[i]);
            }
        };
    }
}
