package dev.quintet.models.expressions;

import dev.quintet.models.expressions.ValueType.Kind;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Aggregate;
import dev.quintet.sql.SqlExpression.Arithmetic;
import dev.quintet.sql.SqlExpression.ArithmeticOperator;
import dev.quintet.sql.SqlExpression.Cast;
import dev.quintet.sql.SqlExpression.Column;
import dev.quintet.sql.SqlExpression.Extract;
import dev.quintet.sql.SqlExpression.Literal;
import dev.quintet.sql.SqlExpression.Param;
import dev.quintet.sql.SqlType;

/// Quotients and remainders: those of whole numbers are whole on every database, whatever the
/// result is declared to be.
final class Division {
    private Division() {}

    /// A quotient or a remainder.
    ///
    /// @param type of the result, where it does not follow from whole numbers
    static SqlExpression of(
            ArithmeticOperator operator, Resolved left, Resolved right, SqlType type) {
        boolean whole =
                ResultTypes.isKind(left, Kind.INTEGER) && ResultTypes.isKind(right, Kind.INTEGER);
        return whole
                ? new Arithmetic(operator, whole(left.sql()), whole(right.sql()), SqlType.BIG_INT)
                : new Arithmetic(operator, left.sql(), right.sql(), type);
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
