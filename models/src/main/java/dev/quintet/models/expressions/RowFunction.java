package dev.quintet.models.expressions;

import dev.quintet.db.NotSupportedError;
import dev.quintet.sql.SqlExpression;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// A function on a row's place in its window, or on another row of it.
///
/// @param operand what is taken of the other row, or null for a function on the place
/// @param number how many rows away, which row, or how many buckets; 0 where there is no such
///   argument
/// @param fallback the value where there is no such row, or null for NULL
record RowFunction<M, T>(
        Kind kind,
        @Nullable Expression<?, ?> operand,
        int number,
        @Nullable Expression<?, ?> fallback)
        implements Expression<M, T>, OpenlyTyped {

    /// The functions, by their names in SQL.
    enum Kind {
        ROW_NUMBER(ValueType.INTEGER),
        RANK(ValueType.INTEGER),
        DENSE_RANK(ValueType.INTEGER),
        PERCENT_RANK(ValueType.DOUBLE),
        CUME_DIST(ValueType.DOUBLE),
        NTILE(ValueType.INTEGER),
        LAG(null),
        LEAD(null),
        FIRST_VALUE(null),
        LAST_VALUE(null),
        NTH_VALUE(null);

        /// The type of the result; null for that of the operand.
        private final @Nullable ValueType<?> type;

        Kind(@Nullable ValueType<?> type) {
            this.type = type;
        }
    }

    RowFunction {
        operand = kind.type == null ? Expressions.required(operand) : null;
        fallback = fallback == null ? null : Expressions.plain(fallback);
    }

    @Override
    public Resolved resolve(Scope scope) {
        return resolve(scope, null);
    }

    @Override
    public Resolved resolveAs(Scope scope, ValueType<?> declared) {
        return resolve(scope, declared);
    }

    private Resolved resolve(Scope scope, @Nullable ValueType<?> declared) {
        List<Resolved> parts = new ArrayList<>();
        List<SqlExpression> arguments = new ArrayList<>();
        ValueType<?> type = kind.type;
        if (operand != null) {
            Resolved value = operand.resolve(scope);
            type = value.type();
            parts.add(value);
            arguments.add(value.sql());
        }
        if (number > 0) {
            arguments.add(SqlExpression.Literal.of(number));
        }
        if (fallback != null) {
            Resolved other = fallback(scope, fallback, type);
            parts.add(other);
            arguments.add(other.sql());
        }
        ValueType<?> known = declared != null ? declared : type;
        SqlExpression sql =
                new SqlExpression.Function(
                        kind.name(), arguments, (known != null ? known : ValueType.TEXT).sqlType());
        boolean nullable = operand != null && (fallback == null || ResultTypes.anyNullable(parts));
        return ResultTypes.typed(Resolved.over(sql, known, nullable, parts), parts);
    }

    private static Resolved fallback(
            Scope scope, Expression<?, ?> fallback, @Nullable ValueType<?> type) {
        if (!scope.features().supportsDefaultOfLagAndLead()) {
            throw new NotSupportedError(
                    "This database has no default in LAG and LEAD. Use orElse(...) on the result"
                            + " if the values themselves are never NULL.");
        }
        return fallback instanceof Value<?> value && value.type() == null
                ? scope.value(value, type)
                : fallback.resolve(scope);
    }

    @Override
    public void shape(Shape shape) {
        shape.mark(kind).mark(number);
        mark(operand, shape);
        mark(fallback, shape);
    }

    private static void mark(@Nullable Expression<?, ?> part, Shape shape) {
        if (part == null) {
            shape.mark(null);
        } else {
            shape.add(part);
        }
    }

    @Override
    public String toString() {
        List<String> arguments = new ArrayList<>();
        if (operand != null) {
            arguments.add(operand.toString());
        }
        if (number > 0) {
            arguments.add(String.valueOf(number));
        }
        if (fallback != null) {
            arguments.add(fallback.toString());
        }
        return kind + "(" + String.join(", ", arguments) + ")";
    }
}
