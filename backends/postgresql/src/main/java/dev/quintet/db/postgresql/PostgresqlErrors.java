package dev.quintet.db.postgresql;

import dev.quintet.db.IntegrityError.Kind;
import dev.quintet.db.IntegrityError.Violation;
import dev.quintet.db.SqlStateTranslator;

import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

import java.sql.SQLException;
import java.util.List;

/// Takes constraint, table and column from the server's message, and the reason of a batch's
/// failure from behind it.
final class PostgresqlErrors extends SqlStateTranslator {
    private static final String STALE_PLAN = "0A000";
    private static final String NO_SUCH_STATEMENT = "26000";
    private static final String KEYS_NAME = "_pkey";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    @Override
    protected Category category(SQLException e) {
        return switch (state(e)) {
            case LOCK_NOT_AVAILABLE -> Category.RETRYABLE;
            // A text that is no number, or no value of its type in another way.
            case "22P02", "22P03" -> Category.DATA;
            default -> super.category(e);
        };
    }

    @Override
    protected Violation violation(SQLException e) {
        Violation standard = super.violation(e);
        ServerErrorMessage server =
                e instanceof PSQLException own ? own.getServerErrorMessage() : null;
        if (server == null) {
            return standard;
        }
        String column = server.getColumn();
        String constraint = server.getConstraint();
        return new Violation(
                standard.kind(),
                constraint,
                server.getTable(),
                column == null ? List.of() : List.of(column),
                standard.kind() == Kind.UNIQUE
                        && constraint != null
                        && constraint.endsWith(KEYS_NAME));
    }

    @Override
    public boolean isStaleStatement(SQLException e) {
        return switch (state(e)) {
            case STALE_PLAN -> String.valueOf(e.getMessage()).contains("cached plan");
            case NO_SUCH_STATEMENT -> true;
            default -> false;
        };
    }
}
