package dev.quintet.models.internal.query;

import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.PathLookup;
import dev.quintet.models.expressions.Reference;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.JoinStep;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Comparison;
import dev.quintet.sql.SqlExpression.ComparisonOperator;
import dev.quintet.sql.SqlExpression.Connector;
import dev.quintet.sql.SqlExpression.Literal;
import dev.quintet.sql.SqlStatement.Output;
import dev.quintet.sql.SqlStatement.Select;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// A negated condition over many related rows: `NOT EXISTS (a related row that fulfils it)`.
///
/// The query inside begins at the model of the query around it and is then cut off in front, so
/// that it starts at the first table with many rows and is tied to the outer row by that table's
/// key. Where the filter around has joined that table already, it is tied to that very row instead.
final class SplitExclude {
    private final Frame outer;
    private final ConditionResolver conditions;

    SplitExclude(Frame outer, ConditionResolver conditions) {
        this.outer = outer;
        this.conditions = conditions;
    }

    ConditionResolver.Result resolve(PathLookup<?> lookup, Paths.Path path, ConditionPlace place) {
        Frame inner = new Frame(outer.resolution, outer.model, outer);
        inner.filters.putAll(outer.filters);
        Condition<?> condition =
                new PathLookup<>(lookup.path(), lookup.lookup(), fromOutside(lookup.right()));
        ConditionResolver inside = new ConditionResolver(inner);
        inside.filter(condition, false, false);

        // the tables of the path itself, in order, up to the first one with many rows
        Joins.Entry here = inner.base();
        Joins.Entry first = here;
        List<String> prefix = new ArrayList<>();
        boolean outerJoin = false;
        JoinStep many = null;
        cut:
        for (Paths.Name name : path.names()) {
            for (JoinStep step : name.steps()) {
                Joins.Entry next =
                        child(
                                inner,
                                here,
                                step,
                                step == name.steps().getLast() ? name.filter() : null);
                first = next;
                if (step.many()) {
                    many = step;
                    break cut;
                }
                outerJoin |= next.left();
                inner.joins.unreference(here);
                here = next;
            }
            prefix.add(name.name());
        }
        JoinStep step = Objects.requireNonNull(many);

        Joins.Entry selected;
        List<ColumnField> key;
        if (!first.left() && first.filter == null && first.restriction == null) {
            inner.joins.unreference(here);
            selected = first;
            key = step.toColumns();
        } else {
            selected = here;
            key = step.fromColumns();
        }
        Joins.Entry tied = shared(selected, place.reuse());
        List<SqlExpression> where = new ArrayList<>();
        inner.where.forEach(clause -> where.add(clause.sql()));
        if (tied != null) {
            List<ColumnField> pk = key.getFirst().model().pkFields();
            where.add(Joins.equal(selected, pk, tied, pk));
        } else {
            QueryScope around = new QueryScope(outer, place.reuse(), true);
            for (int i = 0; i < key.size(); i++) {
                Resolved outside = around.path(behind(prefix, step.fromColumns().get(i)));
                where.add(
                        new Comparison(
                                ComparisonOperator.EQUAL,
                                selected.column(key.get(i)),
                                outside.sql()));
            }
        }
        Clause clause = exists(inner, Clause.connect(Connector.AND, where));
        if (outerJoin) {
            Condition<?> missing =
                    new PathLookup<>(
                            behind(prefix, step.fromColumns().getFirst()),
                            "isnull",
                            new Operand.Constant(Value.of(true)));
            Clause orMissing = conditions.resolve(missing, place.negation()).clause();
            clause = new Clause.Group(Connector.OR, false, List.of(clause, orMissing));
        }
        return new ConditionResolver.Result(clause, new HashSet<>());
    }

    private static List<String> behind(List<String> prefix, ColumnField column) {
        List<String> path = new ArrayList<>(prefix);
        path.add(column.name());
        return path;
    }

    private static Joins.Entry child(
            Frame frame, Joins.Entry parent, JoinStep step, @Nullable RelationFilter filter) {
        for (Joins.Entry entry : frame.joins.all()) {
            if (entry.parent == parent
                    && entry.filter == filter
                    && entry.step != null
                    && entry.step.sameAs(step)) {
                return entry;
            }
        }
        throw new IllegalStateException("the path's own join is missing: " + step);
    }

    private static Joins.@Nullable Entry shared(
            Joins.Entry selected, @Nullable Set<Joins.Entry> reuse) {
        if (reuse != null) {
            for (Joins.Entry entry : reuse) {
                if (entry.key.equals(selected.key)) {
                    return entry;
                }
            }
        }
        return null;
    }

    /// What the right side refers to belongs to the outer row.
    private Operand fromOutside(Operand right) {
        return switch (right) {
            case Operand.Computed(Reference<?, ?> reference) ->
                    new Operand.Computed(new Outside(reference.path()));
            case Operand.Computed(Expression<?, ?> expression) -> computedOutside(expression);
            default -> right;
        };
    }

    private Operand computedOutside(Expression<?, ?> expression) {
        Resolved outside = expression.resolve(new QueryScope(outer, null, true));
        outer.usedInside.addAll(outside.grouping());
        return new Operand.Computed(new Fixed(Resolved.constant(outside.sql(), outside.type())));
    }

    private static Clause exists(Frame inner, SqlExpression where) {
        if (where.equals(Literal.FALSE)) {
            return new Clause.Leaf(Literal.FALSE, false, false, List.of());
        }
        Select select =
                Select.of(
                                List.of(Output.of(Literal.of(1))),
                                inner.joins.from(),
                                inner.joins.joins(),
                                where)
                        .withLimit(Literal.of(1));
        return new Clause.Leaf(new SqlExpression.Exists(select), false, false, List.of());
    }
}
