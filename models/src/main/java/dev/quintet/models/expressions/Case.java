package dev.quintet.models.expressions;

import java.util.ArrayList;
import java.util.List;

/// A value that depends on conditions: the first that a row fulfils decides.
///
/// ```java
/// when(rating.gte(4), "good").when(rating.gte(3), "fair").otherwise("bad")
/// ```
///
/// Without [#otherwise] it is NULL where no condition is fulfilled. To use the operators of text or
/// numbers on it, see it as such: `NumberExpression.of(when(...))`.
///
/// @param <M> the model at whose rows it is computed
/// @param <T> the Java type of its value
public final class Case<M, T> extends View<M, T> implements ComparableExpression<M, T, T> {
    private final CaseCall<M, T> call;

    Case(CaseCall<M, T> call) {
        super(call);
        this.call = call;
    }

    /// One more condition, and the value for rows that fulfil it but none before.
    ///
    /// @throws IllegalArgumentException if the condition is empty
    public Case<M, T> when(Condition<? super M> condition, T value) {
        return new Case<>(call.with(condition, Value.of(value)));
    }

    /// One more condition, and what is computed for rows that fulfil it but none before.
    ///
    /// @throws IllegalArgumentException if the condition is empty
    public Case<M, T> when(
            Condition<? super M> condition, Expression<? super M, ? extends T> value) {
        return new Case<>(call.with(condition, value));
    }

    /// The value for rows that fulfil none of the conditions.
    public Case<M, T> otherwise(T value) {
        return new Case<>(call.otherwise(Value.of(value)));
    }

    /// What is computed for rows that fulfil none of the conditions.
    public Case<M, T> otherwise(Expression<? super M, ? extends T> value) {
        return new Case<>(call.otherwise(value));
    }

    /// A condition and the value for it.
    record Branch(Condition<?> condition, Expression<?, ?> value) {
        Branch {
            if (Arguments.one("a condition", condition) instanceof Always) {
                throw new IllegalArgumentException(
                        "An empty condition cannot decide: give `when` a condition.");
            }
            value = Expressions.plain(value);
        }
    }

    /// One more at the end of a list.
    static <B> List<B> appended(List<B> list, B last) {
        List<B> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }
}
