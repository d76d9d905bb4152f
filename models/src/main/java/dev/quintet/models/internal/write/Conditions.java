package dev.quintet.models.internal.write;

import dev.quintet.models.meta.ColumnField;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Comparison;
import dev.quintet.sql.SqlExpression.ComparisonOperator;
import dev.quintet.sql.SqlExpression.Connector;
import dev.quintet.sql.SqlExpression.Logical;

import java.util.List;

/// Conditions on the rows of one table, whose name is its own alias.
final class Conditions {
    private Conditions() {}

    /// All of one or more conditions.
    static SqlExpression all(List<SqlExpression> conditions) {
        return conditions.size() == 1
                ? conditions.getFirst()
                : new Logical(Connector.AND, conditions);
    }

    /// The columns have the values of parameters, each of which stands for its field.
    static SqlExpression equal(List<ColumnField> fields) {
        return all(fields.stream().map(Conditions::equal).toList());
    }

    private static SqlExpression equal(ColumnField field) {
        return new Comparison(ComparisonOperator.EQUAL, column(field), UpdatePlan.param(field));
    }

    /// A column of a table whose name is its own alias.
    static SqlExpression column(ColumnField field) {
        return new SqlExpression.Column(field.model().concrete().table(), field.column());
    }
}
