package dev.quintet.benchmarks;

import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Scope;
import dev.quintet.models.expressions.Shape;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.expressions.ValueType;

import java.time.LocalDate;

/// A constant that is looked at while a query is resolved, so that the SQL serves that query alone.
record InspectedDay(Value<LocalDate> value) implements Expression<Object, LocalDate> {

    static InspectedDay of(LocalDate day) {
        return new InspectedDay(Value.of(day, ValueType.DATE));
    }

    @Override
    public Resolved resolve(Scope scope) {
        scope.inspect(value);
        return scope.value(value, ValueType.DATE);
    }

    @Override
    public void shape(Shape shape) {
        shape.mark(InspectedDay.class).value(value);
    }
}
