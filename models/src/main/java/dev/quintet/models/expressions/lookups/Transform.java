package dev.quintet.models.expressions.lookups;

import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Scope;

import java.util.function.Function;

/// A function of one value that a query can name: the second part of `pubDate__year__gte`.
///
/// ```java
/// Lookups.register(Kind.TEXT, "length", Transform.<String>of(Functions::length));
/// Entry.objects.filter(q("headline__length__gt", 80));
/// ```
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

    /// A function on expressions as a transform: one of [dev.quintet.models.expressions.Functions],
    /// or one of your own.
    ///
    /// @param <T> the Java type of what it takes, which the compiler has to be told
    /// @param function makes the expression; what it gives has to depend on its argument alone
    static <T> Transform of(Function<Expression<Object, T>, ? extends Expression<?, ?>> function) {
        return (operand, scope) -> function.apply(new Given<>(operand)).resolve(scope);
    }

    /// The same as this, for the right side of a lookup too.
    default Transform onBothSides() {
        Transform one = this;
        return new Transform() {
            @Override
            public Resolved apply(Resolved operand, Scope scope) {
                return one.apply(operand, scope);
            }

            @Override
            public boolean bilateral() {
                return true;
            }
        };
    }
}
