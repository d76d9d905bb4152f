package dev.quintet.models.expressions;

/// An aggregate over the rows of a group, such as the latest date of all.
///
/// @param <M> the model at whose rows it is computed
/// @param <T> the Java type of its value
public final class Aggregate<M, T> extends View<M, T> implements ComparableExpression<M, T, T> {
    private final AggregateCall<M, T> call;

    Aggregate(AggregateCall<M, T> call) {
        super(call);
        this.call = call;
    }

    /// An aggregate of your own, or one of your database.
    ///
    /// @param operands what is aggregated
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <M, T> Aggregate<M, T> of(
            AggregateFunction function, Expression<? super M, ?>... operands) {
        return new Aggregate<>(new AggregateCall<>(function, operands));
    }

    /// Over those rows only that fulfil a condition; called again, those that fulfil all.
    public <N extends M> Aggregate<N, T> filter(Condition<? super N> condition) {
        return new Aggregate<>(call.filtered(condition));
    }

    /// Over different values only.
    ///
    /// @throws IllegalArgumentException if that makes no difference or no sense, as for the
    ///   greatest
    public Aggregate<M, T> distinct() {
        return new Aggregate<>(call.overDistinct());
    }

    /// Over the values in an order: without it they come as the database finds them.
    ///
    /// @throws IllegalArgumentException if the order makes no difference
    @SafeVarargs
    public final Aggregate<M, T> orderBy(Ordering<? super M>... terms) {
        return new Aggregate<>(call.ordered(terms));
    }

    /// This over the rows of a window instead of a group: the rows stay apart.
    public <N extends M> ComparableExpression<N, T, T> over(Window<? super N> window) {
        return new View.OfAny<>(WindowCall.of(call, window));
    }

    /// This over all rows of the query, which stay apart.
    public ComparableExpression<M, T, T> over() {
        return over(Window.all());
    }

    /// This, or a value where there is no row.
    public ComparableExpression<M, T, T> orElse(T fallback) {
        return new View.OfAny<>(Coalesce.of(call, Value.of(fallback)));
    }

    /// Gives this the name that it has in Django: the path and the function,
    /// `entries__pubDate__max`.
    ///
    /// @throws IllegalArgumentException if something computed is aggregated, which has no name
    public Annotation.OfAny<M, T> as() {
        return new Annotation.OfAny<>(call.defaultName(), call);
    }
}
