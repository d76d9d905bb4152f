package dev.quintet.models.internal.write;

import dev.quintet.db.Database;
import dev.quintet.db.Session;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.PathLookup;
import dev.quintet.models.expressions.Q;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.internal.query.Queries;
import dev.quintet.models.internal.query.QueryState;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.Options;
import dev.quintet.sql.Sql;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Connector;
import dev.quintet.sql.SqlStatement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// The rows of a many-to-many relation that belong to one instance: pairs of its key and others.
///
/// @param source the key in the pairs that refers to the instance
/// @param target the key in the pairs that refers to the other side
/// @param owner the value of `source` for the instance
/// @param symmetrical whether each pair stands in the table both ways
public record PairTable(
        ForeignKeyField source,
        ForeignKeyField target,
        Object owner,
        boolean symmetrical,
        Database database) {

    private Options<?> through() {
        return source.model();
    }

    /// The keys that are paired with the instance.
    public List<Object> keys() {
        QueryState pairs =
                QueryState.of(through())
                        .ordered(List.of())
                        .with(where(is(source, owner)))
                        .with(new QueryState.Select(List.of(List.of(target.attribute())), false));
        return Queries.list(pairs, database, (names, values) -> Objects.requireNonNull(values[0]));
    }

    /// Adds the pairs that are missing, with one statement where the database can leave out those
    /// that are there.
    public void add(List<Object> keys) {
        List<Object> distinct = List.copyOf(new LinkedHashSet<>(keys));
        if (distinct.isEmpty()) {
            return;
        }
        boolean ignores = database.backend().features().supportsIgnoreConflicts();
        addOneWay(source, target, distinct, ignores);
        if (symmetrical) {
            addOneWay(target, source, distinct, ignores);
        }
    }

    private void addOneWay(
            ForeignKeyField near, ForeignKeyField far, List<Object> keys, boolean ignores) {
        List<Object> missing = new ArrayList<>(keys);
        if (!ignores) {
            Set<Object> known =
                    new HashSet<>(new PairTable(near, far, owner, false, database).keys());
            missing.removeIf(known::contains);
        }
        int rows = Math.max(1, database.backend().features().maxParameters() / 2);
        for (int from = 0; from < missing.size(); from += rows) {
            insert(
                    near,
                    far,
                    missing.subList(from, Math.min(from + rows, missing.size())),
                    ignores);
        }
    }

    private record Bound(ValueType<?> type, Object value) {}

    private void insert(
            ForeignKeyField near, ForeignKeyField far, List<Object> keys, boolean ignores) {
        List<List<SqlExpression>> rows = new ArrayList<>();
        for (Object key : keys) {
            rows.add(List.of(parameter(near, owner), parameter(far, key)));
        }
        Sql sql =
                database.backend()
                        .dialect()
                        .render(
                                new SqlStatement.Insert(
                                        through().table(),
                                        List.of(near.column(), far.column()),
                                        rows,
                                        ignores
                                                ? new SqlStatement.OnConflict(List.of(), List.of())
                                                : null,
                                        List.of()));
        try (Session session = database.session()) {
            session.update(
                    sql.text(),
                    out -> {
                        for (SqlExpression.Param param : sql.params()) {
                            Bound bound = (Bound) Objects.requireNonNull(param.value());
                            bound.type().write(out, bound.value());
                        }
                    });
        }
    }

    private static SqlExpression parameter(ForeignKeyField field, Object key) {
        Object prepared = Objects.requireNonNull(field.type().prepare(key));
        return new SqlExpression.Param(new Bound(field.type(), prepared), field.sqlType());
    }

    /// Removes the pairs with some keys, with one statement.
    public void remove(List<Object> keys) {
        if (keys.isEmpty()) {
            return;
        }
        Condition<Object> pairs = pairs(keys);
        Queries.delete(QueryState.of(through()).with(where(pairs)), database);
    }

    private Condition<Object> pairs(List<Object> keys) {
        Condition<Object> there = and(is(source, owner), in(target, keys));
        return symmetrical ? or(there, and(is(target, owner), in(source, keys))) : there;
    }

    /// Removes all pairs of the instance, with one statement.
    public void clear() {
        Condition<Object> all =
                symmetrical ? or(is(source, owner), is(target, owner)) : is(source, owner);
        Queries.delete(QueryState.of(through()).with(where(all)), database);
    }

    private static QueryState.Where where(Condition<?> condition) {
        return new QueryState.Where(condition, false, false);
    }

    private static Condition<Object> is(ForeignKeyField field, Object key) {
        return new PathLookup<>(
                List.of(field.attribute()), "exact", new Operand.Constant(Value.of(key)));
    }

    private static Condition<Object> in(ForeignKeyField field, List<Object> keys) {
        List<Expression<?, ?>> items = new ArrayList<>();
        keys.forEach(key -> items.add(Value.of(key)));
        return new PathLookup<>(List.of(field.attribute()), "in", new Operand.Many(items));
    }

    private static Condition<Object> and(Condition<Object> left, Condition<Object> right) {
        return new Q<>(Connector.AND, false, List.of(left, right));
    }

    private static Condition<Object> or(Condition<Object> left, Condition<Object> right) {
        return new Q<>(Connector.OR, false, List.of(left, right));
    }
}
