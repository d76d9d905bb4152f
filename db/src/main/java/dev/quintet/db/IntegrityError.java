package dev.quintet.db;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// A rule of the schema refused a row: a key that exists already, a reference to nothing, a missing
/// value, a check.
public class IntegrityError extends DatabaseError {
    private final Violation violation;

    /// An error that a driver reported.
    ///
    /// @param sql the statement that failed, or null where there was none
    /// @param cause the driver's exception, or null for an error of our own
    public IntegrityError(
            String message, @Nullable String sql, @Nullable Throwable cause, Violation violation) {
        super(message, sql, cause);
        this.violation = violation;
    }

    /// Which sort of rule was broken.
    public Kind kind() {
        return violation.kind();
    }

    /// The constraint's name, where the database tells.
    public Optional<String> constraint() {
        return Optional.ofNullable(violation.constraint());
    }

    /// The table, where the database tells.
    public Optional<String> table() {
        return Optional.ofNullable(violation.table());
    }

    /// The columns, where the database tells; otherwise empty.
    public List<String> columns() {
        return violation.columns();
    }

    /// Whether it is the primary key of a table that is taken, where the database tells.
    public boolean ofPrimaryKey() {
        return violation.primaryKey();
    }

    /// The sorts of rules.
    public enum Kind {
        /// A row with these values exists already.
        UNIQUE,
        /// A reference to a row that does not exist, or the removal of one that is referred to.
        FOREIGN_KEY,
        /// NULL in a column that must not have it.
        NOT_NULL,
        /// A condition on the row.
        CHECK,
        /// A row that overlaps with another one.
        EXCLUSION,
        /// The database did not tell.
        OTHER
    }

    /// What a database told about the rule that was broken.
    ///
    /// @param constraint the constraint's name, or null where the database did not tell
    /// @param table the table, or null where the database did not tell
    /// @param columns the columns; empty where the database did not tell
    /// @param primaryKey whether it is known to be a table's primary key that is taken
    public record Violation(
            Kind kind,
            @Nullable String constraint,
            @Nullable String table,
            List<String> columns,
            boolean primaryKey) {
        public Violation {
            columns = List.copyOf(columns);
        }

        /// A violation of any other rule than a primary key.
        public Violation(
                Kind kind,
                @Nullable String constraint,
                @Nullable String table,
                List<String> columns) {
            this(kind, constraint, table, columns, false);
        }

        /// A violation of which only the sort is known.
        public static Violation of(Kind kind) {
            return new Violation(kind, null, null, List.of());
        }
    }
}
