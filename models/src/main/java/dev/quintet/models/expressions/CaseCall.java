package dev.quintet.models.expressions;

import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Literal;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// `CASE WHEN ... THEN ... ELSE ... END`.
///
/// Branches that are known never to hold are left out, one that always holds is the last.
record CaseCall<M, T>(List<Case.Branch> branches, Expression<?, ?> fallback)
        implements Expression<M, T>, OpenlyTyped {
    CaseCall {
        branches = List.copyOf(branches);
        fallback = Expressions.plain(fallback);
    }

    CaseCall<M, T> with(Condition<?> condition, Expression<?, ?> value) {
        return new CaseCall<>(Case.appended(branches, new Case.Branch(condition, value)), fallback);
    }

    CaseCall<M, T> otherwise(Expression<?, ?> value) {
        return new CaseCall<>(branches, value);
    }

    @Override
    public Resolved resolve(Scope scope) {
        return resolve(scope, null);
    }

    @Override
    public Resolved resolveAs(Scope scope, ValueType<?> declared) {
        return resolve(scope, declared);
    }

    private Resolved resolve(Scope scope, @Nullable ValueType<?> declared) {
        LentType lent = LentType.among(results(), scope);
        List<Resolved> parts = new ArrayList<>();
        List<Resolved> values = new ArrayList<>();
        List<SqlExpression.When> whens = new ArrayList<>();
        Resolved last = null;
        for (Case.Branch branch : branches) {
            Resolved value = lent.resolve(branch.value(), scope);
            values.add(value);
            Resolved condition =
                    last == null
                            ? scope.condition(branch.condition())
                            : Resolved.constant(Literal.FALSE, null);
            if (condition.sql().equals(Literal.TRUE)) {
                last = value;
            } else if (!condition.sql().equals(Literal.FALSE)) {
                whens.add(new SqlExpression.When(condition.sql(), value.sql()));
                parts.add(condition);
                parts.add(value);
            }
        }
        Resolved otherwise = lent.resolve(fallback, scope);
        values.add(otherwise);
        Resolved end = last == null ? otherwise : last;
        parts.add(end);
        ValueType<?> type = declared != null ? declared : ResultTypes.common(values);
        SqlExpression sql = whens.isEmpty() ? end.sql() : new SqlExpression.Case(whens, end.sql());
        return ResultTypes.typed(
                Resolved.over(sql, type, ResultTypes.anyNullable(values), parts), values);
    }

    private List<Expression<?, ?>> results() {
        List<Expression<?, ?>> results = new ArrayList<>(branches.size() + 1);
        branches.forEach(branch -> results.add(branch.value()));
        results.add(fallback);
        return results;
    }

    @Override
    public void shape(Shape shape) {
        shape.mark(CaseCall.class).mark(branches.size());
        for (int i = 0; i < branches.size(); i++) {
            shape.add(branches.get(i).condition());
            shape.add(branches.get(i).value());
        }
        shape.add(fallback);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("CASE");
        for (Case.Branch branch : branches) {
            text.append(" WHEN ")
                    .append(branch.condition())
                    .append(" THEN ")
                    .append(branch.value());
        }
        return text.append(" ELSE ").append(fallback).append(" END").toString();
    }
}
