package dev.quintet.models.internal.query;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/// Where in a tree of conditions one stands.
///
/// @param branchNegated whether any condition above is negated
/// @param negated whether an odd number of those above is negated
/// @param reuse the joins over many rows that may be shared; grows with what is used. Null for any
/// @param joins whether names may lead over relations
/// @param filters whether the tree chooses the query's rows: then its joins may drop rows, and a
///   negated condition over many rows becomes a query of its own
record ConditionPlace(
        boolean branchNegated,
        boolean negated,
        @Nullable Set<Joins.Entry> reuse,
        boolean joins,
        boolean filters) {
    /// The top of a filter.
    static ConditionPlace filter(@Nullable Set<Joins.Entry> reuse) {
        return new ConditionPlace(false, false, reuse, true, true);
    }

    /// The top of a condition inside of an expression, which drops no rows.
    static ConditionPlace expression(@Nullable Set<Joins.Entry> reuse, boolean joins) {
        return new ConditionPlace(false, false, reuse, joins, false);
    }

    /// Below a condition that is negated or not.
    ConditionPlace under(boolean negation) {
        return new ConditionPlace(
                branchNegated || negation, negated ^ negation, reuse, joins, filters);
    }

    /// Here, as if one negation stood above.
    ConditionPlace negation() {
        return new ConditionPlace(true, true, reuse, joins, filters);
    }
}
