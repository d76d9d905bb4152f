package dev.quintet.db.mysql;

import dev.quintet.db.IntegrityError.Kind;
import dev.quintet.db.IntegrityError.Violation;
import dev.quintet.db.SqlStateTranslator;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells errors apart by the server's numbers, as its SQLSTATEs are too general, and finds names in
/// its messages.
final class MysqlErrors extends SqlStateTranslator {
    /// `(conn=17) Duplicate entry 'x' for key 'name'`
    private static final Pattern CONNECTION_NUMBER = Pattern.compile("^\\(conn[=:]\\d+\\)\\s*");

    private static final Pattern KEY = Pattern.compile("for key '([^']+)'");
    private static final Pattern CONSTRAINT = Pattern.compile("CONSTRAINT [`'\"]([^`'\"]+)[`'\"]");
    private static final Pattern FAILING_TABLE = Pattern.compile("fails \\(`[^`]+`\\.`([^`]+)`");
    private static final Pattern COLUMN = Pattern.compile("(?:Column|Field) '([^']+)'");
    private static final Pattern CHECK =
            Pattern.compile(
                    "(?:CONSTRAINT `|constraint ')([^`']+)[`'](?: failed for"
                            + " `[^`]+`\\.`([^`]+)`)?");

    @Override
    protected String message(SQLException e) {
        return CONNECTION_NUMBER.matcher(super.message(e)).replaceFirst("");
    }

    @Override
    protected Category category(SQLException e) {
        return switch (e.getErrorCode()) {
            // Duplicate key; foreign key; NULL; no default; check.
            case 1022, 1062, 1169, 1586, 1216, 1217, 1451, 1452, 1048, 1364, 3819, 4025 ->
                    Category.INTEGRITY;
            // Deadlock; lock wait time-out; no lock to be had at once; changed since it was read.
            case 1213, 1205, 3572, 1020 -> Category.RETRYABLE;
            // Too long; out of range; not a number; not a date; division by zero; not a geometry;
            // no
            // regular expression.
            case 1264,
                    1265,
                    1366,
                    1292,
                    1365,
                    1406,
                    1690,
                    3140,
                    4038,
                    1139,
                    3685,
                    3686,
                    3687,
                    3688,
                    3689,
                    3690,
                    3691,
                    3692,
                    3693,
                    3694,
                    3695,
                    3696 ->
                    Category.DATA;
            case 1235, 1178 -> Category.NOT_SUPPORTED;
            // Access; too many connections; shutting down; gone.
            case 1040, 1044, 1045, 1049, 1053, 1203, 2002, 2003, 2006, 2013 -> Category.OPERATIONAL;
            default -> super.category(e);
        };
    }

    @Override
    protected Violation violation(SQLException e) {
        String message = message(e);
        return switch (e.getErrorCode()) {
            case 1022, 1062, 1169, 1586 -> unique(message);
            case 1216, 1217, 1451, 1452 ->
                    new Violation(
                            Kind.FOREIGN_KEY,
                            find(CONSTRAINT, message),
                            find(FAILING_TABLE, message),
                            List.of());
            case 1048, 1364 -> {
                String column = find(COLUMN, message);
                yield new Violation(
                        Kind.NOT_NULL, null, null, column == null ? List.of() : List.of(column));
            }
            case 3819, 4025 -> check(message);
            default -> super.violation(e);
        };
    }

    /// MySQL says `table.key`, MariaDB the key alone.
    private static Violation unique(String message) {
        String key = find(KEY, message);
        if (key == null) {
            return Violation.of(Kind.UNIQUE);
        }
        int dot = key.indexOf('.');
        String table = dot < 0 ? null : key.substring(0, dot);
        String name = key.substring(dot + 1);
        return new Violation(Kind.UNIQUE, name, table, List.of(), name.equals("PRIMARY"));
    }

    private static Violation check(String message) {
        Matcher matcher = CHECK.matcher(message);
        return matcher.find()
                ? new Violation(Kind.CHECK, matcher.group(1), matcher.group(2), List.of())
                : Violation.of(Kind.CHECK);
    }

    private static @Nullable String find(Pattern pattern, String message) {
        Matcher matcher = pattern.matcher(message);
        return matcher.find() ? matcher.group(1) : null;
    }

    /// The server lost a statement that it had prepared, or wants it prepared anew.
    @Override
    public boolean isStaleStatement(SQLException e) {
        return e.getErrorCode() == 1243 || e.getErrorCode() == 1615;
    }
}
