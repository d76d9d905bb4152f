package dev.quintet.models.expressions;

import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlType;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// An expression as SQL, with what the rest of the query has to know of it.
///
/// @param sql the expression
/// @param type the type of its values, or null where it cannot be told
/// @param nullable whether it may be NULL for a row that exists
/// @param aggregate whether it contains an aggregate
/// @param window whether it contains a window function
/// @param grouping what a query that groups has to group by for it
/// @param doubt why the type cannot be told, to be said by whoever needs it; null where it can be
public record Resolved(
        SqlExpression sql,
        @Nullable ValueType<?> type,
        boolean nullable,
        boolean aggregate,
        boolean window,
        List<SqlExpression> grouping,
        @Nullable String doubt) {

    public Resolved {
        grouping = List.copyOf(grouping);
    }

    /// An expression without doubts about its type.
    public Resolved(
            SqlExpression sql,
            @Nullable ValueType<?> type,
            boolean nullable,
            boolean aggregate,
            boolean window,
            List<SqlExpression> grouping) {
        this(sql, type, nullable, aggregate, window, grouping, null);
    }

    /// A column or another plain value that is grouped by itself.
    public static Resolved of(SqlExpression sql, @Nullable ValueType<?> type, boolean nullable) {
        return new Resolved(sql, type, nullable, false, false, List.of(sql));
    }

    /// A constant, which no query groups by.
    public static Resolved constant(SqlExpression sql, @Nullable ValueType<?> type) {
        return new Resolved(sql, type, false, false, false, List.of());
    }

    /// An aggregate.
    public static Resolved aggregate(
            SqlExpression sql, @Nullable ValueType<?> type, boolean nullable) {
        return new Resolved(sql, type, nullable, true, false, List.of());
    }

    /// An expression over others: it is grouped by itself, or by its parts where one of them is an
    /// aggregate.
    public static Resolved over(
            SqlExpression sql,
            @Nullable ValueType<?> type,
            boolean nullable,
            List<Resolved> parts) {
        boolean aggregate = false;
        boolean window = false;
        boolean constant = true;
        for (Resolved part : parts) {
            aggregate |= part.aggregate;
            window |= part.window;
            constant &= part.grouping.isEmpty() && !part.aggregate;
        }
        if (constant && !parts.isEmpty()) {
            return new Resolved(sql, type, nullable, false, window, List.of());
        }
        if (!aggregate && !window) {
            return of(sql, type, nullable);
        }
        List<SqlExpression> grouping = new ArrayList<>();
        for (Resolved part : parts) {
            grouping.addAll(part.grouping);
        }
        return new Resolved(sql, type, nullable, aggregate, window, grouping);
    }

    /// The same with another type.
    public Resolved as(@Nullable ValueType<?> other) {
        return new Resolved(sql, other, nullable, aggregate, window, grouping);
    }

    /// The same without a type, and the reason for it.
    ///
    /// Nothing is wrong yet: a query that only sorts by the expression needs no type.
    public Resolved untyped(String reason) {
        return new Resolved(sql, null, nullable, aggregate, window, grouping, reason);
    }

    /// The type, for a place that cannot do without.
    ///
    /// @throws FieldError if it cannot be told, with the reason
    public ValueType<?> requiredType() {
        if (type == null) {
            throw new FieldError(
                    doubt != null
                            ? doubt
                            : "The type of the expression cannot be told: declare it with"
                                    + " as(type).");
        }
        return type;
    }

    /// What the value is read as, for whoever has to know: only a column has a number of digits of
    /// its own, what is computed of it has as many as it needs.
    ///
    /// @throws FieldError if the type cannot be told, with the reason
    public ValueType<?> readType() {
        ValueType<?> known = requiredType();
        return sql instanceof SqlExpression.Column || !(known.sqlType() instanceof SqlType.Decimal)
                ? known
                : known.stored(ValueType.DECIMAL.sqlType());
    }
}
