package dev.quintet.models.meta;

import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.PathExpression;
import dev.quintet.models.meta.ModelConstraint.Exclusion;
import dev.quintet.models.meta.ModelConstraint.Violation;
import dev.quintet.sql.Ddl.Deferral;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What rows an exclusion constraint keeps apart, after [Meta#exclude]. Only PostgreSQL has them.
///
/// ```java
/// meta.exclude("one_booking_at_a_time").on(Booking_.room(), "=").on(Booking_.during, "&&");
/// ```
///
/// @param <M> the model
public final class ExclusionSpec<M> {
    private static final Pattern OPERATOR = Pattern.compile("[-+*/<>=~!@#%^&|`?]+");

    private Exclusion exclusion;

    ExclusionSpec(String name) {
        exclusion =
                new Exclusion(
                        name, "gist", List.of(), null, List.of(), Deferral.NONE, Violation.USUAL);
    }

    Exclusion exclusion() {
        return exclusion;
    }

    /// Adds a value; two rows are kept apart where all operators hold between their values.
    ///
    /// @param operator such as `=` or `&&`
    /// @throws IllegalArgumentException if it is no operator
    public ExclusionSpec<M> on(Expression<? super M, ?> value, String operator) {
        if (!OPERATOR.matcher(operator).matches()) {
            throw new IllegalArgumentException(
                    "'" + operator + "' is no operator that could keep rows apart");
        }
        List<Exclusion.Part> parts = new ArrayList<>(exclusion.parts());
        parts.add(new Exclusion.Part(value, operator));
        exclusion =
                new Exclusion(
                        exclusion.name(),
                        exclusion.method(),
                        parts,
                        exclusion.condition(),
                        exclusion.include(),
                        exclusion.deferral(),
                        exclusion.violation());
        return this;
    }

    /// Uses another kind of index than `gist`, such as `spgist` or `hash`.
    ///
    /// @throws IllegalArgumentException if it is none of these
    public ExclusionSpec<M> using(String method) {
        if (!List.of("gist", "spgist", "hash", "btree").contains(method)) {
            throw new IllegalArgumentException(
                    "'"
                            + method
                            + "' is no index for exclusions. Choices are: btree, gist, hash,"
                            + " spgist.");
        }
        exclusion =
                new Exclusion(
                        exclusion.name(),
                        method,
                        exclusion.parts(),
                        exclusion.condition(),
                        exclusion.include(),
                        exclusion.deferral(),
                        exclusion.violation());
        return this;
    }

    /// Is about the rows only that fulfil a condition.
    public ExclusionSpec<M> where(Condition<? super M> condition) {
        exclusion =
                new Exclusion(
                        exclusion.name(),
                        exclusion.method(),
                        exclusion.parts(),
                        condition,
                        exclusion.include(),
                        exclusion.deferral(),
                        exclusion.violation());
        return this;
    }

    /// Holds columns in its index beside.
    @SafeVarargs
    public final ExclusionSpec<M> include(PathExpression<? super M, ?>... fields) {
        exclusion =
                new Exclusion(
                        exclusion.name(),
                        exclusion.method(),
                        exclusion.parts(),
                        exclusion.condition(),
                        Meta.names(fields),
                        exclusion.deferral(),
                        exclusion.violation());
        return this;
    }

    /// Is tested at the end of the transaction.
    public ExclusionSpec<M> deferred() {
        exclusion =
                new Exclusion(
                        exclusion.name(),
                        exclusion.method(),
                        exclusion.parts(),
                        exclusion.condition(),
                        exclusion.include(),
                        Deferral.DEFERRED,
                        exclusion.violation());
        return this;
    }

    /// Says in validation what is wrong.
    ///
    /// @param code the problem's code
    /// @param message the words, `{name}` for the constraint's name
    public ExclusionSpec<M> violation(String code, String message) {
        exclusion =
                new Exclusion(
                        exclusion.name(),
                        exclusion.method(),
                        exclusion.parts(),
                        exclusion.condition(),
                        exclusion.include(),
                        exclusion.deferral(),
                        new Violation(code, message));
        return this;
    }
}
