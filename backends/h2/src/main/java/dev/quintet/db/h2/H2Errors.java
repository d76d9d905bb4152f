package dev.quintet.db.h2;

import dev.quintet.db.IntegrityError.Violation;
import dev.quintet.db.SqlStateTranslator;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells errors apart by H2's numbers, many of which are its SQLSTATEs as well, and finds names in
/// its messages.
final class H2Errors extends SqlStateTranslator {
    /// `...; SQL statement:\nINSERT ... [23505-232]`
    private static final Pattern STATEMENT = Pattern.compile("; SQL statement:.*", Pattern.DOTALL);

    private static final Pattern UNIQUE =
            Pattern.compile(
                    "\"(?:[^\".]+\\.)?([^\".]+) ON (?:\"?[^\".]+\"?\\.)?\"?([^\".(]+)\"?\\(");
    private static final Pattern NAMED = Pattern.compile("\"([^\": ]+): ([^ ]+) ");
    private static final Pattern COLUMN = Pattern.compile("column \"([^\"]+)\"");

    @Override
    protected String message(SQLException e) {
        return STATEMENT.matcher(super.message(e)).replaceFirst("");
    }

    @Override
    protected Category category(SQLException e) {
        int code = e.getErrorCode();
        return switch (code) {
            // Deadlock; lock time-out; concurrent update.
            case 40001, 50200, 90131 -> Category.RETRYABLE;
            // Conversion; text that is no date.
            case 90004, 90005, 90010, 90095 -> Category.DATA;
            case 50100 -> Category.NOT_SUPPORTED;
            // Closed; broken; locked; out of reach.
            case 90007, 90013, 90020, 90028, 90030, 90031, 90067, 90098, 90121, 90146 ->
                    Category.OPERATIONAL;
            default -> code >= 90_000 ? Category.PROGRAMMING : super.category(e);
        };
    }

    @Override
    public boolean isFatal(SQLException e) {
        return switch (e.getErrorCode()) {
            case 90007, 90067, 90098, 90121 -> true;
            default -> super.isFatal(e);
        };
    }

    @Override
    protected Violation violation(SQLException e) {
        Violation standard = super.violation(e);
        String message = message(e);
        return switch (standard.kind()) {
            case UNIQUE -> {
                Matcher matcher = UNIQUE.matcher(message);
                yield matcher.find()
                        ? new Violation(
                                standard.kind(),
                                constraint(matcher.group(1)),
                                matcher.group(2),
                                List.of())
                        : standard;
            }
            case NOT_NULL -> {
                Matcher matcher = COLUMN.matcher(message);
                yield matcher.find()
                        ? new Violation(standard.kind(), null, null, List.of(matcher.group(1)))
                        : standard;
            }
            default -> {
                Matcher matcher = NAMED.matcher(message);
                yield matcher.find()
                        ? new Violation(
                                standard.kind(), unquoted(matcher.group(1)), null, List.of())
                        : standard;
            }
        };
    }

    /// The constraint that an index serves: the index has its name and a suffix.
    private static @Nullable String constraint(String index) {
        return unquoted(index).replaceFirst("_INDEX_[0-9A-F]+$", "");
    }

    private static String unquoted(String name) {
        return name.replace("\"", "");
    }
}
