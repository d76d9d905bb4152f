package dev.quintet.models.expressions.lookups;

import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Scope;

/// A function of one value that a query can name: the second part of `pubDate__year__gte`.
///
/// Transforms of your own become known by [Lookups#register]. They have no state and are used by
/// many threads.
@FunctionalInterface
public interface Transform {

    /// Applies the function.
    ///
    /// @param operand the value
    /// @param scope the query
    /// @return the result; its type decides what may follow
    Resolved apply(Resolved operand, Scope scope);

    /// Whether the right side of a lookup after this transform is transformed, too.
    default boolean bilateral() {
        return false;
    }
}
