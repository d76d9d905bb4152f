package dev.quintet.models.expressions;

import dev.quintet.models.expressions.ValueType.Kind;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Aggregate;
import dev.quintet.sql.SqlExpression.Arithmetic;
import dev.quintet.sql.SqlExpression.ArithmeticOperator;
import dev.quintet.sql.SqlExpression.Cast;
import dev.quintet.sql.SqlExpression.Column;
import dev.quintet.sql.SqlExpression.Extract;
import dev.quintet.sql.SqlExpression.Function;
import dev.quintet.sql.SqlExpression.Literal;
import dev.quintet.sql.SqlExpression.Param;
import dev.quintet.sql.SqlType;

import java.util.List;

/// Quotients and remainders, made equal on all databases: whole numbers stay whole, whatever the
/// result is declared to be, and what is divided by zero is NULL.
final class Division {
    private Division() {}

    /// A quotient or a remainder.
    ///
    /// @param type of the result, where it does not follow from whole numbers
    static SqlExpression of(
            ArithmeticOperator operator,
            Resolved left,
            Resolved right,
            Expression<?, ?> written,
            SqlType type,
            Scope scope) {
        boolean whole =
                ResultTypes.isKind(left, Kind.INTEGER) && ResultTypes.isKind(right, Kind.INTEGER);
        SqlExpression dividend = whole ? whole(left.sql()) : left.sql();
        SqlExpression divisor =
                divisor(whole ? whole(right.sql()) : right.sql(), right, written, scope);
        if (operator == ArithmeticOperator.MODULO && !whole) {
            return new Function(StandardFunction.MOD.name(), List.of(dividend, divisor), type);
        }
        return new Arithmetic(operator, dividend, divisor, whole ? SqlType.BIG_INT : type);
    }

    /// What is divided by, NULL in place of zero where the database would fail.
    static SqlExpression divisor(
            SqlExpression sql, Resolved divisor, Expression<?, ?> written, Scope scope) {
        if (!scope.features().failsOnDivisionByZero() || isNeverZero(written)) {
            return sql;
        }
        SqlType type = divisor.type() == null ? SqlType.BIG_INT : divisor.type().sqlType();
        return new Function(StandardFunction.NULLIF.name(), List.of(sql, Literal.of(0)), type);
    }

    private static boolean isNeverZero(Expression<?, ?> written) {
        return written instanceof Value<?> value
                && switch (value.form()) {
                    case NEGATIVE_SHORT, INT, NEGATIVE_INT, LONG, NEGATIVE_LONG -> true;
                    case HUGE, NEGATIVE_HUGE -> true;
                    case NULL, TEXT, TRUE, FALSE, SHORT, FLOAT, OTHER -> false;
                };
    }

    /// Whole numbers as such: databases compute some of them, as sums and powers, in wider types
    /// that know fractions.
    private static SqlExpression whole(SqlExpression sql) {
        return isWhole(sql) ? sql : new Cast(sql, SqlType.BIG_INT);
    }

    private static boolean isWhole(SqlExpression sql) {
        return switch (sql) {
            case Column _, Param _, Literal _, Extract _, Cast _ -> true;
            case Aggregate aggregate -> aggregate.name().equals(StandardAggregate.COUNT.name());
            case Arithmetic(var operator, var left, var right, _) ->
                    operator != ArithmeticOperator.POWER && isWhole(left) && isWhole(right);
            default -> false;
        };
    }
}
