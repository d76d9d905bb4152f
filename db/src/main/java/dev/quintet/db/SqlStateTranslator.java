package dev.quintet.db;

import dev.quintet.db.IntegrityError.Kind;
import dev.quintet.db.IntegrityError.Violation;

import org.jspecify.annotations.Nullable;

import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTimeoutException;

/// Tells errors apart by SQLSTATE, as the SQL standard has it. A backend overrides what its
/// database says otherwise.
public class SqlStateTranslator implements ErrorTranslator {

    /// Knows the standard only.
    public SqlStateTranslator() {}

    @Override
    public DatabaseError translate(SQLException e, @Nullable String sql) {
        String message = message(e);
        return switch (category(e)) {
            case INTEGRITY -> new IntegrityError(message, sql, e, violation(e));
            case DATA -> new DataError(message, sql, e);
            case PROGRAMMING -> new ProgrammingError(message, sql, e);
            case OPERATIONAL -> new OperationalError(message, sql, e, false);
            case RETRYABLE -> new OperationalError(message, sql, e, true);
            case NOT_SUPPORTED -> new NotSupportedError(message, sql, e);
            case INTERNAL -> new InternalError(message, sql, e);
            case OTHER -> new DatabaseError(message, sql, e);
        };
    }

    @Override
    public boolean isFatal(SQLException e) {
        String state = state(e);
        return state.startsWith("08") || state.startsWith("57P");
    }

    @Override
    public boolean isStaleStatement(SQLException e) {
        return false;
    }

    /// What the driver says, without its decoration.
    protected String message(SQLException e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message.strip();
    }

    /// Which of our errors it is.
    protected Category category(SQLException e) {
        if (e instanceof SQLFeatureNotSupportedException) {
            return Category.NOT_SUPPORTED;
        }
        if (e instanceof SQLTimeoutException) {
            return Category.OPERATIONAL;
        }
        if (e instanceof SQLDataException) {
            return Category.DATA;
        }
        String state = state(e);
        if (state.length() != 5) {
            return Category.OTHER;
        }
        return switch (state.substring(0, 2)) {
            case "0A" -> Category.NOT_SUPPORTED;
            case "08", "53", "54", "55", "57", "58" -> Category.OPERATIONAL;
            case "40" -> state.equals("40002") ? Category.INTEGRITY : Category.RETRYABLE;
            case "22" -> Category.DATA;
            case "23" -> Category.INTEGRITY;
            case "07", "3D", "3F", "42", "44" -> Category.PROGRAMMING;
            case "24", "25", "2B", "2D", "34", "3B", "XX" -> Category.INTERNAL;
            default -> Category.OTHER;
        };
    }

    /// What is known about a broken rule.
    protected Violation violation(SQLException e) {
        return Violation.of(
                switch (state(e)) {
                    case "23001", "23503" -> Kind.FOREIGN_KEY;
                    case "23502" -> Kind.NOT_NULL;
                    case "23505" -> Kind.UNIQUE;
                    case "23513", "23514" -> Kind.CHECK;
                    case "23P01" -> Kind.EXCLUSION;
                    default -> Kind.OTHER;
                });
    }

    /// The SQLSTATE, or an empty text.
    protected static String state(SQLException e) {
        String state = e.getSQLState();
        return state == null ? "" : state;
    }

    /// Our errors.
    protected enum Category {
        /// A rule of the schema was broken.
        INTEGRITY,
        /// A value does not fit.
        DATA,
        /// The statement is wrong.
        PROGRAMMING,
        /// The database cannot work now.
        OPERATIONAL,
        /// The database cannot work now, and the transaction may be tried again.
        RETRYABLE,
        /// The database cannot do this.
        NOT_SUPPORTED,
        /// The database lost its way.
        INTERNAL,
        /// None of these.
        OTHER
    }
}
