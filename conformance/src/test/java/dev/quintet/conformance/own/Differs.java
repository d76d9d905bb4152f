package dev.quintet.conformance.own;

import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Scope;
import dev.quintet.models.expressions.lookups.Lookup;
import dev.quintet.sql.Renderer;
import dev.quintet.sql.SqlExpression;

import java.util.function.UnaryOperator;

/// Inequality for which NULL is a value: a lookup of this program that writes its own SQL.
final class Differs implements Lookup {
    @Override
    public SqlExpression build(Resolved left, Operand right, Scope scope) {
        return new Different(left.sql(), Lookup.one(left, right, "differs", scope));
    }

    private record Different(SqlExpression left, SqlExpression right)
            implements SqlExpression.Custom {
        @Override
        public void render(Renderer out) {
            out.sql("CASE WHEN ")
                    .render(left)
                    .sql(" = ")
                    .render(right)
                    .sql(" THEN 0 ELSE 1 END = 1");
        }

        @Override
        public SqlExpression withOperands(UnaryOperator<SqlExpression> change) {
            return new Different(change.apply(left), change.apply(right));
        }
    }
}
