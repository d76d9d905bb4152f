package dev.quintet.models.internal.write;

import dev.quintet.db.Features;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.internal.query.RowExpressions;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Options;
import dev.quintet.sql.SqlExpression;

/// Values of new rows that the database computes.
public final class InsertedValues {
    private InsertedValues() {}

    /// The SQL of a value.
    ///
    /// @throws dev.quintet.models.expressions.FieldError if the expression names a column
    public static SqlExpression of(
            Options<?> model, ColumnField field, Expression<?, ?> expression, Features features) {
        return new RowExpressions(model, features, Binding.Of::new)
                .ofNone(expression, field.name());
    }

    /// Whether the Java field of a column can hold null.
    public static boolean takesNull(Options<?> model, ColumnField field) {
        return NewInstance.takesNull(model, field);
    }
}
