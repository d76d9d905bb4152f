package dev.quintet.models.internal.write;

import dev.quintet.db.Features;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.internal.query.RowExpressions;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.ModelAccess;
import dev.quintet.models.meta.Options;
import dev.quintet.sql.SqlExpression;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The SQL of the values that the database computes for an instance when it is stored.
final class ComputedValues {
    private ComputedValues() {}

    /// The values of a new row, by the columns of a table that they are for.
    ///
    /// @throws dev.quintet.models.expressions.FieldError if an expression names a column
    static <M> Map<ColumnField, SqlExpression> inserted(
            Options<?> model,
            ModelAccess<M> access,
            M instance,
            List<ColumnField> columns,
            Features features) {
        return of(
                access.computed(instance),
                columns,
                (field, expression) -> inserted(model, field, expression, features));
    }

    /// The value of a column in a new row.
    ///
    /// @throws dev.quintet.models.expressions.FieldError if the expression names a column
    static SqlExpression inserted(
            Options<?> model, ColumnField field, Expression<?, ?> expression, Features features) {
        return new RowExpressions(model, features, Binding.Of::new)
                .ofNone(expression, field.name());
    }

    /// The values of a row that is changed, by its columns.
    ///
    /// @throws dev.quintet.models.expressions.FieldError if an expression names what is no column
    ///   of the table
    static <M> Map<ColumnField, SqlExpression> updated(
            Options<?> model,
            ModelAccess<M> access,
            M instance,
            List<ColumnField> columns,
            Features features) {
        return of(
                access.computed(instance),
                columns,
                (field, expression) ->
                        new RowExpressions(model, features, Binding.Of::new).ofRow(expression));
    }

    private interface Resolver {
        SqlExpression sql(ColumnField field, Expression<?, ?> expression);
    }

    private static Map<ColumnField, SqlExpression> of(
            Map<ColumnField, Expression<?, ?>> computed,
            List<ColumnField> columns,
            Resolver resolver) {
        if (computed.isEmpty()) {
            return Map.of();
        }
        Map<ColumnField, SqlExpression> values = new HashMap<>();
        computed.forEach((field, expression) -> {
            if (columns.contains(field)) {
                values.put(field, resolver.sql(field, expression));
            }
        });
        return values;
    }
}
