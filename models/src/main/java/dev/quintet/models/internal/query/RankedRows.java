package dev.quintet.models.internal.query;

import dev.quintet.models.expressions.Value;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Column;
import dev.quintet.sql.SqlExpression.Comparison;
import dev.quintet.sql.SqlExpression.ComparisonOperator;
import dev.quintet.sql.SqlExpression.Connector;
import dev.quintet.sql.SqlExpression.Window;
import dev.quintet.sql.SqlSource;
import dev.quintet.sql.SqlStatement.Nulls;
import dev.quintet.sql.SqlStatement.Order;
import dev.quintet.sql.SqlStatement.Output;
import dev.quintet.sql.SqlStatement.Select;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// A slice of the rows of each group: the query ranks its rows by `ROW_NUMBER()`, and a query
/// around it keeps those whose rank is wanted.
///
/// @param group what the rows of a group have in common
record RankedRows(SqlExpression group, QueryState.Ranks ranks) {
    private static final String DERIVED = "ranked";

    /// Adds the rank of a row, in the order that the rows were asked for, as the last output.
    void addRank(Outputs outputs, List<OrderResolver.Term> order) {
        SqlExpression number =
                new SqlExpression.Function("ROW_NUMBER", List.of(), ValueType.LONG.sqlType());
        outputs.add(
                new Window(
                        number,
                        List.of(group),
                        order.stream().map(OrderResolver.Term::order).toList(),
                        null));
    }

    /// The rows of wanted ranks, in the order of their ranks.
    Select among(Select ranked, Resolution resolution) {
        int last = ranked.outputs().size() - 1;
        List<Output> outputs = new ArrayList<>(last);
        for (int i = 0; i < last; i++) {
            outputs.add(Output.of(new Column(DERIVED, Outputs.name(i))));
        }
        Column rank = new Column(DERIVED, Outputs.name(last));
        List<SqlExpression> wanted = new ArrayList<>(2);
        wanted.add(
                new Comparison(
                        ComparisonOperator.GREATER, rank, number(ranks.above(), resolution)));
        if (ranks.upTo() != null) {
            wanted.add(
                    new Comparison(
                            ComparisonOperator.LESS_OR_EQUAL,
                            rank,
                            number(ranks.upTo(), resolution)));
        }
        return Select.of(
                        outputs,
                        new SqlSource.Derived(ranked, DERIVED),
                        List.of(),
                        Clause.connect(Connector.AND, wanted))
                .withOrder(List.of(new Order(rank, false, Nulls.DEFAULT)));
    }

    private static SqlExpression number(Value<Long> value, Resolution resolution) {
        return resolution.parameter(value, ValueType.LONG, UnaryOperator.identity());
    }
}
