package dev.quintet.models.expressions;

/// An expression that is true or false.
///
/// @param <M> the model at whose rows it is computed
public interface BooleanExpression<M> extends EquatableExpression<M, Boolean, Boolean> {

    /// Rows where this is true.
    default Condition<M> isTrue() {
        return path().isEmpty() ? new Test<>(Expressions.plain(this)) : eq(true);
    }

    /// Rows where this is false, which leaves out NULL; `isTrue().not()` has it.
    default Condition<M> isFalse() {
        return eq(false);
    }

    @Override
    default Annotation.OfBoolean<M> as(String name) {
        return new Annotation.OfBoolean<>(name, this);
    }

    /// This, or a value where it is NULL; for an aggregate: where there is no row.
    default BooleanExpression<M> orElse(Boolean fallback) {
        return new View.OfBoolean<>(Coalesce.of(this, Value.of(fallback)));
    }

    /// This, or what another expression gives where this is NULL.
    default BooleanExpression<M> orElse(Expression<? super M, Boolean> fallback) {
        return new View.OfBoolean<>(Coalesce.of(this, fallback));
    }

    /// Sees any expression over true or false with the operators of this family.
    static <M> BooleanExpression<M> of(Expression<? super M, Boolean> expression) {
        return new View.OfBoolean<>(Expressions.at(expression));
    }
}
