package dev.quintet.db.oracle;

import dev.quintet.db.IntegrityError.Kind;
import dev.quintet.db.IntegrityError.Violation;
import dev.quintet.db.SqlStateTranslator;

import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells errors apart by Oracle's numbers.
final class OracleErrors extends SqlStateTranslator {
    /// `ORA-00001: unique constraint (SCOTT.NAME) violated`
    private static final Pattern CONSTRAINT =
            Pattern.compile("constraint \\((?:[^.)]+\\.)?([^)]+)\\)");

    @Override
    protected Category category(SQLException e) {
        return switch (e.getErrorCode()) {
            // Unique; NULL, twice; check; parent not found; child found.
            case 1, 1400, 1407, 2290, 2291, 2292 -> Category.INTEGRITY;
            // Deadlock; cannot serialize; busy, with NOWAIT.
            case 60, 8177, 54, 30006 -> Category.RETRYABLE;
            // Number, date or text that does not fit.
            case 1438, 1722, 1840, 1841, 1858, 12899, 1476 -> Category.DATA;
            // Out of reach, closed, shutting down.
            case 1012, 1033, 1034, 1089, 3113, 3114, 12541, 17002, 17008 -> Category.OPERATIONAL;
            default -> super.category(e);
        };
    }

    @Override
    public boolean isFatal(SQLException e) {
        return switch (e.getErrorCode()) {
            case 28, 1012, 1033, 1034, 1089, 3113, 3114, 17002, 17008 -> true;
            default -> super.isFatal(e);
        };
    }

    @Override
    protected Violation violation(SQLException e) {
        Kind kind =
                switch (e.getErrorCode()) {
                    case 1 -> Kind.UNIQUE;
                    case 1400, 1407 -> Kind.NOT_NULL;
                    case 2290 -> Kind.CHECK;
                    case 2291, 2292 -> Kind.FOREIGN_KEY;
                    default -> Kind.OTHER;
                };
        Matcher matcher = CONSTRAINT.matcher(message(e));
        return matcher.find()
                ? new Violation(kind, matcher.group(1), null, List.of())
                : Violation.of(kind);
    }
}
