package dev.quintet.models.internal.query;

import dev.quintet.sql.SqlExpression.Connector;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Decides for the conditions of one Q which joins may drop rows.
///
/// Each condition votes for the joins without whose partner it cannot hold. In an OR a join that
/// not all conditions voted for must keep rows; in an AND one vote is enough to let it drop them.
/// Under a negation the two change places.
final class JoinVotes {
    private final Connector connector;
    private final int conditions;
    private final Map<Joins.Entry, Integer> votes = new HashMap<>();

    JoinVotes(Connector connector, int conditions, boolean negated) {
        this.connector =
                !negated ? connector : connector == Connector.AND ? Connector.OR : Connector.AND;
        this.conditions = conditions;
    }

    void add(Collection<Joins.Entry> needed) {
        for (Joins.Entry entry : Set.copyOf(needed)) {
            votes.merge(entry, 1, Integer::sum);
        }
    }

    /// Changes the joins, and returns those that the whole needs.
    List<Joins.Entry> apply(Joins joins) {
        List<Joins.Entry> promote = new ArrayList<>();
        List<Joins.Entry> demote = new ArrayList<>();
        votes.forEach((entry, count) -> {
            boolean all = count == conditions;
            if (connector == Connector.OR && !all) {
                promote.add(entry);
            }
            if (connector == Connector.AND || (connector == Connector.OR && all)) {
                demote.add(entry);
            }
        });
        joins.promote(promote);
        joins.demote(demote);
        return demote;
    }
}
