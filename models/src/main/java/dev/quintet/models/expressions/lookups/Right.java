package dev.quintet.models.expressions.lookups;

import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Scope;
import dev.quintet.models.expressions.Subselect;
import dev.quintet.models.expressions.ValidationError;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.expressions.Value.Form;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Literal;
import dev.quintet.sql.SqlExpression.Subquery;
import dev.quintet.sql.SqlExpression.Tuple;
import dev.quintet.sql.SqlStatement;

import org.jspecify.annotations.Nullable;

/// The right side of a lookup as SQL.
final class Right {
    private Right() {}

    /// Whether the operand is the constant null.
    static boolean isNull(Operand right) {
        return right instanceof Operand.Constant(var value) && value.form() == Form.NULL;
    }

    /// The error for a null where only a value makes sense.
    static IllegalArgumentException nullRefused(String lookup) {
        return new IllegalArgumentException(
                "Cannot use null as a query value for '"
                        + lookup
                        + "'. Use 'isnull' or 'exact' to find rows without a value.");
    }

    /// Refuses the constant null.
    static void notNull(Operand right, String lookup) {
        if (isNull(right)) {
            throw nullRefused(lookup);
        }
    }

    /// One value: a constant becomes one of the left side's type.
    static SqlExpression one(Resolved left, Operand right, String lookup, Scope scope) {
        return switch (right) {
            case Operand.Constant(var value) -> constant(left, value, scope);
            case Operand.Computed(var expression) -> expression.resolve(scope).sql();
            case Operand.Rows(var query) -> oneRow(left, query, lookup, scope);
            case Operand.Many many -> whole(left, many, lookup, scope);
        };
    }

    /// A collection as one value of a column whose values are such collections. Its items are
    /// looked at, so the SQL is for this query alone.
    private static SqlExpression whole(
            Resolved left, Operand.Many many, String lookup, Scope scope) {
        ValueType<?> type = left.type();
        boolean constant = many.items().stream().allMatch(item -> item instanceof Value<?>);
        for (Expression<?, ?> item : many.items()) {
            if (item instanceof Value<?> value) {
                scope.inspect(value);
            }
        }
        if (type == null || !constant || !type.javaClass().isInstance(many.whole())) {
            throw ValidationError.ofValue(
                    "invalid",
                    "Expected one value for '"
                            + lookup
                            + "' but got a list of "
                            + many.items().size()
                            + ". Use 'in' to compare with several values.");
        }
        return scope.value(Value.of(many.whole()), type).sql();
    }

    /// A constant as a parameter of its declared type, or else of the left side's.
    static SqlExpression constant(Resolved left, Value<?> value, Scope scope) {
        ValueType<?> declared = value.type();
        return scope.value(value, declared != null ? declared : left.type()).sql();
    }

    private static SqlExpression oneRow(
            Resolved left, Subselect query, String lookup, Scope scope) {
        SqlExpression sql = scope.subquery(query, false).sql();
        if (sql instanceof Subquery(var rows)) {
            checkColumns(left, rows, lookup);
            if (!isLimitedToOne(rows)) {
                throw new IllegalArgumentException(
                        "The query for '"
                                + lookup
                                + "' must be limited to one row by slicing. Use 'in' to compare"
                                + " with all rows of a query.");
            }
        }
        return sql;
    }

    /// The rows of a query, for `in`; null if it is known to have none.
    static SqlStatement.@Nullable Query rows(Resolved left, SqlExpression subquery, String lookup) {
        if (subquery instanceof Literal) {
            return null;
        }
        if (subquery instanceof Subquery(var query)) {
            checkColumns(left, query, lookup);
            return query;
        }
        throw new IllegalArgumentException(
                "Expected several values or a query for '"
                        + lookup
                        + "' but got one expression. Use 'exact' to compare with one.");
    }

    private static boolean isLimitedToOne(SqlStatement.Query query) {
        SqlExpression limit = limit(query);
        // The number may be a parameter, whose value is not known here.
        return limit != null && (!(limit instanceof Literal(_, long number)) || number == 1);
    }

    private static @Nullable SqlExpression limit(SqlStatement.Query query) {
        return switch (query) {
            case SqlStatement.Select select -> select.limit();
            case SqlStatement.Combined combined -> combined.limit();
            case SqlStatement.With with -> limit(with.query());
        };
    }

    private static void checkColumns(Resolved left, SqlStatement.Query query, String lookup) {
        int expected = left.sql() instanceof Tuple(var items) ? items.size() : 1;
        int found = columns(query);
        if (found != expected) {
            throw new IllegalArgumentException(
                    "The query for '"
                            + lookup
                            + "' must select "
                            + expected
                            + (expected == 1 ? " column" : " columns")
                            + " but selects "
                            + found
                            + ".");
        }
    }

    private static int columns(SqlStatement.Query query) {
        return switch (query) {
            case SqlStatement.Select select -> select.outputs().size();
            case SqlStatement.Combined combined -> columns(combined.parts().getFirst());
            case SqlStatement.With with -> columns(with.query());
        };
    }
}
