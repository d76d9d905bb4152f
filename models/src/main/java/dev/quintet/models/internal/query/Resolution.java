package dev.quintet.models.internal.query;

import dev.quintet.db.Features;
import dev.quintet.models.expressions.IntegerRange;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Shape;
import dev.quintet.models.expressions.Subselect;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Literal;
import dev.quintet.sql.SqlStatement.Query;
import dev.quintet.sql.SqlType;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// What all queries of one statement share while they are resolved: the constants, the time zone,
/// the database's abilities.
class Resolution {
    private final Slots slots;
    private final String zone;
    private final Features features;
    private final CommonTables commonTables = new CommonTables(this);
    private boolean queriesApart;

    Resolution(Shape shape, String zone, Features features) {
        this.slots = new Slots(shape);
        this.zone = zone;
        this.features = features;
    }

    final Slots slots() {
        return slots;
    }

    String zone() {
        return zone;
    }

    Features features() {
        return features;
    }

    CommonTables commonTables() {
        return commonTables;
    }

    /// From now on each query within the statement brings its own common tables, as the statement
    /// is none that could have them itself.
    void keepQueriesApart() {
        queriesApart = true;
    }

    private Query whole(Query query, Frame outer) {
        return queriesApart && outer.outer == null ? commonTables.with(query) : query;
    }

    /// The state of a query that a user passed.
    static QueryState state(Subselect query) {
        return switch (query.unwrapped()) {
            case QueryState state -> state;
            case KeyQuery key -> key.state();
            default -> throw new IllegalArgumentException("Not a query of this library: " + query);
        };
    }

    Resolved value(Value<?> value, @Nullable ValueType<?> wanted) {
        if (value.form() == Value.Form.NULL) {
            return Resolved.constant(Literal.NULL, wanted);
        }
        ValueType<?> type = wanted != null ? wanted : value.type();
        if (type == null) {
            type = ValueType.of(Objects.requireNonNull(value.content()));
        }
        return Resolved.constant(parameter(value, type, UnaryOperator.identity()), type);
    }

    /// A constant that goes into a column.
    SqlExpression parameter(Value<?> value, ColumnField column) {
        return new SqlExpression.Param(slots.slot(value, column), column.sqlType());
    }

    SqlExpression parameter(
            Value<?> value, ValueType<?> type, UnaryOperator<@Nullable Object> conversion) {
        return new SqlExpression.Param(slots.slot(value, type, conversion), type.sqlType());
    }

    /// The whole numbers that a column can hold.
    IntegerRange integerRange(SqlType.Integral type) {
        return new IntegerRange(features.leastInteger(type), features.greatestInteger(type));
    }

    /// A query inside another: what it takes of the outer row is what a grouping query has to group
    /// by for it.
    ///
    /// @return `EXISTS (...)`, or the query as a value; FALSE or NULL where it is known to match
    ///   nothing
    Resolved subquery(Subselect query, boolean exists, Frame outer) {
        QueryState state = state(query);
        int known = outer.usedInside.size();
        SelectResolver selects = new SelectResolver(this);
        if (exists) {
            Query inside = new ExistsResolver(selects).exists(state, outer);
            return inside == null
                    ? Resolved.constant(Literal.FALSE, ValueType.BOOLEAN)
                    : inside(
                            new SqlExpression.Exists(whole(inside, outer)),
                            ValueType.BOOLEAN,
                            outer,
                            known);
        }
        List<ColumnField> columns =
                query instanceof KeyQuery key
                        ? key.columns()
                        : List.of(state.model().pkFields().getFirst());
        SelectResolver.Rows rows = selects.columns(state, columns, outer);
        if (rows == null) {
            return Resolved.constant(Literal.NULL, selects.onlyType(state, columns, outer));
        }
        Resolved value =
                inside(
                        new SqlExpression.Subquery(whole(rows.query(), outer)),
                        rows.onlyType(),
                        outer,
                        known);
        List<String> selected =
                state.givesValues() && rows.layout() instanceof RowLayout.Values values
                        ? values.names()
                        : List.of();
        return selected.size() == 1 ? value : value.untyped(severalColumns(selected));
    }

    private static String severalColumns(List<String> selected) {
        return "A query within another has to give one column to be a value, but this one gives "
                + (selected.isEmpty() ? "whole rows" : selected)
                + ". Choose with values(\"...\").";
    }

    private static Resolved inside(
            SqlExpression sql, @Nullable ValueType<?> type, Frame outer, int known) {
        List<SqlExpression> taken = outer.usedInside.subList(known, outer.usedInside.size());
        return new Resolved(sql, type, true, false, false, List.copyOf(taken));
    }
}
