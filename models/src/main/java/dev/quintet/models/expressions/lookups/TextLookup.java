package dev.quintet.models.expressions.lookups;

import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Scope;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.IsNull;
import dev.quintet.sql.SqlExpression.TextMatch;
import dev.quintet.sql.SqlExpression.TextPosition;
import dev.quintet.sql.SqlType;

import org.jspecify.annotations.Nullable;

/// The lookups that compare text with wildcards: what is searched for is taken literally, whatever
/// is in it.
///
/// Values that are no text are compared by their text.
record TextLookup(String name, TextPosition position, boolean ignoreCase) implements Lookup {
    @Override
    public SqlExpression build(Resolved left, Operand right, Scope scope) {
        if (Right.isNull(right)) {
            if (position == TextPosition.WHOLE) {
                return new IsNull(left.sql(), false);
            }
            throw Right.nullRefused(name);
        }
        boolean constant = right instanceof Operand.Constant;
        SqlExpression pattern =
                right instanceof Operand.Constant(var value)
                        ? scope.parameter(value, ValueType.TEXT, this::pattern)
                        : Right.one(left, right, name, scope);
        return new TextMatch(position, ignoreCase, left.sql(), sqlType(left), pattern, constant);
    }

    /// The type of the left side; text where it cannot be told.
    static SqlType sqlType(Resolved left) {
        ValueType<?> type = left.type();
        return type == null ? SqlType.TEXT : type.sqlType();
    }

    private @Nullable Object pattern(@Nullable Object value) {
        String text = escape(String.valueOf(value));
        return switch (position) {
            case WHOLE -> text;
            case ANYWHERE -> "%" + text + "%";
            case START -> text + "%";
            case END -> "%" + text;
        };
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
