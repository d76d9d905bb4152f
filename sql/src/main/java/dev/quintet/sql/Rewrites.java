package dev.quintet.sql;

import dev.quintet.sql.SqlExpression.Aggregate;
import dev.quintet.sql.SqlExpression.Arithmetic;
import dev.quintet.sql.SqlExpression.ArithmeticOperator;
import dev.quintet.sql.SqlExpression.Case;
import dev.quintet.sql.SqlExpression.Comparison;
import dev.quintet.sql.SqlExpression.ComparisonOperator;
import dev.quintet.sql.SqlExpression.Connector;
import dev.quintet.sql.SqlExpression.In;
import dev.quintet.sql.SqlExpression.Literal;
import dev.quintet.sql.SqlExpression.Logical;
import dev.quintet.sql.SqlExpression.When;

import java.util.ArrayList;
import java.util.List;

/// Trees that mean the same in the words of databases that lack something.
public final class Rewrites {

    private Rewrites() {}

    /// `a IN (...)` with a long list, as several with lists of at most `size` connected by OR.
    public static Logical withShortLists(In in, int size) {
        List<SqlExpression> parts = new ArrayList<>();
        for (int from = 0; from < in.choices().size(); from += size) {
            int to = Math.min(from + size, in.choices().size());
            parts.add(new In(in.operand(), in.choices().subList(from, to)));
        }
        return new Logical(Connector.OR, parts);
    }

    /// `a XOR b XOR c` without XOR: any is true, and the number of those that are true is odd. NULL
    /// counts as not true in the number.
    public static Logical withoutXor(Logical xor) {
        SqlExpression sum = null;
        for (SqlExpression operand : xor.operands()) {
            SqlExpression one = new Case(List.of(new When(operand, Literal.of(1))), Literal.of(0));
            sum = sum == null ? one : arithmetic(ArithmeticOperator.ADD, sum, one);
        }
        if (sum == null) {
            throw new IllegalArgumentException("XOR needs operands");
        }
        if (xor.operands().size() > 2) {
            sum = arithmetic(ArithmeticOperator.MODULO, sum, Literal.of(2));
        }
        return new Logical(
                Connector.AND,
                List.of(
                        new Logical(Connector.OR, xor.operands()),
                        new Comparison(ComparisonOperator.EQUAL, Literal.of(1), sum)));
    }

    /// An aggregate without FILTER: what the filter leaves out is NULL, which aggregates skip.
    public static Aggregate withoutFilter(Aggregate aggregate) {
        SqlExpression filter = aggregate.filter();
        if (filter == null) {
            return aggregate;
        }
        SqlExpression first = aggregate.arguments().getFirst();
        var arguments = new ArrayList<>(aggregate.arguments());
        arguments.set(
                0,
                new Case(
                        List.of(
                                new When(
                                        filter,
                                        first.equals(Literal.STAR) ? Literal.of(1) : first)),
                        Literal.NULL));
        return new Aggregate(
                aggregate.name(),
                arguments,
                aggregate.distinct(),
                null,
                aggregate.orderBy(),
                aggregate.type());
    }

    private static Arithmetic arithmetic(
            ArithmeticOperator operator, SqlExpression left, SqlExpression right) {
        return new Arithmetic(operator, left, right, SqlType.INT);
    }
}
