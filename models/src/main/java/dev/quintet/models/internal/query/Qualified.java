package dev.quintet.models.internal.query;

import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Aggregate;
import dev.quintet.sql.SqlExpression.Column;
import dev.quintet.sql.SqlExpression.Literal;
import dev.quintet.sql.SqlExpression.Param;
import dev.quintet.sql.SqlExpression.Window;
import dev.quintet.sql.SqlStatement.Order;
import dev.quintet.sql.SqlStatement.Output;
import dev.quintet.sql.Substitution;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The outside of a query that is filtered by window functions: SQL computes these after WHERE and
/// HAVING, so that the query becomes a derived table and the condition stands around it.
///
///     SELECT _q1 FROM (SELECT name AS _q1, RANK() OVER (...) AS _q2 FROM ...) qualify WHERE _q2 = 1
///
/// What the condition and the order take of the query becomes an output of it.
final class Qualified {
    /// The name of the derived table.
    static final String ALIAS = "qualify";

    private final Joins joins;
    private final Outputs outputs;
    private final Set<SqlExpression> grouping;
    private final int selected;
    private final Substitution outside;

    /// @param outputs what the query selects; grows
    /// @param grouping what the query groups by, which can be taken only as a whole; empty if it
    ///   does not group
    Qualified(Joins joins, Outputs outputs, Set<SqlExpression> grouping) {
        this.joins = joins;
        this.outputs = outputs;
        this.grouping = grouping;
        this.selected = outputs.size();
        this.outside = new Substitution(this::column);
        outputs.nameAll();
    }

    /// An expression of the query as it is seen from outside.
    SqlExpression of(SqlExpression expression) {
        return outside.in(expression);
    }

    List<SqlExpression> of(List<SqlExpression> expressions) {
        return expressions.stream().map(this::of).toList();
    }

    List<Order> order(List<OrderResolver.Term> terms) {
        return terms.stream().map(term -> outside.in(term.order())).toList();
    }

    /// What the query selected before anything was added, under the same names.
    List<Output> outputs() {
        List<Output> list = new ArrayList<>(selected);
        for (int i = 0; i < selected; i++) {
            list.add(new Output(new Column(ALIAS, Outputs.name(i)), Outputs.name(i)));
        }
        return list;
    }

    private @Nullable SqlExpression column(SqlExpression expression, boolean nested) {
        if (expression instanceof Param || expression instanceof Literal) {
            return null;
        }
        boolean taken =
                switch (expression) {
                    case Column column -> joins.has(column.source());
                    case Window _, Aggregate _ -> !nested;
                    default -> !nested && outputs.indexOf(expression) >= 0;
                };
        if (!taken && !grouping.contains(expression)) {
            return null;
        }
        if (outputs.indexOf(expression) < 0) {
            outputs.add(expression);
        }
        return new Column(ALIAS, Outputs.name(outputs.indexOf(expression)));
    }
}
