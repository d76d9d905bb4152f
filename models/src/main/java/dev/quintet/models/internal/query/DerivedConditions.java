package dev.quintet.models.internal.query;

import dev.quintet.models.expressions.Always;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.PathLookup;
import dev.quintet.models.expressions.Q;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Scope;
import dev.quintet.models.expressions.Test;
import dev.quintet.models.expressions.ValueLookup;
import dev.quintet.models.expressions.lookups.Lookup;
import dev.quintet.models.expressions.lookups.Lookups;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Literal;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/// Conditions where there is nothing to join: in the filter of an aggregate over a derived table,
/// in a constraint.
final class DerivedConditions {
    private final Scope scope;
    private final BiFunction<List<String>, Operand, Operand> keys;

    /// @param keys puts keys in the place of instances, given the path that they are compared with
    DerivedConditions(Scope scope, BiFunction<List<String>, Operand, Operand> keys) {
        this.scope = scope;
        this.keys = keys;
    }

    SqlExpression sql(Condition<?> condition) {
        return switch (condition) {
            case Q<?> q -> {
                List<SqlExpression> operands = new ArrayList<>();
                q.children().forEach(child -> operands.add(sql(child)));
                SqlExpression all = Clause.connect(q.connector(), operands);
                yield q.negated() ? Clause.not(all) : all;
            }
            case PathLookup<?> lookup -> path(lookup);
            case ValueLookup<?> lookup ->
                    build(lookup.left().resolve(scope), List.of(lookup.lookup()), lookup.right());
            case Test<?> test -> test.expression().resolve(scope).sql();
            case Always<?> ignored -> Literal.TRUE;
        };
    }

    /// The names that the scope does not know as a path are transforms and the lookup.
    private SqlExpression path(PathLookup<?> lookup) {
        List<String> path = lookup.path();
        if (lookup.lookup() != null) {
            return compared(path, lookup.lookup(), lookup.right());
        }
        if (path.size() > 1) {
            List<String> before = path.subList(0, path.size() - 1);
            if (find(scope.reference(before), path.getLast()) != null) {
                return compared(before, path.getLast(), lookup.right());
            }
        }
        return compared(path, "exact", lookup.right());
    }

    private SqlExpression compared(List<String> path, String lookup, Operand right) {
        return build(scope.reference(path), List.of(lookup), keys.apply(path, right));
    }

    private SqlExpression build(Resolved left, List<String> names, Operand right) {
        Lookup lookup = find(left, names.getLast());
        if (lookup == null) {
            throw QueryScope.unsupported(left.type(), names.getLast());
        }
        return lookup.build(left, right, scope);
    }

    private static @Nullable Lookup find(Resolved left, String name) {
        return Lookups.lookup(left.type(), name);
    }
}
