package dev.quintet.models.internal.query;

import dev.quintet.db.Features;
import dev.quintet.db.NotSupportedError;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.models.expressions.IntegerRange;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Scope;
import dev.quintet.models.expressions.Subselect;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.expressions.lookups.Lookups;
import dev.quintet.models.expressions.lookups.Transform;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlType;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The scope of expressions in one place of a query: which joins they may share, whether they may
/// join at all.
final class QueryScope implements Scope {
    private final Frame frame;
    private final @Nullable Set<Joins.Entry> reuse;
    private final boolean joins;
    private final boolean aliases;

    /// @param reuse the joins over many rows that a path may share; null for any
    /// @param joins whether a path may leave the model's own table
    QueryScope(Frame frame, @Nullable Set<Joins.Entry> reuse, boolean joins) {
        this(frame, reuse, joins, true);
    }

    private QueryScope(
            Frame frame, @Nullable Set<Joins.Entry> reuse, boolean joins, boolean aliases) {
        this.frame = frame;
        this.reuse = reuse;
        this.joins = joins;
        this.aliases = aliases;
    }

    /// The scope of aggregates over the whole query, which see only annotations that are selected.
    static QueryScope ofSelected(Frame frame) {
        return new QueryScope(frame, null, true, false);
    }

    Resolution resolution() {
        return frame.resolution;
    }

    @Override
    public Resolved reference(List<String> path) {
        return single(path(path), path);
    }

    @Override
    public Resolved counted(List<String> path) {
        return anyPart(path(path));
    }

    /// A value that has one column.
    ///
    /// @throws IllegalArgumentException if it has several
    static Resolved single(Resolved value, List<String> path) {
        if (value.sql() instanceof SqlExpression.Tuple) {
            throw new IllegalArgumentException(
                    "'"
                            + String.join("__", path)
                            + "' is a composite key, which cannot be part of an expression. Use one"
                            + " of its columns.");
        }
        return value;
    }

    /// A value, or a part of a composite key: none of them is NULL where the key is not.
    static Resolved anyPart(Resolved value) {
        return value.sql() instanceof SqlExpression.Tuple(var items)
                ? Resolved.of(items.getFirst(), null, value.nullable())
                : value;
    }

    /// The value of a path, which may be a composite key.
    Resolved path(List<String> path) {
        int annotation = frame.annotationLength(path);
        if (annotation > 0) {
            if (!aliases) {
                frame.requireSelected(path.subList(0, annotation));
            }
            return transformed(
                    frame.annotation(path.subList(0, annotation)),
                    null,
                    path.subList(annotation, path.size()));
        }
        Paths.Path found = frame.follow(path);
        Frame.Trimmed trimmed = frame.trim(frame.join(found, reuse));
        if (!joins && trimmed.entries().size() > 1) {
            throw new FieldError(
                    "'"
                            + String.join("__", path)
                            + "' leads over a relation, but here only columns of "
                            + frame.model.name()
                            + " itself can be used.");
        }
        if (reuse != null) {
            reuse.addAll(trimmed.entries());
        }
        Resolved column = frame.column(trimmed);
        if (!found.rest().isEmpty() && found.relation() != null) {
            throw frame.unsupported(found, found.rest().getFirst());
        }
        ColumnField own = found.field() instanceof ColumnField plain ? plain : null;
        return transformed(column, own, found.rest());
    }

    private Resolved transformed(Resolved value, @Nullable ColumnField field, List<String> names) {
        Resolved result = value;
        for (String name : names) {
            ColumnField own = result == value ? field : null;
            result = transform(result.type(), own, name).apply(result, this);
        }
        return result;
    }

    /// The transform of a name.
    ///
    /// @param field the field that is transformed itself, or null
    /// @throws FieldError if the type has none of that name
    static Transform transform(
            @Nullable ValueType<?> type, @Nullable ColumnField field, String name) {
        Transform own =
                field == null || field.model().autoCreated()
                        ? null
                        : Lookups.transformOfField(
                                field.model().access().javaClass(), field.name(), name);
        Transform transform = own != null ? own : Lookups.transform(type, name);
        if (transform == null) {
            throw unsupported(type, name);
        }
        return transform;
    }

    static FieldError unsupported(@Nullable ValueType<?> type, String name) {
        if (type != null && Lookups.names(type).contains(name)) {
            return new FieldError(
                    "'" + name + "' is a lookup, which ends a path: no other name can follow it.");
        }
        return new FieldError(
                "'"
                        + name
                        + "' is no lookup or transform of "
                        + (type == null ? "a value of unknown type" : "type " + type.name())
                        + "."
                        + (type == null
                                ? ""
                                : dev.quintet.models.expressions.Nearest.hint(
                                        name, Lookups.names(type))));
    }

    @Override
    public Resolved value(Value<?> value, @Nullable ValueType<?> type) {
        return frame.resolution.value(value, type);
    }

    @Override
    public SqlExpression parameter(
            Value<?> value, ValueType<?> type, UnaryOperator<@Nullable Object> conversion) {
        return frame.resolution.parameter(value, type, conversion);
    }

    @Override
    public @Nullable Object inspect(Value<?> value) {
        frame.resolution.slots().dependOn(value);
        return value.content();
    }

    @Override
    public Resolved condition(Condition<?> condition) {
        Clause clause = new ConditionResolver(frame).inExpression(condition, reuse, joins);
        SqlExpression sql = clause.sql();
        if (!clause.aggregate() && !clause.window()) {
            return Resolved.of(sql, ValueType.BOOLEAN, true);
        }
        return new Resolved(
                sql,
                ValueType.BOOLEAN,
                true,
                clause.aggregate(),
                clause.window(),
                clause.grouping());
    }

    @Override
    public Resolved subquery(Subselect query, boolean exists) {
        return frame.resolution.subquery(query, exists, frame);
    }

    @Override
    public Resolved outer(List<String> path, int levels) {
        Frame around = frame;
        for (int i = 0; i < levels; i++) {
            if (around.outer == null) {
                throw new IllegalArgumentException(
                        "outer(\""
                                + String.join("__", path)
                                + "\") can be used only in a query within another one.");
            }
            around = around.outer;
        }
        Resolved outside = new QueryScope(around, null, true).path(path);
        if (outside.window()) {
            throw new NotSupportedError(
                    "outer(\""
                            + String.join("__", path)
                            + "\") means a function over a window, which is computed after the"
                            + " queries inside.");
        }
        around.usedInside.add(outside.sql());
        return Resolved.constant(outside.sql(), outside.type());
    }

    @Override
    public Resolved joined(String source, List<String> column) {
        for (Frame here = frame; here != null; here = here.outer) {
            Frame.Source found = here.sources.get(source);
            if (found != null) {
                Resolved value = found.column(column);
                if (here != frame) {
                    here.usedInside.add(value.sql());
                    return Resolved.constant(value.sql(), value.type());
                }
                return value;
            }
        }
        return Scope.super.joined(source, column);
    }

    @Override
    public String zone() {
        return frame.resolution.zone();
    }

    @Override
    public Features features() {
        return frame.resolution.features();
    }

    @Override
    public IntegerRange integerRange(SqlType.Integral type) {
        return frame.resolution.integerRange(type);
    }
}
