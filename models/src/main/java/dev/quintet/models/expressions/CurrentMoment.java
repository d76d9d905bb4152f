package dev.quintet.models.expressions;

import dev.quintet.sql.SqlExpression;

import java.time.Instant;

/// The moment at which the database runs the statement.
record CurrentMoment() implements Expression<Object, Instant> {
    @Override
    public Resolved resolve(Scope scope) {
        return Resolved.constant(new SqlExpression.Now(), ValueType.INSTANT);
    }

    @Override
    public void shape(Shape shape) {
        shape.mark(CurrentMoment.class);
    }

    @Override
    public String toString() {
        return "NOW()";
    }
}
