package dev.quintet.models.internal.query;

import dev.quintet.db.Backend;
import dev.quintet.db.ParameterBinder;
import dev.quintet.models.expressions.Shape;
import dev.quintet.sql.Sql;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlStatement;
import dev.quintet.sql.SqlType;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/// A rendered statement that serves every query of one shape.
///
/// @param sql the text, or null where queries of this shape are known to concern no row
/// @param sources where each parameter comes from
/// @param layout what the columns of the result mean, or null for none
record Plan(@Nullable String sql, Source[] sources, @Nullable RowLayout layout) {
    /// The plan of what concerns no row.
    static final Plan NOTHING = new Plan(null, new Source[0], null);

    /// The plan of a statement; null for one that need not be sent.
    static Plan of(Backend backend, @Nullable SqlStatement statement, @Nullable RowLayout layout) {
        return statement == null ? NOTHING : of(Queries.render(backend, statement), layout);
    }

    static Plan of(Sql sql, @Nullable RowLayout layout) {
        Source[] sources = new Source[sql.params().size()];
        for (int i = 0; i < sources.length; i++) {
            sources[i] = source(sql.params().get(i));
        }
        return new Plan(sql.text(), sources, layout);
    }

    private static Source source(SqlExpression.Param param) {
        if (param.value() instanceof List<?> items
                && param.type() instanceof SqlType.ArrayOf(SqlType item)) {
            return new ArraySlot(items.stream().map(Slot.class::cast).toList(), item);
        }
        return (Slot) Objects.requireNonNull(param.value());
    }

    /// The parameters of one query of the shape. Wrong values are refused here, before anything is
    /// sent.
    ParameterBinder binder(Shape query) {
        if (sources.length == 0) {
            return ParameterBinder.NONE;
        }
        @Nullable Object[] values = new @Nullable Object[sources.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = sources[i].value(query);
        }
        return out -> {
            for (int i = 0; i < values.length; i++) {
                sources[i].write(out, values[i]);
            }
        };
    }
}
