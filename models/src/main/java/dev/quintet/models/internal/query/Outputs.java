package dev.quintet.models.internal.query;

import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.OutputRef;
import dev.quintet.sql.SqlStatement.Output;

import java.util.ArrayList;
import java.util.List;

/// The select list while it grows: what GROUP BY and ORDER BY repeat of it they name instead, since
/// a database cannot see that two expressions with parameters are the same.
final class Outputs {
    private final List<SqlExpression> expressions = new ArrayList<>();
    private final List<Boolean> named = new ArrayList<>();
    private boolean nameAll;

    /// @param nameAll whether a query around this one refers to its outputs
    Outputs(boolean nameAll) {
        this.nameAll = nameAll;
    }

    void add(SqlExpression expression) {
        if (expression instanceof SqlExpression.Tuple(var items)) {
            items.forEach(this::add);
        } else {
            expressions.add(expression);
            named.add(nameAll);
        }
    }

    /// From now on a query around this one refers to its outputs.
    void nameAll() {
        nameAll = true;
        named.replaceAll(_ -> true);
    }

    /// The name of an output, by which the query around this one reads it.
    static String name(int index) {
        return "_q" + (index + 1);
    }

    int size() {
        return expressions.size();
    }

    int indexOf(SqlExpression expression) {
        return expressions.indexOf(expression);
    }

    /// The expression, or the name of the output that is the same.
    SqlExpression reference(SqlExpression expression) {
        if (expression instanceof SqlExpression.Column) {
            return expression;
        }
        int index = indexOf(expression);
        if (index < 0) {
            return expression;
        }
        named.set(index, true);
        return new OutputRef(name(index));
    }

    List<Output> list() {
        List<Output> list = new ArrayList<>(expressions.size());
        for (int i = 0; i < expressions.size(); i++) {
            list.add(new Output(expressions.get(i), named.get(i) ? name(i) : null));
        }
        return list;
    }
}
