package dev.quintet.models.expressions.lookups;

import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Scope;
import dev.quintet.sql.SqlExpression;

/// A comparison that a query can name: the last part of `headline__icontains`.
///
/// Lookups of your own become known by [Lookups#register]. They have no state and are used by many
/// threads.
@FunctionalInterface
public interface Lookup {

    /// Builds the condition.
    ///
    /// The SQL of a query is kept and used again for other constants of the same
    /// [form][dev.quintet.models.expressions.Value#form]. A lookup may therefore decide by the form
    /// of a constant, but has to use [Scope#inspect] to look at its content.
    ///
    /// @param left what is compared
    /// @param right what it is compared with, as the user passed it
    /// @param scope the query
    /// @return the condition; [SqlExpression.Literal#TRUE] or [SqlExpression.Literal#FALSE] if it
    ///   is known beforehand that every row or no row fulfils it
    /// @throws IllegalArgumentException if this cannot be compared with that
    SqlExpression build(Resolved left, Operand right, Scope scope);
}
