package dev.quintet.models.expressions;

/// A function that only makes sense over a window: [#over] makes an expression of it.
///
/// @param <M> the model at whose rows it is computed; `Object` where any will do
/// @param <T> the Java type of its value
public final class WindowFunction<M, T> {
    private final Expression<M, T> function;

    private WindowFunction(Expression<M, T> function) {
        this.function = function;
    }

    /// A function of your own, or one of your database, as a window function. Whether it is one is
    /// for the database to say.
    public static <M, T> WindowFunction<M, T> of(Expression<M, T> function) {
        return new WindowFunction<>(function);
    }

    /// The function over the rows of a window: `function OVER (PARTITION BY ... ORDER BY ...)`.
    ///
    /// The result may be annotated, sorted by, compared and, once annotated, filtered by.
    public <N extends M> ComparableExpression<N, T, T> over(Window<? super N> window) {
        return new View.OfAny<>(new WindowCall<>(function, window));
    }

    /// The function over all rows of the query: `function OVER ()`.
    public ComparableExpression<M, T, T> over() {
        return over(Window.all());
    }

    @Override
    public String toString() {
        return function.toString();
    }
}
