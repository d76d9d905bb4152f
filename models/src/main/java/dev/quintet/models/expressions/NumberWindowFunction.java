package dev.quintet.models.expressions;

/// A function that gives a number and only makes sense over a window.
///
/// @param <M> the model at whose rows it is computed; `Object` where any will do
/// @param <N> the Java type of its numbers
public final class NumberWindowFunction<M, N extends Number> {
    private final Expression<M, N> function;

    NumberWindowFunction(Expression<M, N> function) {
        this.function = function;
    }

    /// The function over the rows of a window: `function OVER (PARTITION BY ... ORDER BY ...)`.
    ///
    /// The result may be annotated, sorted by, compared and, once annotated, filtered by.
    public <K extends M> NumberExpression<K, N> over(Window<? super K> window) {
        return new View.OfNumber<>(new WindowCall<>(function, window));
    }

    /// The function over all rows of the query: `function OVER ()`.
    public NumberExpression<M, N> over() {
        return over(Window.all());
    }

    @Override
    public String toString() {
        return function.toString();
    }
}
