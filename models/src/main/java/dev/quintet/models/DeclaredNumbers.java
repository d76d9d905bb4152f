package dev.quintet.models;

import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.NumberOrigin;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Field;
import dev.quintet.models.meta.Options;
import dev.quintet.models.meta.Relation;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Whole numbers as the compiler knows them. A query computes with wider ones where it has to: a
/// sum of 16 bits has 32.
final class DeclaredNumbers {
    private DeclaredNumbers() {}

    /// The class that the values of an expression have for the compiler, where they may be read as
    /// another one; null where they are right.
    static @Nullable Class<?> declared(Expression<?, ?> expression, Options<?> model) {
        List<String> path = NumberOrigin.of(expression);
        return path.isEmpty() ? null : classOf(path, model);
    }

    private static @Nullable Class<?> classOf(List<String> path, Options<?> model) {
        Options<?> here = model;
        Field field = null;
        for (String name : path) {
            field = here == null ? null : here.find(name);
            here = field instanceof Relation relation ? relation.target() : null;
        }
        return field instanceof ColumnField column ? column.type().javaClass() : null;
    }

    /// A value that was read, as one of the declared class.
    ///
    /// @throws IllegalArgumentException if it does not fit there
    static @Nullable Object of(
            @Nullable Object value, @Nullable Class<?> declared, Expression<?, ?> expression) {
        if (declared == null || !(value instanceof Integer || value instanceof Long)) {
            return value;
        }
        long number = ((Number) value).longValue();
        if (declared == Short.class) {
            return (short) fitting(number, Short.MIN_VALUE, Short.MAX_VALUE, declared, expression);
        } else if (declared == Integer.class) {
            return (int)
                    fitting(number, Integer.MIN_VALUE, Integer.MAX_VALUE, declared, expression);
        }
        return declared == Long.class ? (Object) number : value;
    }

    private static long fitting(
            long number, long least, long most, Class<?> declared, Expression<?, ?> expression) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(
                    "'"
                            + expression
                            + "' is "
                            + number
                            + " in a row, which is no "
                            + declared.getSimpleName()
                            + " as its column is. Say before it is computed that it is to be wider:"
                            + " asInt() or asLong().");
        }
        return number;
    }
}
