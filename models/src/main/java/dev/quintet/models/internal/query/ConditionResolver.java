package dev.quintet.models.internal.query;

import dev.quintet.models.expressions.Always;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.models.expressions.Nearest;
import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.PathLookup;
import dev.quintet.models.expressions.Q;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Test;
import dev.quintet.models.expressions.ValidationError;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.expressions.ValueLookup;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.expressions.lookups.Lookup;
import dev.quintet.models.expressions.lookups.Lookups;
import dev.quintet.models.expressions.lookups.Transform;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Field;
import dev.quintet.models.meta.JoinStep;
import dev.quintet.models.meta.Relation;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Connector;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Turns conditions into clauses and decides how their joins keep or drop rows.
///
/// Three things make this more than a walk over a tree. Conditions on the rows of one filter share
/// joins over many rows, those of different filters do not. Under a negation a condition over many
/// rows becomes a query of its own ([SplitExclude]), because "no related row is so" is not "some
/// related row is not so". And SQL's unknown must not lose rows: under a negation a nullable value
/// gets `IS NOT NULL` beside its condition.
final class ConditionResolver {
    private final Frame frame;

    ConditionResolver(Frame frame) {
        this.frame = frame;
    }

    /// A clause, and the joins without whose partner it cannot hold.
    record Result(Clause clause, Collection<Joins.Entry> needed) {}

    /// Adds a filter, or its opposite, to the query.
    void filter(Condition<?> condition, boolean negated, boolean sticky) {
        Set<Joins.Entry> inner = frame.joins.inner();
        Set<Joins.Entry> reuse = frame.shared;
        Condition<?> whole =
                condition instanceof Q<?> q
                                && !negated
                                && !q.negated()
                                && q.connector() == Connector.AND
                        ? condition
                        : new Q<>(Connector.AND, negated, List.of(condition));
        Result result = resolve(whole, ConditionPlace.filter(reuse));
        frame.where.add(result.clause());
        frame.joins.demote(inner);
        frame.shared = sticky ? reuse : new HashSet<>();
    }

    /// Adds a condition that shares the joins of all before it.
    void related(Condition<?> condition) {
        Set<Joins.Entry> inner = frame.joins.inner();
        Condition<?> whole = new Q<>(Connector.AND, false, List.of(condition));
        frame.where.add(resolve(whole, ConditionPlace.filter(null)).clause());
        frame.joins.demote(inner);
    }

    /// Resolves a condition that stands inside an expression.
    Clause inExpression(Condition<?> condition, @Nullable Set<Joins.Entry> reuse, boolean joins) {
        Condition<?> whole =
                condition instanceof Q<?>
                        ? condition
                        : new Q<>(Connector.AND, false, List.of(condition));
        // the joins stay as they were made: a condition that is only computed drops no rows
        return resolve(whole, ConditionPlace.expression(reuse, joins)).clause();
    }

    Result resolve(Condition<?> condition, ConditionPlace place) {
        return switch (condition) {
            case Q<?> q -> group(q, place);
            case PathLookup<?> lookup -> path(lookup, place);
            case ValueLookup<?> lookup -> value(lookup, place);
            case Test<?> test -> test(test, place);
            case Always<?> ignored ->
                    new Result(new Clause.Group(Connector.AND, false, List.of()), List.of());
        };
    }

    private Result group(Q<?> q, ConditionPlace place) {
        ConditionPlace inside = place.under(q.negated());
        JoinVotes votes = new JoinVotes(q.connector(), q.children().size(), inside.negated());
        List<Clause> children = new ArrayList<>(q.children().size());
        for (Condition<?> child : q.children()) {
            Result result = resolve(child, inside);
            votes.add(result.needed());
            if (!result.clause().isEmpty()) {
                children.add(result.clause());
            }
        }
        Collection<Joins.Entry> needed = place.filters() ? votes.apply(frame.joins) : List.of();
        return new Result(new Clause.Group(q.connector(), q.negated(), children), needed);
    }

    private Result value(ValueLookup<?> lookup, ConditionPlace place) {
        QueryScope scope = scope(place);
        Resolved left = lookup.left().resolve(scope);
        return new Result(
                build(left, List.of(lookup.lookup()), right(lookup.right(), place), scope, null)
                        .leaf(),
                List.of());
    }

    private Result test(Test<?> test, ConditionPlace place) {
        Resolved resolved = test.expression().resolve(scope(place));
        if (resolved.type() == null && resolved.doubt() != null) {
            throw new FieldError(resolved.doubt());
        }
        if (resolved.type() != null && resolved.type().kind() != ValueType.Kind.BOOLEAN) {
            throw new IllegalArgumentException(
                    "Cannot filter by "
                            + test.expression()
                            + ": it is no condition but of type "
                            + resolved.type().name()
                            + ". Compare it with something.");
        }
        return new Result(leaf(resolved), List.of());
    }

    private static Clause.Leaf leaf(Resolved resolved) {
        return new Clause.Leaf(
                resolved.sql(), resolved.aggregate(), resolved.window(), resolved.grouping());
    }

    private QueryScope scope(ConditionPlace place) {
        return new QueryScope(frame, place.reuse(), place.joins());
    }

    private Result path(PathLookup<?> lookup, ConditionPlace place) {
        List<String> names = lookup.path();
        int annotation = frame.annotationLength(names);
        if (annotation > 0) {
            QueryScope scope = scope(place);
            List<String> lookups =
                    lookups(names.subList(annotation, names.size()), lookup.lookup());
            Resolved left = frame.annotation(names.subList(0, annotation));
            return new Result(
                    build(left, lookups, right(lookup.right(), place), scope, null).leaf(),
                    List.of());
        }
        Paths.Path path = frame.follow(names);
        if (!place.joins() && path.names().size() > 1) {
            throw new FieldError(
                    "'"
                            + String.join("__", names)
                            + "' leads over a relation, but here only columns of "
                            + frame.model.name()
                            + " itself can be used.");
        }
        if (place.filters() && place.branchNegated()) {
            for (JoinStep step : path.steps()) {
                if (step.many()) {
                    right(lookup.right(), place); // what it refers to is joined out here
                    return new SplitExclude(frame, this).resolve(lookup, path, place);
                }
            }
        }
        return column(lookup, path, place);
    }

    private Result column(PathLookup<?> lookup, Paths.Path path, ConditionPlace place) {
        Set<Joins.Entry> before = referenced();
        QueryScope scope = scope(place);
        Operand right = right(lookup.right(), place);
        Set<Joins.Entry> used = new LinkedHashSet<>(referenced());
        used.removeAll(before);
        Relation relation = path.relation();
        if (relation != null) {
            right = RelatedOperand.check(right, relation, path.model(), frame.resolution);
        }
        Frame.Joined joined = frame.join(path, place.reuse());
        used.addAll(joined.entries());
        Frame.Trimmed trimmed = frame.trim(joined);
        if (place.reuse() != null) {
            place.reuse().addAll(trimmed.entries());
        }
        Resolved column = frame.column(trimmed);
        Built built = build(column, lookups(path.rest(), lookup.lookup()), right, scope, path);
        boolean isNull = built.isNull() != null;
        boolean needsOuter = Boolean.TRUE.equals(built.isNull()) && !place.negated();
        Clause clause = built.leaf();
        if (place.negated() && !Boolean.TRUE.equals(built.isNull())) {
            needsOuter = true;
            if (!isNull) {
                clause = withoutNulls(clause, column, trimmed, right, place);
            }
        }
        return new Result(clause, needsOuter ? List.of() : used);
    }

    /// Under a negation: `NOT (condition AND column IS NOT NULL)`, so that rows with NULL are kept.
    private Clause withoutNulls(
            Clause clause,
            Resolved column,
            Frame.Trimmed trimmed,
            Operand right,
            ConditionPlace place) {
        List<Clause> parts = new ArrayList<>(3);
        parts.add(clause);
        boolean nullable = trimmed.targets().stream().anyMatch(target -> target.nullable());
        if (nullable || trimmed.last().left()) {
            for (SqlExpression part :
                    column.sql() instanceof SqlExpression.Tuple tuple
                            ? tuple.items()
                            : List.of(column.sql())) {
                parts.add(
                        new Clause.Leaf(
                                new SqlExpression.IsNull(part, true), false, false, List.of(part)));
            }
        }
        if (right instanceof Operand.Computed computed
                && computed.expression() instanceof Fixed fixed
                && fixed.resolved().sql() instanceof SqlExpression.Column
                && fixed.resolved().nullable()) {
            parts.add(
                    new Clause.Leaf(
                            new SqlExpression.IsNull(fixed.resolved().sql(), true),
                            false,
                            false,
                            fixed.resolved().grouping()));
        }
        return parts.size() == 1 ? clause : new Clause.Group(Connector.AND, false, parts);
    }

    private Set<Joins.Entry> referenced() {
        Set<Joins.Entry> entries = new HashSet<>();
        for (Joins.Entry entry : frame.joins.all()) {
            if (entry.references > 0) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private static List<String> lookups(List<String> rest, @Nullable String lookup) {
        List<String> all = new ArrayList<>(rest);
        if (lookup != null) {
            all.add(lookup);
        }
        return all.isEmpty() ? List.of("exact") : all;
    }

    /// Resolves the expressions of a right side, so that it is known what they are before a lookup
    /// is chosen.
    private Operand right(Operand right, ConditionPlace place) {
        return switch (right) {
            case Operand.Computed(var expression) ->
                    new Operand.Computed(new Fixed(expression.resolve(scope(place))));
            case Operand.Many many -> {
                boolean plain = many.items().stream().allMatch(item -> item instanceof Value<?>);
                yield plain
                        ? many
                        : new Operand.Many(
                                List.copyOf(
                                        many.items().stream()
                                                .map(item ->
                                                        item instanceof Value<?>
                                                                ? item
                                                                : new Fixed(
                                                                        item.resolve(scope(place))))
                                                .toList()));
            }
            case Operand.Constant constant -> constant;
            case Operand.Rows rows -> rows;
        };
    }

    /// A built condition.
    ///
    /// @param isNull what an `isnull` asks, or null for another lookup
    record Built(Clause.Leaf leaf, @Nullable Boolean isNull) {}

    private Built build(
            Resolved column,
            List<String> names,
            Operand right,
            QueryScope scope,
            Paths.@Nullable Path path) {
        Resolved left = column.doubt() == null ? column : column.as(column.requiredType());
        List<Transform> bilateral = new ArrayList<>();
        ColumnField field = path != null && path.field() instanceof ColumnField own ? own : null;
        for (String name : names.subList(0, names.size() - 1)) {
            left = transform(left, name, scope, path, left == column ? field : null, bilateral);
        }
        String name = names.getLast();
        Lookup lookup = find(left, left == column ? field : null, name);
        if (lookup == null) {
            left = transform(left, name, scope, path, left == column ? field : null, bilateral);
            name = "exact";
            lookup = find(left, null, name);
            if (lookup == null) {
                throw QueryScope.unsupported(left.type(), name);
            }
        } else if (left == column && path != null && path.relation() != null) {
            checkRelation(path.field(), name);
        }
        try {
            SqlExpression sql =
                    left == column && column.sql() instanceof SqlExpression.Tuple key
                            ? compositeKey(key, left, name, right, scope, path)
                            : Lookups.bilateral(lookup, bilateral).build(left, right, scope);
            return new Built(leaf(sql, left, right), isNull(name, right));
        } catch (ValidationError refusal) {
            throw field == null ? refusal : field.type().refused(refusal);
        }
    }

    private SqlExpression compositeKey(
            SqlExpression.Tuple key,
            Resolved left,
            String name,
            Operand right,
            QueryScope scope,
            Paths.@Nullable Path path) {
        // a relation may lead nowhere, a key is never without a value
        boolean nowhere =
                name.equals("exact")
                        && Boolean.TRUE.equals(isNull(name, right))
                        && path != null
                        && path.relation() != null;
        return CompositeKeys.build(
                left,
                nowhere ? "isnull" : name,
                nowhere ? Operand.of(true) : right,
                scope,
                frame.keyFields(key));
    }

    private static void checkRelation(Field field, String lookup) {
        if (!RelatedOperand.LOOKUPS.contains(lookup)) {
            throw new FieldError(
                    "'"
                            + lookup
                            + "' is no lookup of the relation "
                            + field
                            + "."
                            + Nearest.hint(lookup, RelatedOperand.LOOKUPS));
        }
    }

    private static @Nullable Lookup find(Resolved left, @Nullable ColumnField field, String name) {
        Lookup own =
                field == null || field.model().autoCreated()
                        ? null
                        : Lookups.ofField(field.model().access().javaClass(), field.name(), name);
        return own != null ? own : Lookups.lookup(left.type(), name);
    }

    private Resolved transform(
            Resolved left,
            String name,
            QueryScope scope,
            Paths.@Nullable Path path,
            @Nullable ColumnField field,
            List<Transform> bilateral) {
        if (path != null && path.relation() != null) {
            throw frame.unsupported(path, name);
        }
        Transform transform = QueryScope.transform(left.type(), field, name);
        if (transform.bilateral()) {
            bilateral.add(transform);
        }
        return transform.apply(left, scope);
    }

    private static @Nullable Boolean isNull(String name, Operand right) {
        if (!(right instanceof Operand.Constant(var value))) {
            return null;
        }
        return switch (name) {
            case "isnull" -> value.form() == Value.Form.TRUE ? Boolean.TRUE : Boolean.FALSE;
            case "exact", "iexact" -> value.form() == Value.Form.NULL ? Boolean.TRUE : null;
            default -> null;
        };
    }

    private static Clause.Leaf leaf(SqlExpression sql, Resolved left, Operand right) {
        boolean aggregate = left.aggregate();
        boolean window = left.window();
        List<SqlExpression> grouping = new ArrayList<>(left.grouping());
        List<Resolved> parts =
                switch (right) {
                    case Operand.Computed(Fixed fixed) -> List.of(fixed.resolved());
                    case Operand.Many many ->
                            many.items().stream()
                                    .filter(item -> item instanceof Fixed)
                                    .map(item -> ((Fixed) item).resolved())
                                    .toList();
                    default -> List.of();
                };
        for (Resolved part : parts) {
            aggregate |= part.aggregate();
            window |= part.window();
            grouping.addAll(part.grouping());
        }
        return new Clause.Leaf(sql, aggregate, window, grouping);
    }
}
