package dev.quintet.models.meta;

import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.Expression;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// An index that a model declares.
///
/// @param name its name; empty where it follows from the fields
/// @param parts what it sorts by, at least one
/// @param condition the rows that it holds, or null for all
/// @param include the names of fields that it holds beside
/// @param operatorClasses how the database is to compare each part; empty for its own way
/// @param tablespace where it is stored; empty for the usual place
public record ModelIndex(
        String name,
        List<Part> parts,
        @Nullable Condition<?> condition,
        List<String> include,
        List<String> operatorClasses,
        String tablespace) {
    public ModelIndex {
        parts = List.copyOf(parts);
        include = List.copyOf(include);
        operatorClasses = List.copyOf(operatorClasses);
    }

    /// A field, or something computed from fields.
    public record Part(Expression<?, ?> expression, boolean descending) {
        /// The name of the field; empty for what is computed.
        public Optional<String> field() {
            return expression.path().size() == 1
                    ? Optional.of(expression.path().getFirst())
                    : Optional.empty();
        }
    }

    /// The same index under another name.
    ModelIndex named(String other) {
        return new ModelIndex(other, parts, condition, include, operatorClasses, tablespace);
    }

    /// Whether it sorts by something computed.
    public boolean computes() {
        return parts.stream().anyMatch(part -> part.field().isEmpty());
    }
}
