package dev.quintet.models.internal.write;

import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.PathLookup;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Scope;
import dev.quintet.models.expressions.Shape;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Literal;

import java.util.ArrayList;
import java.util.List;

/// The value of the row with each of some keys: `CASE WHEN id = 1 THEN ... WHEN id = 2 THEN ...
/// END`. The first of equal keys decides.
///
/// @param rows a condition for each key
/// @param values one for each key
/// @param type the type of the values
/// @param cast whether the database is told the type
record CaseByKey(
        List<Condition<?>> rows, List<Expression<?, ?>> values, ValueType<?> type, boolean cast)
        implements Expression<Object, Object> {

    /// The row of a key; for a composite key a list of its parts.
    static Condition<?> row(Object key) {
        return new PathLookup<>(List.of("pk"), "exact", Operand.of(key));
    }

    @Override
    public Resolved resolve(Scope scope) {
        List<SqlExpression.When> whens = new ArrayList<>(rows.size());
        List<Resolved> parts = new ArrayList<>(2 * rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Resolved condition = scope.condition(rows.get(i));
            Resolved value = values.get(i).resolve(scope);
            whens.add(new SqlExpression.When(condition.sql(), value.sql()));
            parts.add(condition);
            parts.add(value);
        }
        SqlExpression sql = new SqlExpression.Case(whens, Literal.NULL);
        return Resolved.over(
                cast ? new SqlExpression.Cast(sql, type.sqlType()) : sql, type, true, parts);
    }

    @Override
    public void shape(Shape shape) {
        shape.mark(CaseByKey.class).mark(type).mark(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).shape(shape);
            shape.add(values.get(i));
        }
    }
}
