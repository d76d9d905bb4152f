package dev.quintet.models.expressions;

import dev.quintet.sql.SqlExpression;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// A piece of SQL of your own inside of a query: Django's RawSQL.
///
/// ```java
/// Entry.objects.annotate(RawSql.of("rating * ?", 2).as(ValueType.INTEGER).as("double"));
/// Entry.objects.filter(RawSql.condition("length(headline) > ?", 30));
/// ```
///
/// The text is sent as it is: it has to fit the database, and columns are best written with their
/// table, as a query may join others. Never put values into the text: give them as parameters, with
/// `?` in their place.
public final class RawSql {
    private RawSql() {}

    /// A value. Its type is not known: give it one with [Expression#as(ValueType)], unless it is
    /// only used in conditions and orders.
    ///
    /// @param sql the text, with `?` for each parameter
    /// @param params constants in their order
    public static <T> DynamicExpression<T> of(String sql, @Nullable Object... params) {
        return new Dynamic<>(new Text<T>(sql, values(params), false));
    }

    /// A condition.
    ///
    /// @param sql the text, with `?` for each parameter
    /// @param params constants in their order
    public static Condition<Object> condition(String sql, @Nullable Object... params) {
        return new Test<>(new Text<Boolean>(sql, values(params), true));
    }

    /// Whether a condition has SQL of your own in it, which only the database understands.
    public static boolean isIn(Condition<?> condition) {
        Shape shape = new Shape();
        condition.shape(shape);
        return shape.hasRawSql();
    }

    /// A single `null` comes as no array at all.
    private static List<Value<?>> values(@Nullable Object @Nullable [] params) {
        if (params == null) {
            return List.of(Value.of(null));
        }
        List<Value<?>> values = new ArrayList<>(params.length);
        for (Object param : params) {
            values.add(param instanceof Value<?> value ? value : Value.of(param));
        }
        return values;
    }

    private record Text<T>(String sql, List<Value<?>> params, boolean condition)
            implements Expression<Object, T> {
        Text {
            params = List.copyOf(params);
        }

        @Override
        public Resolved resolve(Scope scope) {
            List<SqlExpression.Param> bound = new ArrayList<>(params.size());
            for (Value<?> param : params) {
                ValueType<?> type = type(param);
                bound.add(
                        (SqlExpression.Param)
                                scope.parameter(param, type, UnaryOperator.identity()));
            }
            return Resolved.of(
                    new SqlExpression.Raw(sql, bound), condition ? ValueType.BOOLEAN : null, true);
        }

        private static ValueType<?> type(Value<?> param) {
            ValueType<?> declared = param.type();
            Object content = param.content();
            return declared != null
                    ? declared
                    : content == null ? ValueType.TEXT : ValueType.of(content);
        }

        @Override
        public void shape(Shape shape) {
            shape.withRawSql();
            shape.mark(Text.class).mark(sql).mark(condition).addAll(params);
        }

        @Override
        public String toString() {
            return sql;
        }
    }
}
