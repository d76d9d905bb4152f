package dev.quintet.models.expressions;

/// An aggregate that gives a text.
///
/// @param <M> the model at whose rows it is computed
public final class TextAggregate<M> extends View<M, String> implements TextExpression<M> {
    private final AggregateCall<M, String> call;

    TextAggregate(AggregateCall<M, String> call) {
        super(call);
        this.call = call;
    }

    /// Over those rows only that fulfil a condition; called again, those that fulfil all.
    public <N extends M> TextAggregate<N> filter(Condition<? super N> condition) {
        return new TextAggregate<>(call.filtered(condition));
    }

    /// Over different values only. SQLite has this only with a comma between the texts.
    ///
    /// @throws IllegalArgumentException if that makes no difference or no sense
    public TextAggregate<M> distinct() {
        return new TextAggregate<>(call.overDistinct());
    }

    /// Over the values in an order: without it they come as the database finds them.
    ///
    /// @throws IllegalArgumentException if the order makes no difference
    @SafeVarargs
    public final TextAggregate<M> orderBy(Ordering<? super M>... terms) {
        return new TextAggregate<>(call.ordered(terms));
    }

    /// This over the rows of a window instead of a group: the rows stay apart.
    public <N extends M> TextExpression<N> over(Window<? super N> window) {
        return new View.OfText<>(WindowCall.of(call, window));
    }

    /// Gives this the name that it has in Django: the path and the function, `name__stringagg`.
    ///
    /// @throws IllegalArgumentException if something computed is aggregated, which has no name
    public Annotation.OfText<M> as() {
        return new Annotation.OfText<>(call.defaultName(), call);
    }
}
