package dev.quintet.models.meta;

import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.Expression;
import dev.quintet.sql.Ddl.Deferral;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A rule about the rows of a model that its `meta` method declares.
public sealed interface ModelConstraint {
    /// The constraint's name in the database.
    String name();

    /// What validation says where an instance breaks it.
    Violation violation();

    /// The same constraint under another name.
    ModelConstraint named(String other);

    /// What validation says where an instance breaks a constraint.
    ///
    /// @param code the problem's code; empty for none
    /// @param message the words, `{name}` for the constraint's name; empty for the usual ones
    record Violation(String code, String message) {
        /// No code, and the usual words.
        public static final Violation USUAL = new Violation("", "");
    }

    /// No two rows have the same values in these fields, or in what is computed from them.
    ///
    /// @param fields the names of the fields; empty where there are expressions
    /// @param expressions what has to differ; empty where there are fields
    /// @param condition the rows that it is about, or null for all
    /// @param include the names of fields that its index holds beside
    /// @param operatorClasses how the database is to compare each field; empty for its own way
    /// @param nullsNotDistinct whether two NULLs count as the same
    record Unique(
            String name,
            List<String> fields,
            List<Expression<?, ?>> expressions,
            @Nullable Condition<?> condition,
            List<String> include,
            List<String> operatorClasses,
            Deferral deferral,
            boolean nullsNotDistinct,
            Violation violation)
            implements ModelConstraint {
        public Unique {
            fields = List.copyOf(fields);
            expressions = List.copyOf(expressions);
            include = List.copyOf(include);
            operatorClasses = List.copyOf(operatorClasses);
        }

        /// A plain one over fields.
        public Unique(String name, List<String> fields) {
            this(
                    name,
                    fields,
                    List.of(),
                    null,
                    List.of(),
                    List.of(),
                    Deferral.NONE,
                    false,
                    Violation.USUAL);
        }

        @Override
        public Unique named(String other) {
            return new Unique(
                    other,
                    fields,
                    expressions,
                    condition,
                    include,
                    operatorClasses,
                    deferral,
                    nullsNotDistinct,
                    violation);
        }

        /// Whether only an index can say it, not a constraint of the table.
        public boolean needsIndex() {
            return !expressions.isEmpty() || condition != null || !operatorClasses.isEmpty();
        }
    }

    /// Every row fulfils the condition.
    record Check(String name, Condition<?> condition, Violation violation)
            implements ModelConstraint {
        @Override
        public Check named(String other) {
            return new Check(other, condition, violation);
        }
    }

    /// No two rows exist for whom all operators hold between their values.
    ///
    /// @param method the kind of its index
    /// @param condition the rows that it is about, or null for all
    /// @param include the names of fields that its index holds beside
    record Exclusion(
            String name,
            String method,
            List<Part> parts,
            @Nullable Condition<?> condition,
            List<String> include,
            Deferral deferral,
            Violation violation)
            implements ModelConstraint {
        public Exclusion {
            parts = List.copyOf(parts);
            include = List.copyOf(include);
        }

        @Override
        public Exclusion named(String other) {
            return new Exclusion(other, method, parts, condition, include, deferral, violation);
        }

        /// A value and the operator that must not hold between two rows.
        public record Part(Expression<?, ?> expression, String operator) {}
    }
}
