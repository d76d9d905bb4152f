package dev.quintet.models.expressions.lookups;

import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Scope;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.expressions.Value.Form;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.In;
import dev.quintet.sql.SqlExpression.InQuery;
import dev.quintet.sql.SqlExpression.Literal;
import dev.quintet.sql.SqlStatement;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// `in`: one of several values or expressions, or of the rows of a query. Nulls among the values
/// match nothing.
///
/// How many values one statement can take is for the databases' renderers to know.
class InLookup implements Lookup {
    @Override
    public final SqlExpression build(Resolved left, Operand right, Scope scope) {
        return switch (right) {
            case Operand.Many(var items, _) -> among(left, items, scope);
            case Operand.Rows(var query) -> rows(left, scope.subquery(query, false).sql());
            case Operand.Computed(var expression) -> rows(left, expression.resolve(scope).sql());
            case Operand.Constant(var value) -> {
                Right.notNull(right, "in");
                if (value.form() == Form.TEXT) {
                    yield among(left, characters(value, scope), scope);
                }
                throw new IllegalArgumentException(
                        "Expected several values or a query for 'in' but got "
                                + value
                                + ". Use 'exact' to compare with one value.");
            }
        };
    }

    /// A text stands for its characters, as it does in Python.
    private static List<Expression<?, ?>> characters(Value<?> text, Scope scope) {
        List<Expression<?, ?>> characters = new ArrayList<>();
        String.valueOf(scope.inspect(text))
                .codePoints()
                .distinct()
                .forEach(code -> characters.add(Value.of(Character.toString(code))));
        return characters;
    }

    private SqlExpression among(Resolved left, List<Expression<?, ?>> items, Scope scope) {
        List<SqlExpression> choices = new ArrayList<>(items.size());
        for (Expression<?, ?> item : items) {
            SqlExpression choice =
                    item instanceof Value<?> value
                            ? choice(left, value, scope)
                            : item.resolve(scope).sql();
            if (choice != null) {
                choices.add(choice);
            }
        }
        return choices.isEmpty() ? Literal.FALSE : new In(left.sql(), choices);
    }

    private @Nullable SqlExpression choice(Resolved left, Value<?> value, Scope scope) {
        return value.form() == Form.NULL ? null : constant(left, value, scope);
    }

    /// A constant among the values, never null; null if it is known that no row has it.
    @Nullable SqlExpression constant(Resolved left, Value<?> value, Scope scope) {
        return Right.constant(left, value, scope);
    }

    private static SqlExpression rows(Resolved left, SqlExpression subquery) {
        SqlStatement.Query rows = Right.rows(left, subquery, "in");
        return rows == null ? Literal.FALSE : new InQuery(left.sql(), rows);
    }
}
