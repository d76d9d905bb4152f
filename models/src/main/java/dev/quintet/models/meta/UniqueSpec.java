package dev.quintet.models.meta;

import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.PathExpression;
import dev.quintet.models.meta.ModelConstraint.Unique;
import dev.quintet.models.meta.ModelConstraint.Violation;
import dev.quintet.sql.Ddl.Deferral;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What else there is to say of a unique constraint, after [Meta#unique].
///
/// A constraint that a database cannot say is not created there; validation tests it all the same.
///
/// @param <M> the model
public final class UniqueSpec<M> {
    private Unique unique;

    UniqueSpec(Unique unique) {
        this.unique = unique;
    }

    Unique unique() {
        return unique;
    }

    /// Is about the rows only that fulfil a condition.
    ///
    /// @param condition about columns of the model itself
    /// @throws IllegalArgumentException if it is tested at the end of the transaction
    public UniqueSpec<M> where(Condition<? super M> condition) {
        return set(condition, unique.include(), unique.operatorClasses(), unique.deferral());
    }

    /// Holds columns in its index beside those that are unique, in PostgreSQL.
    ///
    /// @throws IllegalArgumentException if it is tested at the end of the transaction
    @SafeVarargs
    public final UniqueSpec<M> include(PathExpression<? super M, ?>... fields) {
        return set(
                unique.condition(),
                Meta.names(fields),
                unique.operatorClasses(),
                unique.deferral());
    }

    /// Says how the database is to compare, in PostgreSQL: one operator class for each field.
    ///
    /// @throws IllegalArgumentException if there are more or fewer than fields, or if it is tested
    ///   at the end of the transaction
    public UniqueSpec<M> operatorClasses(String... classes) {
        OperatorClasses.check(
                unique.name(), unique.fields().size(), unique.fields().isEmpty(), classes);
        return set(unique.condition(), unique.include(), List.of(classes), unique.deferral());
    }

    /// Is tested at the end of the transaction, where the database can.
    ///
    /// @throws IllegalArgumentException if it has a condition, included columns, operator classes
    ///   or expressions
    public UniqueSpec<M> deferred() {
        return set(
                unique.condition(), unique.include(), unique.operatorClasses(), Deferral.DEFERRED);
    }

    /// Is tested with each statement unless the transaction wants it otherwise, where the database
    /// can.
    ///
    /// @throws IllegalArgumentException if it has a condition, included columns, operator classes
    ///   or expressions
    public UniqueSpec<M> deferrable() {
        return set(
                unique.condition(), unique.include(), unique.operatorClasses(), Deferral.IMMEDIATE);
    }

    /// Counts two NULLs as the same: in the database where it can, in validation always.
    public UniqueSpec<M> nullsNotDistinct() {
        unique = copy(unique.violation(), true);
        return this;
    }

    /// Says in validation what is wrong.
    ///
    /// @param code the problem's code
    /// @param message the words, `{name}` for the constraint's name
    public UniqueSpec<M> violation(String code, String message) {
        unique = copy(new Violation(code, message), unique.nullsNotDistinct());
        return this;
    }

    private Unique copy(Violation violation, boolean nullsNotDistinct) {
        return new Unique(
                unique.name(),
                unique.fields(),
                unique.expressions(),
                unique.condition(),
                unique.include(),
                unique.operatorClasses(),
                unique.deferral(),
                nullsNotDistinct,
                violation);
    }

    private UniqueSpec<M> set(
            @Nullable Condition<?> condition,
            List<String> include,
            List<String> operatorClasses,
            Deferral deferral) {
        boolean more =
                condition != null
                        || !include.isEmpty()
                        || !operatorClasses.isEmpty()
                        || !unique.expressions().isEmpty();
        if (deferral != Deferral.NONE && more) {
            throw new IllegalArgumentException(
                    "'"
                            + unique.name()
                            + "' can be tested at the end of the transaction only if it is about"
                            + " plain fields of all rows");
        }
        unique =
                new Unique(
                        unique.name(),
                        unique.fields(),
                        unique.expressions(),
                        condition,
                        include,
                        operatorClasses,
                        deferral,
                        unique.nullsNotDistinct(),
                        unique.violation());
        return this;
    }
}
