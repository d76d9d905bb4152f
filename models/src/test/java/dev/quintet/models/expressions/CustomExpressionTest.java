package dev.quintet.models.expressions;

import static dev.quintet.models.expressions.Models.BLOG;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.models.expressions.Models.Blog;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlType;

import org.junit.jupiter.api.Test;

import java.util.List;

/// The example of the package's description.
class CustomExpressionTest {
    record Initials<M>(Expression<M, String> text) implements TextExpression<M> {
        @Override
        public Resolved resolve(Scope scope) {
            Resolved operand = text.resolve(scope);
            SqlExpression sql =
                    new SqlExpression.Function("INITCAP", List.of(operand.sql()), SqlType.TEXT);
            return Resolved.over(sql, ValueType.TEXT, operand.nullable(), List.of(operand));
        }

        @Override
        public void shape(Shape shape) {
            shape.mark(Initials.class).add(text);
        }
    }

    @Test
    void anExpressionOfOnesOwnHasAllOperators() {
        Condition<Blog> condition = new Initials<>(BLOG.name).startsWith("Beat");
        assertThat(condition)
                .isEqualTo(
                        new ValueLookup<>(
                                new Initials<>(BLOG.name),
                                "startswith",
                                new Operand.Constant(Value.of("Beat"))));
        assertThat(TestScope.resolve(new Initials<>(Models.ENTRY.headline).upper().length()).type())
                .isEqualTo(ValueType.INTEGER);
    }
}
