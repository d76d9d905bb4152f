package dev.quintet.models.expressions;

import java.util.List;

/// An aggregate that gives a number.
///
/// @param <M> the model at whose rows it is computed
/// @param <N> the Java type of its numbers
public final class NumberAggregate<M, N extends Number> extends View<M, N>
        implements NumberExpression<M, N> {
    private final AggregateCall<M, N> call;
    private final List<String> origin;

    NumberAggregate(AggregateCall<M, N> call) {
        this(call, List.of());
    }

    /// @param origin the path of the column that has the same Java type, or empty
    NumberAggregate(AggregateCall<M, N> call, List<String> origin) {
        super(call);
        this.call = call;
        this.origin = origin;
    }

    List<String> origin() {
        return origin;
    }

    /// Over those rows only that fulfil a condition; called again, those that fulfil all.
    ///
    /// @throws IllegalArgumentException for a count of all rows
    public <K extends M> NumberAggregate<K, N> filter(Condition<? super K> condition) {
        return new NumberAggregate<>(call.filtered(condition), origin);
    }

    /// Over different values only.
    ///
    /// @throws IllegalArgumentException if that makes no difference or no sense, as for the
    ///   greatest
    public NumberAggregate<M, N> distinct() {
        return new NumberAggregate<>(call.overDistinct(), origin);
    }

    /// This over the rows of a window instead of a group: the rows stay apart.
    public <K extends M> NumberExpression<K, N> over(Window<? super K> window) {
        return new View.OfNumber<>(WindowCall.of(call, window), origin);
    }

    /// This over all rows of the query, which stay apart.
    public NumberExpression<M, N> over() {
        return over(Window.all());
    }

    /// Gives this the name that it has in Django: the path and the function, `authors__count`.
    ///
    /// @throws IllegalArgumentException if something computed is aggregated, which has no name
    public Annotation.OfNumber<M, N> as() {
        return new Annotation.OfNumber<>(call.defaultName(), this);
    }
}
