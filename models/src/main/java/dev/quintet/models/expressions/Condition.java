package dev.quintet.models.expressions;

import dev.quintet.sql.SqlExpression.Connector;

import java.util.List;

/// What rows have to fulfil: Django's Q.
///
/// Conditions are immutable trees; they touch no database and may be stored, shared, compared and
/// combined. A condition on any model, such as one by name, combines with one on a model to one on
/// that model.
///
/// @param <M> the model whose rows are tested; `Object` where any will do
public sealed interface Condition<M> extends Shape.Part
        permits PathLookup, ValueLookup, Q, Test, Always {

    /// Rows that fulfil both.
    default <N extends M> Condition<N> and(Condition<? super N> other) {
        return Q.join(Connector.AND, this, other);
    }

    /// Rows that fulfil this or the other or both.
    default <N extends M> Condition<N> or(Condition<? super N> other) {
        return Q.join(Connector.OR, this, other);
    }

    /// Rows that fulfil this or the other, but not both; of several, an odd number.
    ///
    /// What is unknown because of a NULL counts as not fulfilled; only to MariaDB and MySQL, which
    /// have an XOR of their own, the whole is unknown then, and the row is left out.
    default <N extends M> Condition<N> xor(Condition<? super N> other) {
        return Q.join(Connector.XOR, this, other);
    }

    /// Rows that do not fulfil this. Rows for which the database answers "unknown" because of a
    /// NULL count as not fulfilling it, as in Django's `~Q`.
    default Condition<M> not() {
        return new Q<>(Connector.AND, true, List.of(this));
    }
}
