package dev.quintet.models.expressions.lookups;

import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Scope;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.RegexMatch;

/// `regex` and `iregex`: a match of a regular expression anywhere in the text, in the database's
/// own dialect.
record RegexLookup(String name, boolean ignoreCase) implements Lookup {
    @Override
    public SqlExpression build(Resolved left, Operand right, Scope scope) {
        Right.notNull(right, name);
        SqlExpression pattern =
                right instanceof Operand.Constant(var value)
                        ? scope.value(value, ValueType.TEXT).sql()
                        : Right.one(left, right, name, scope);
        return new RegexMatch(ignoreCase, left.sql(), TextLookup.sqlType(left), pattern);
    }
}
