package dev.quintet.models.expressions.lookups;

import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Scope;
import dev.quintet.models.expressions.Value;
import dev.quintet.sql.SqlExpression;

import org.jspecify.annotations.Nullable;

/// `in` on integers: numbers that the column cannot hold are left out.
final class IntegerIn extends InLookup {
    @Override
    @Nullable SqlExpression constant(Resolved left, Value<?> value, Scope scope) {
        return IntegerBound.applies(left, value)
                ? IntegerBound.of(left, value, false, scope).number()
                : super.constant(left, value, scope);
    }
}
