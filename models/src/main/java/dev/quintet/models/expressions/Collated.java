package dev.quintet.models.expressions;

import dev.quintet.sql.SqlExpression;

import java.util.List;
import java.util.regex.Pattern;

/// A text compared and sorted by a named collation.
record Collated<M>(Expression<?, ?> text, String collation) implements Expression<M, String> {
    private static final Pattern NAME = Pattern.compile("[\\w-]+");

    Collated {
        if (!NAME.matcher(Arguments.one("the name of a collation", collation)).matches()) {
            throw new IllegalArgumentException(
                    "'"
                            + collation
                            + "' is not the name of a collation. Allowed: letters, digits,"
                            + " '_' and '-'.");
        }
        text = Expressions.plain(text);
    }

    @Override
    public Resolved resolve(Scope scope) {
        Resolved operand = text.resolve(scope);
        return Resolved.over(
                new SqlExpression.Collate(operand.sql(), collation),
                operand.type(),
                operand.nullable(),
                List.of(operand));
    }

    @Override
    public void shape(Shape shape) {
        shape.mark(Collated.class).mark(collation).add(text);
    }

    @Override
    public String toString() {
        return text + " COLLATE " + collation;
    }
}
