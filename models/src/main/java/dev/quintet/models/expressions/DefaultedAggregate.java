package dev.quintet.models.expressions;

import dev.quintet.sql.SqlExpression;

import java.util.List;
import java.util.Optional;

/// An aggregate with a value for no rows. The result has the aggregate's type, whatever the other
/// value is.
record DefaultedAggregate<M, T>(AggregateCall<M, T> aggregate, Expression<?, ?> fallback)
        implements Expression<M, T>, OpenlyTyped {
    DefaultedAggregate {
        if (aggregate.function().withoutRows() != null) {
            throw new IllegalArgumentException(
                    aggregate.function().suffix() + " is never NULL: it does not take a default.");
        }
        fallback = Expressions.plain(fallback);
    }

    @Override
    public Resolved resolve(Scope scope) {
        return defaulted(aggregate.resolve(scope), fallback.resolve(scope));
    }

    @Override
    public Resolved resolveAs(Scope scope, ValueType<?> declared) {
        return defaulted(aggregate.resolveAs(scope, declared), fallback.resolve(scope));
    }

    private static Resolved defaulted(Resolved value, Resolved other) {
        ValueType<?> type = value.type() != null ? value.type() : ValueType.TEXT;
        SqlExpression sql =
                new SqlExpression.Function(
                        StandardFunction.COALESCE.name(),
                        List.of(value.sql(), other.sql()),
                        type.sqlType());
        List<Resolved> parts = List.of(value, other);
        Resolved result = Resolved.over(sql, value.type(), ResultTypes.allNullable(parts), parts);
        return ResultTypes.typed(result, List.of(value));
    }

    @Override
    public Optional<Value<?>> withoutRows() {
        return fallback.withoutRows();
    }

    @Override
    public void shape(Shape shape) {
        shape.mark(DefaultedAggregate.class).add(aggregate).add(fallback);
    }

    @Override
    public String toString() {
        return "COALESCE(" + aggregate + ", " + fallback + ")";
    }
}
