package dev.quintet.models.expressions;

import java.util.List;

/// What rows have to fulfil: Django's Q.
///
/// Conditions are immutable trees; they touch no database and may be stored, shared and combined.
///
/// @param <M> the model whose rows are tested; `Object` where any will do
public sealed interface Condition<M> permits PathLookup, ValueLookup, Q, Test, Always {

    /// Writes down what the condition is, apart from its constants.
    void shape(Shape shape);

    /// Rows that fulfil both.
    default Condition<M> and(Condition<? super M> other) {
        return Q.join(dev.quintet.sql.SqlExpression.Connector.AND, this, other);
    }

    /// Rows that fulfil this or the other or both.
    default Condition<M> or(Condition<? super M> other) {
        return Q.join(dev.quintet.sql.SqlExpression.Connector.OR, this, other);
    }

    /// Rows that fulfil exactly one of the two.
    default Condition<M> xor(Condition<? super M> other) {
        return Q.join(dev.quintet.sql.SqlExpression.Connector.XOR, this, other);
    }

    /// Rows that do not fulfil this. Rows for which the database answers "unknown" because of a
    /// NULL count as not fulfilling it, as in Django's `~Q`.
    default Condition<M> not() {
        return new Q<>(dev.quintet.sql.SqlExpression.Connector.AND, true, List.of(this));
    }
}
