package dev.quintet.models.internal.query;

import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Connector;
import dev.quintet.sql.SqlExpression.Literal;
import dev.quintet.sql.SqlExpression.Logical;
import dev.quintet.sql.SqlExpression.Not;

import java.util.ArrayList;
import java.util.List;

/// A resolved condition that can still be taken apart into what goes to WHERE and what to HAVING.
sealed interface Clause {

    /// A condition on one value.
    ///
    /// @param grouping what a query with this in HAVING has to group by
    record Leaf(SqlExpression sql, boolean aggregate, boolean window, List<SqlExpression> grouping)
            implements Clause {}

    /// Conditions connected, perhaps negated. Without conditions it is true.
    record Group(Connector connector, boolean negated, List<Clause> children) implements Clause {
        public Group {
            children = List.copyOf(children);
        }
    }

    /// Whether it is a group of nothing, which vanishes even under a negation.
    default boolean isEmpty() {
        return this instanceof Group group && group.children.isEmpty();
    }

    /// Whether an aggregate is in it.
    default boolean aggregate() {
        return switch (this) {
            case Leaf leaf -> leaf.aggregate;
            case Group group -> group.children.stream().anyMatch(Clause::aggregate);
        };
    }

    /// Whether a window function is in it.
    default boolean window() {
        return switch (this) {
            case Leaf leaf -> leaf.window;
            case Group group -> group.children.stream().anyMatch(Clause::window);
        };
    }

    /// What a query with this in HAVING has to group by.
    default List<SqlExpression> grouping() {
        return switch (this) {
            case Leaf leaf -> leaf.grouping;
            case Group group -> {
                List<SqlExpression> all = new ArrayList<>();
                group.children.forEach(child -> all.addAll(child.grouping()));
                yield all;
            }
        };
    }

    /// The condition as SQL: `Literal.TRUE` and `Literal.FALSE` where it is known without asking
    /// the database, which then vanish from what they are connected with.
    default SqlExpression sql() {
        return switch (this) {
            case Leaf leaf -> leaf.sql;
            case Group group ->
                    group.negated && !group.isEmpty() ? not(connected(group)) : connected(group);
        };
    }

    private static SqlExpression connected(Group group) {
        List<SqlExpression> operands = new ArrayList<>(group.children.size());
        for (Clause child : group.children) {
            operands.add(child.sql());
        }
        return connect(group.connector, operands);
    }

    /// Two conditions of which both have to hold, where the second may be known beforehand.
    static SqlExpression and(SqlExpression first, SqlExpression second) {
        return second.equals(Literal.TRUE)
                ? first
                : new Logical(Connector.AND, List.of(first, second));
    }

    /// Connects conditions; known ones vanish or decide.
    static SqlExpression connect(Connector connector, List<SqlExpression> operands) {
        if (operands.isEmpty()) {
            return Literal.TRUE;
        }
        if (connector == Connector.XOR) {
            return xor(operands);
        }
        SqlExpression neutral = connector == Connector.AND ? Literal.TRUE : Literal.FALSE;
        SqlExpression deciding = connector == Connector.AND ? Literal.FALSE : Literal.TRUE;
        List<SqlExpression> kept = new ArrayList<>(operands.size());
        for (SqlExpression operand : operands) {
            if (operand.equals(deciding)) {
                return deciding;
            }
            if (!operand.equals(neutral)) {
                if (operand instanceof Logical inner && inner.connector() == connector) {
                    kept.addAll(inner.operands());
                } else {
                    kept.add(operand);
                }
            }
        }
        return kept.isEmpty()
                ? neutral
                : kept.size() == 1 ? kept.getFirst() : new Logical(connector, kept);
    }

    private static SqlExpression xor(List<SqlExpression> operands) {
        List<SqlExpression> kept = new ArrayList<>(operands.size());
        boolean odd = false;
        for (SqlExpression operand : operands) {
            if (operand.equals(Literal.TRUE)) {
                odd = !odd;
            } else if (!operand.equals(Literal.FALSE)) {
                kept.add(operand);
            }
        }
        if (kept.isEmpty()) {
            return odd ? Literal.TRUE : Literal.FALSE;
        }
        if (odd) {
            kept.add(Literal.TRUE);
        }
        return kept.size() == 1 ? kept.getFirst() : new Logical(Connector.XOR, kept);
    }

    static SqlExpression not(SqlExpression condition) {
        if (condition.equals(Literal.TRUE)) {
            return Literal.FALSE;
        }
        if (condition.equals(Literal.FALSE)) {
            return Literal.TRUE;
        }
        return new Not(condition);
    }
}
