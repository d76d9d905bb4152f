package dev.quintet.models.internal.query;

import dev.quintet.models.expressions.Always;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.PathLookup;
import dev.quintet.models.expressions.Q;
import dev.quintet.models.expressions.Test;
import dev.quintet.models.expressions.ValueLookup;

import java.util.ArrayList;
import java.util.List;

/// A relation that leads to some of its rows only, under a name that the query gave it.
///
/// @param alias the name
/// @param relation the names that lead over the relation
/// @param condition a condition on its rows, in which paths begin at the query's model
record RelationFilter(String alias, List<String> relation, Condition<?> condition) {

    /// A path behind the relation, as it is behind the alias.
    List<String> renamed(List<String> path) {
        if (path.size() <= relation.size() || !path.subList(0, relation.size()).equals(relation)) {
            return path;
        }
        List<String> renamed = new ArrayList<>();
        renamed.add(alias);
        renamed.addAll(path.subList(relation.size(), path.size()));
        return renamed;
    }

    /// Checks the names.
    ///
    /// @throws IllegalArgumentException if the relation is none, or if the condition leads
    ///   elsewhere
    /// @throws dev.quintet.models.expressions.FieldError if there is no field of a name
    void check(Frame frame) {
        Paths.Path path = frame.follow(relation);
        if (!path.rest().isEmpty() || path.relation() == null) {
            throw new IllegalArgumentException(
                    "A filtered relation leads over relations alone, not over '"
                            + String.join("__", relation)
                            + "': '"
                            + (path.rest().isEmpty() ? relation.getLast() : path.rest().getFirst())
                            + "' is none.");
        }
        check(condition, frame);
    }

    private void check(Condition<?> part, Frame frame) {
        switch (part) {
            case Q<?> q -> q.children().forEach(child -> check(child, frame));
            case PathLookup<?> lookup -> {
                boolean exact = lookup.lookup() == null || lookup.lookup().equals("exact");
                check(lookup.path(), exact, frame);
                if (lookup.right() instanceof Operand.Computed(var expression)
                        && !expression.path().isEmpty()) {
                    check(expression.path(), true, frame);
                }
                if (lookup.right() instanceof Operand.Rows) {
                    throw new IllegalArgumentException(
                            "The condition of the filtered relation '"
                                    + alias
                                    + "' contains a query, which is not supported. Filter the rows"
                                    + " by it instead.");
                }
            }
            case ValueLookup<?> _, Test<?> _, Always<?> _ -> {}
        }
    }

    private void check(List<String> names, boolean exact, Frame frame) {
        if (frame.annotationLength(names) > 0) {
            return;
        }
        Paths.Path path = frame.follow(names);
        int fields = names.size() - path.rest().size();
        int along = fields - (exact && path.rest().isEmpty() ? 2 : 1);
        for (int i = 0; i < Math.min(along, relation.size()); i++) {
            if (!relation.get(i).equals(names.get(i))) {
                throw new IllegalArgumentException(
                        "The condition of the filtered relation '"
                                + alias
                                + "' leads over '"
                                + String.join("__", names)
                                + "', which lies outside of '"
                                + String.join("__", relation)
                                + "'.");
            }
        }
        if (fields > relation.size() + 1) {
            throw new IllegalArgumentException(
                    "The condition of the filtered relation '"
                            + alias
                            + "' leads over '"
                            + String.join("__", names)
                            + "', which follows further relations: only columns of '"
                            + String.join("__", relation)
                            + "' itself can be used.");
        }
    }
}
