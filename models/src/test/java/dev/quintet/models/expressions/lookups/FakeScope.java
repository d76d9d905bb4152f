package dev.quintet.models.expressions.lookups;

import dev.quintet.db.RecordingParameters;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.IntegerRange;
import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Scope;
import dev.quintet.models.expressions.Subselect;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Column;
import dev.quintet.sql.SqlExpression.Param;
import dev.quintet.sql.SqlType;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// A query of one table, where every name is a column.
final class FakeScope implements Scope {
    private final Map<String, Resolved> names = new HashMap<>();
    private final Map<SqlType.Integral, IntegerRange> ranges = new HashMap<>();
    private @Nullable SqlExpression rows;
    private String zone = "UTC";
    private boolean inspected;

    private record Slot(
            Value<?> value, ValueType<?> type, UnaryOperator<@Nullable Object> conversion) {}

    FakeScope column(String name, ValueType<?> type) {
        return name(name, Resolved.of(new Column("t", name), type, true));
    }

    FakeScope name(String name, Resolved expression) {
        names.put(name, expression);
        return this;
    }

    FakeScope in(String zone) {
        this.zone = zone;
        return this;
    }

    FakeScope rows(SqlExpression subquery) {
        rows = subquery;
        return this;
    }

    FakeScope range(SqlType.Integral type, IntegerRange range) {
        ranges.put(type, range);
        return this;
    }

    /// The condition of a lookup on a column with transforms.
    SqlExpression lookup(
            ValueType<?> type, List<String> transforms, String lookup, @Nullable Object right) {
        Resolved left = Resolved.of(new Column("t", "c"), type, true);
        for (String transform : transforms) {
            left =
                    Objects.requireNonNull(Lookups.transform(left.type(), transform), transform)
                            .apply(left, this);
        }
        return Objects.requireNonNull(Lookups.lookup(left.type(), lookup), lookup)
                .build(left, Operand.of(right), this);
    }

    SqlExpression lookup(ValueType<?> type, String lookup, @Nullable Object right) {
        return lookup(type, List.of(), lookup, right);
    }

    /// Whether the SQL is for this query alone.
    boolean isInspected() {
        return inspected;
    }

    /// What the database gets for a parameter.
    static @Nullable Object bound(SqlExpression parameter) {
        if (!(parameter instanceof Param(Slot(var value, var type, var conversion), _))) {
            throw new AssertionError("no parameter: " + parameter);
        }
        Object prepared = conversion.apply(type.prepare(value.content()));
        try {
            return RecordingParameters.of(out -> type.write(out, prepared)).getFirst();
        } catch (SQLException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    public Resolved reference(List<String> path) {
        return Objects.requireNonNull(names.get(String.join("__", path)), path::toString);
    }

    @Override
    public Resolved value(Value<?> value, @Nullable ValueType<?> type) {
        ValueType<?> followed = type != null ? type : ValueType.TEXT;
        return Resolved.constant(parameter(value, followed, UnaryOperator.identity()), followed);
    }

    @Override
    public SqlExpression parameter(
            Value<?> value, ValueType<?> type, UnaryOperator<@Nullable Object> conversion) {
        return new Param(new Slot(value, type, conversion), type.sqlType());
    }

    @Override
    public @Nullable Object inspect(Value<?> value) {
        inspected = true;
        return value.content();
    }

    @Override
    public Resolved condition(Condition<?> condition) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Resolved subquery(Subselect query, boolean exists) {
        return Resolved.of(Objects.requireNonNull(rows), null, true);
    }

    @Override
    public Resolved outer(List<String> path, int levels) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String zone() {
        return zone;
    }

    @Override
    public IntegerRange integerRange(SqlType.Integral type) {
        return ranges.getOrDefault(type, IntegerRange.of(type));
    }
}
