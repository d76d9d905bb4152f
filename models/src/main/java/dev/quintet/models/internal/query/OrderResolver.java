package dev.quintet.models.internal.query;

import dev.quintet.db.NotSupportedError;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.models.expressions.Ordering;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.Relation;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlStatement.Order;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Turns the terms of an order into SQL. A term that names a relation stands for the order of the
/// related model.
final class OrderResolver {
    private final Frame frame;

    OrderResolver(Frame frame) {
        this.frame = frame;
    }

    /// A resolved term.
    record Term(Resolved value, Order order) {}

    /// The terms, each expression once, without constants.
    List<Term> resolve(List<? extends Ordering<?>> terms) {
        Map<SqlExpression, Term> seen = new LinkedHashMap<>();
        for (Ordering<?> term : terms) {
            for (Term resolved : term(term, List.of(), new HashSet<>())) {
                SqlExpression by = resolved.order().expression();
                if (!isConstant(by)) {
                    seen.putIfAbsent(by, resolved);
                }
            }
        }
        return List.copyOf(seen.values());
    }

    /// A constant puts no row before another, and some databases take it for a column's number.
    private static boolean isConstant(SqlExpression expression) {
        return expression instanceof SqlExpression.Param
                || expression instanceof SqlExpression.Literal;
    }

    private List<Term> term(Ordering<?> term, List<String> prefix, Set<List<Object>> relations) {
        Expression<?, ?> expression = term.expression();
        if (expression.path().isEmpty()) {
            return List.of(of(term, expression.resolve(new QueryScope(frame, null, true))));
        }
        List<String> names = new ArrayList<>(prefix);
        names.addAll(expression.path());
        if (names.equals(List.of("?"))) {
            SqlExpression random =
                    new SqlExpression.Function("RANDOM", List.of(), ValueType.DOUBLE.sqlType());
            return List.of(of(term, Resolved.of(random, ValueType.DOUBLE, false)));
        }
        Resolved selected = selected(names);
        if (selected != null) {
            return List.of(of(term, selected));
        }
        if (frame.annotationLength(names) > 0) {
            return terms(term, new QueryScope(frame, null, true).path(names));
        }
        Paths.Path found = frame.follow(names);
        String last = names.getLast();
        if (found.field() instanceof Relation relation
                && found.rest().isEmpty()
                && !relation.target().ordering().isEmpty()
                && !last.equals("pk")
                && !(found.field() instanceof ForeignKeyField key
                        && key.attribute().equals(last))) {
            return related(term, names, relation, frame.join(found, null), relations);
        }
        return terms(term, new QueryScope(frame, null, true).path(names));
    }

    /// The term for a value; for a composite key one for each of its columns.
    private List<Term> terms(Ordering<?> term, Resolved value) {
        if (!(value.sql() instanceof SqlExpression.Tuple(var items))) {
            return List.of(of(term, value));
        }
        List<Term> terms = new ArrayList<>(items.size());
        for (SqlExpression item : items) {
            terms.add(of(term, Resolved.of(item, null, false)));
        }
        return terms;
    }

    /// The related model's own order, along the path that leads to it.
    private List<Term> related(
            Ordering<?> term,
            List<String> names,
            Relation relation,
            Frame.Joined joined,
            Set<List<Object>> relations) {
        if (!relations.add(List.of(relation, joined.entries().getFirst()))) {
            throw new FieldError(
                    "The order by '"
                            + String.join("__", names)
                            + "' never ends: the models order by each"
                            + " other. Order by a column of the related model instead.");
        }
        List<Term> terms = new ArrayList<>();
        for (Ordering<?> own : relation.target().ordering()) {
            Ordering<?> directed = term.descending() ? own.reversed() : own;
            terms.addAll(term(directed, names, relations));
        }
        return terms;
    }

    /// The selected value of that name.
    private @Nullable Resolved selected(List<String> names) {
        if (frame.items != null) {
            String name = String.join("__", names);
            for (Frame.Item item : frame.items) {
                if (item.name().equals(name)
                        && !(item.value().sql() instanceof SqlExpression.Tuple)) {
                    return item.value();
                }
            }
        }
        return null;
    }

    private Term of(Ordering<?> term, Resolved value) {
        if (value.aggregate() && !frame.grouped()) {
            throw new FieldError(
                    "An aggregate cannot be ordered by unless the query groups: annotate() the rows"
                            + " with it first.");
        }
        return new Term(value, new Order(value.sql(), term.descending(), term.nulls()));
    }

    /// The columns of DISTINCT ON.
    ///
    /// @throws NotSupportedError if the order does not begin with them
    List<SqlExpression> columns(List<List<String>> paths, List<Term> order) {
        Set<SqlExpression> columns = new LinkedHashSet<>();
        for (List<String> path : paths) {
            SqlExpression column = new QueryScope(frame, null, true).path(path).sql();
            if (column instanceof SqlExpression.Tuple(var items)) {
                columns.addAll(items);
            } else {
                columns.add(column);
            }
        }
        List<SqlExpression> first =
                order.stream()
                        .map(term -> term.order().expression())
                        .limit(columns.size())
                        .toList();
        if (!paths.isEmpty() && !columns.containsAll(first)) {
            throw new NotSupportedError(
                    "distinctOn() gives the first row of each group, so the order has to begin with"
                            + " its columns ("
                            + String.join(
                                    ", ",
                                    paths.stream().map(path -> String.join("__", path)).toList())
                            + "). Put them first in orderBy().");
        }
        return List.copyOf(columns);
    }
}
