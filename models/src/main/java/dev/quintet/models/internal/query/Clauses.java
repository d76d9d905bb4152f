package dev.quintet.models.internal.query;

import dev.quintet.db.NotSupportedError;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Connector;
import dev.quintet.sql.SqlExpression.Literal;

import java.util.ArrayList;
import java.util.List;

/// The conditions of one query, each where it can be decided: on rows in WHERE, on groups in
/// HAVING, and on window functions, which are computed last, in a query around this one.
final class Clauses {
    private final boolean grouped;
    private final List<SqlExpression> where = new ArrayList<>();
    private final List<Clause> having = new ArrayList<>();
    private final List<Clause> windows = new ArrayList<>();

    private Clauses(boolean grouped) {
        this.grouped = grouped;
    }

    /// Deals conditions out.
    ///
    /// @param grouped whether the query groups
    /// @throws FieldError if one has an aggregate, but the query does not group
    /// @throws NotSupportedError if one of a query that groups connects window functions with plain
    ///   values in an OR
    static Clauses of(List<Clause> conditions, boolean grouped) {
        Clauses clauses = new Clauses(grouped);
        conditions.forEach(clauses::add);
        return clauses;
    }

    private void add(Clause clause) {
        if (clause.aggregate() && !grouped) {
            throw new FieldError(
                    "A filter uses an aggregate, but the query does not group: annotate() the rows"
                            + " with it first, and filter by the annotation.");
        } else if (!clause.window() && !clause.aggregate()) {
            where.add(clause.sql());
        } else if (clause instanceof Clause.Group group && isConjunction(group)) {
            for (Clause child : group.children()) {
                add(group.negated() ? opposite(child) : child);
            }
        } else if (clause.window()) {
            if (grouped && hasPlain(clause)) {
                throw new NotSupportedError(
                        "A query with aggregates cannot be filtered by window functions and plain"
                                + " values connected with OR. Annotate the plain condition and"
                                + " filter by the rows' keys in a query of its own.");
            }
            windows.add(clause);
        } else {
            having.add(clause);
        }
    }

    /// Whether all conditions of a group have to hold, or the opposites of all.
    private static boolean isConjunction(Clause.Group group) {
        return group.negated()
                ? group.connector() == Connector.OR || isSingle(group)
                : group.connector() == Connector.AND;
    }

    /// The opposite of one group can be pushed into it; that of one condition stays as it is.
    private static boolean isSingle(Clause.Group group) {
        return group.connector() == Connector.AND
                && group.children().size() == 1
                && group.children().getFirst() instanceof Clause.Group;
    }

    private static Clause opposite(Clause clause) {
        return clause instanceof Clause.Group group
                ? new Clause.Group(group.connector(), !group.negated(), group.children())
                : new Clause.Group(Connector.AND, true, List.of(clause));
    }

    private static boolean hasPlain(Clause clause) {
        return switch (clause) {
            case Clause.Leaf leaf -> !leaf.aggregate() && !leaf.window();
            case Clause.Group group -> group.children().stream().anyMatch(Clauses::hasPlain);
        };
    }

    /// The condition on rows; `Literal.TRUE` for none.
    SqlExpression where() {
        return Clause.connect(Connector.AND, where);
    }

    /// The condition on groups; `Literal.TRUE` for none.
    SqlExpression having() {
        return connected(having);
    }

    /// The condition on window functions; `Literal.TRUE` for none.
    SqlExpression windows() {
        return connected(windows);
    }

    private static SqlExpression connected(List<Clause> clauses) {
        return Clause.connect(Connector.AND, clauses.stream().map(Clause::sql).toList());
    }

    /// Whether it is known that no row fulfils all.
    boolean impossible() {
        return where().equals(Literal.FALSE)
                || having().equals(Literal.FALSE)
                || windows().equals(Literal.FALSE);
    }

    /// What a query that groups has to group by for the conditions that come after.
    List<SqlExpression> grouping() {
        List<SqlExpression> grouping = new ArrayList<>();
        having.forEach(clause -> grouping.addAll(clause.grouping()));
        windows.forEach(clause -> grouping.addAll(clause.grouping()));
        return grouping;
    }
}
