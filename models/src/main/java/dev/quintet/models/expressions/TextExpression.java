package dev.quintet.models.expressions;

/// An expression that gives text.
///
/// @param <M> the model at whose rows it is computed
public interface TextExpression<M> extends TextConditions<M> {

    /// The text in lower case.
    default TextExpression<M> lower() {
        return Functions.lower(this);
    }

    /// The text in upper case.
    default TextExpression<M> upper() {
        return Functions.upper(this);
    }

    /// The number of characters.
    default NumberExpression<M, Integer> length() {
        return Functions.length(this);
    }

    /// The characters from `start` up to, not including, `stop`, counted from 0.
    ///
    /// @throws IllegalArgumentException if one of them is negative, or `stop` is before `start`
    default TextExpression<M> slice(int start, int stop) {
        return TextFunctions.slice(this, start, stop);
    }

    /// The characters from `start` on, counted from 0.
    ///
    /// @throws IllegalArgumentException if it is negative
    default TextExpression<M> skip(int start) {
        return TextFunctions.skip(this, start);
    }

    /// The text without spaces at both ends.
    default TextExpression<M> trim() {
        return Functions.trim(this);
    }

    /// The text with another one behind it; NULL counts as empty.
    default TextExpression<M> concat(String other) {
        return Functions.concat(this, Value.of(other));
    }

    /// The text with another one behind it; NULL counts as empty.
    default TextExpression<M> concat(Expression<? super M, String> other) {
        return Functions.concat(Expressions.<M, String>at(this), other);
    }

    @Override
    default Annotation.OfText<M> as(String name) {
        return new Annotation.OfText<>(name, this);
    }

    /// This, or a value where it is NULL; for an aggregate: where there is no row.
    default TextExpression<M> orElse(String fallback) {
        return new View.OfText<>(Coalesce.of(this, Value.of(fallback)));
    }

    /// This, or what another expression gives where this is NULL.
    default TextExpression<M> orElse(Expression<? super M, String> fallback) {
        return new View.OfText<>(Coalesce.of(this, fallback));
    }

    /// Sees any expression over text with the operators of this family.
    static <M> TextExpression<M> of(Expression<? super M, String> expression) {
        return new View.OfText<>(Expressions.at(expression));
    }
}
