package dev.quintet.models.expressions;

/// A value for NULL: Django's Coalesce, and the default of its aggregates.
final class Coalesce {
    private Coalesce() {}

    /// The first of two that is not NULL. For an aggregate the result has the aggregate's type,
    /// whatever the other is.
    static <M, T> Expression<M, T> of(Expression<M, T> value, Expression<?, ?> fallback) {
        Expression<M, T> plain = Expressions.plain(value);
        return plain instanceof AggregateCall<M, T> aggregate
                ? new DefaultedAggregate<>(aggregate, fallback)
                : FunctionCall.of(StandardFunction.COALESCE, plain, fallback);
    }
}
