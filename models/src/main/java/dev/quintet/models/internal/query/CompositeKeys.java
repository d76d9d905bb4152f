package dev.quintet.models.internal.query;

import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Subselect;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.expressions.lookups.Lookup;
import dev.quintet.models.expressions.lookups.Lookups;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Connector;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Lookups on a composite key, written out over its columns: `pk = (a, b)`, `pk IN ((a, b), ...)`,
/// `pk < (a, b)`.
final class CompositeKeys {
    private CompositeKeys() {}

    /// The condition for a lookup.
    ///
    /// @throws IllegalArgumentException if the right side is no key of as many parts
    static SqlExpression build(
            Resolved left, String name, Operand right, QueryScope scope, List<ColumnField> fields) {
        List<SqlExpression> columns = ((SqlExpression.Tuple) left.sql()).items();
        return switch (name) {
            case "isnull" -> isNull(columns, right);
            case "exact" -> exact(left, columns, fields, right, scope);
            case "in" -> in(left, columns, fields, right, scope);
            case "gt", "gte", "lt", "lte" ->
                    ordered(columns, fields, name, operands(right, name, fields, scope), scope);
            default ->
                    throw new FieldError(
                            "'"
                                    + name
                                    + "' is no lookup of a composite key."
                                    + dev.quintet.models.expressions.Nearest.hint(
                                            name,
                                            List.of(
                                                    "exact", "gt", "gte", "in", "isnull", "lt",
                                                    "lte")));
        };
    }

    /// The parts of the right side: of another key, or of a constant.
    private static List<Operand> operands(
            Operand right, String name, List<ColumnField> fields, QueryScope scope) {
        if (right instanceof Operand.Computed(Fixed(var other))
                && other.sql() instanceof SqlExpression.Tuple(var items)
                && items.size() == fields.size()) {
            List<Operand> operands = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                Resolved part = Resolved.of(items.get(i), fields.get(i).type(), false);
                operands.add(new Operand.Computed(new Fixed(part)));
            }
            return operands;
        }
        return parts(constant(right, name, scope), fields, scope).stream()
                .<Operand>map(Operand.Constant::new)
                .toList();
    }

    private static @Nullable Object constant(Operand right, String name, QueryScope scope) {
        return switch (right) {
            case Operand.Constant(var value) -> scope.inspect(value);
            case Operand.Many(var items, _) ->
                    items.stream()
                            .map(item ->
                                    item instanceof Value<?> value ? scope.inspect(value) : item)
                            .toList();
            default ->
                    throw new IllegalArgumentException(
                            "The lookup '"
                                    + name
                                    + "' of a composite key takes a list of its parts.");
        };
    }

    private static List<Value<?>> parts(
            @Nullable Object key, List<ColumnField> fields, QueryScope scope) {
        List<?> items =
                switch (key) {
                    case List<?> list -> list;
                    case Object[] array -> List.of(array);
                    case null, default ->
                            throw new IllegalArgumentException(
                                    "A composite key of "
                                            + fields.size()
                                            + " parts ("
                                            + fields
                                            + ") cannot be compared with "
                                            + key
                                            + ".");
                };
        if (items.size() != fields.size()) {
            throw new IllegalArgumentException(
                    "A composite key of "
                            + fields.size()
                            + " parts ("
                            + fields
                            + ") cannot be compared with one of "
                            + items.size()
                            + ": "
                            + items
                            + ".");
        }
        List<Value<?>> values = new ArrayList<>();
        for (Object item : items) {
            values.add(item instanceof Value<?> value ? value : Value.of(item));
        }
        return values;
    }

    private static SqlExpression equal(
            List<SqlExpression> columns,
            List<ColumnField> fields,
            List<Value<?>> values,
            QueryScope scope) {
        List<SqlExpression> all = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Operand value = new Operand.Constant(values.get(i));
            all.add(compare("exact", columns.get(i), fields.get(i), value, scope));
        }
        return Clause.connect(Connector.AND, all);
    }

    private static SqlExpression exact(
            Resolved left,
            List<SqlExpression> columns,
            List<ColumnField> fields,
            Operand right,
            QueryScope scope) {
        return switch (right) {
            case Operand.Computed(Fixed(var other)) -> equal(columns, other.sql());
            case Operand.Rows(var query) -> ofQuery("exact", left, query, fields, scope);
            default ->
                    equal(
                            columns,
                            fields,
                            parts(constant(right, "exact", scope), fields, scope),
                            scope);
        };
    }

    /// Two keys of one query, or of a query and the one around it.
    private static SqlExpression equal(List<SqlExpression> columns, SqlExpression other) {
        List<SqlExpression> items =
                other instanceof SqlExpression.Tuple tuple ? tuple.items() : List.of(other);
        if (items.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "A composite key of "
                            + columns.size()
                            + " parts can be compared only with a key of as many.");
        }
        List<SqlExpression> all = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            all.add(
                    new SqlExpression.Comparison(
                            SqlExpression.ComparisonOperator.EQUAL, columns.get(i), items.get(i)));
        }
        return Clause.connect(Connector.AND, all);
    }

    /// A key is NULL where one of its parts is.
    private static SqlExpression isNull(List<SqlExpression> columns, Operand right) {
        boolean wanted =
                !(right instanceof Operand.Constant(var value)) || value.form() != Value.Form.FALSE;
        List<SqlExpression> parts = new ArrayList<>();
        columns.forEach(column -> parts.add(new SqlExpression.IsNull(column, !wanted)));
        return Clause.connect(wanted ? Connector.OR : Connector.AND, parts);
    }

    private static SqlExpression in(
            Resolved left,
            List<SqlExpression> columns,
            List<ColumnField> fields,
            Operand right,
            QueryScope scope) {
        if (right instanceof Operand.Rows(var query)) {
            return ofQuery("in", left, query, fields, scope);
        }
        if (!(right instanceof Operand.Many(var items, _))) {
            throw new IllegalArgumentException(
                    "The lookup 'in' of a composite key takes a collection of keys.");
        }
        List<SqlExpression> any = new ArrayList<>();
        for (Expression<?, ?> item : items) {
            Object key = item instanceof Value<?> value ? scope.inspect(value) : null;
            any.add(equal(columns, fields, parts(key, fields, scope), scope));
        }
        return any.isEmpty() ? SqlExpression.Literal.FALSE : Clause.connect(Connector.OR, any);
    }

    /// A lookup in the keys that a query gives.
    private static SqlExpression ofQuery(
            String name,
            Resolved left,
            Subselect query,
            List<ColumnField> fields,
            QueryScope scope) {
        Subselect keys =
                query.unwrapped() instanceof KeyQuery known
                        ? known
                        : new KeyQuery(Resolution.state(query), fields);
        Lookup lookup = Objects.requireNonNull(Lookups.lookup(null, name));
        return lookup.build(left, new Operand.Rows(keys), scope);
    }

    /// `(a, b) > (x, y)` as `a > x OR (a = x AND b > y)`.
    private static SqlExpression ordered(
            List<SqlExpression> columns,
            List<ColumnField> fields,
            String name,
            List<Operand> values,
            QueryScope scope) {
        String strict = name.substring(0, 2);
        List<SqlExpression> any = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            List<SqlExpression> all = new ArrayList<>();
            for (int j = 0; j < i; j++) {
                all.add(compare("exact", columns.get(j), fields.get(j), values.get(j), scope));
            }
            String last = i == columns.size() - 1 ? name : strict;
            all.add(compare(last, columns.get(i), fields.get(i), values.get(i), scope));
            any.add(Clause.connect(Connector.AND, all));
        }
        return Clause.connect(Connector.OR, any);
    }

    private static SqlExpression compare(
            String name, SqlExpression column, ColumnField field, Operand value, QueryScope scope) {
        Lookup lookup = Objects.requireNonNull(Lookups.lookup(field.type(), name));
        return lookup.build(Resolved.of(column, field.type(), false), value, scope);
    }
}
