package dev.quintet.models.expressions;

import dev.quintet.sql.SqlExpression;

/// A constant text between joined ones, written into the statement.
record Separator(String text) implements Expression<Object, String> {
    @Override
    public Resolved resolve(Scope scope) {
        return Resolved.constant(new SqlExpression.QuotedText(text), ValueType.TEXT);
    }

    @Override
    public void shape(Shape shape) {
        shape.mark(Separator.class).mark(text);
    }

    @Override
    public String toString() {
        return "'" + text + "'";
    }
}
