package dev.quintet.db.h2;

import dev.quintet.db.IntegrityError.Kind;
import dev.quintet.db.IntegrityError.Violation;
import dev.quintet.db.SqlStateTranslator;

import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Tells errors apart by H2's numbers, many of which are its SQLSTATEs as well, and finds names in
/// its messages.
final class H2Errors extends SqlStateTranslator {
    /// `...; SQL statement:\nINSERT ... [23505-232]`
    private static final Pattern STATEMENT = Pattern.compile("; SQL statement:.*", Pattern.DOTALL);

    /// `"PUBLIC.name_uniq INDEX PUBLIC.name_uniq_INDEX_1 ON PUBLIC.blog(name NULLS FIRST) VALUES (
    /// /* 1 */ 'a' )"`
    private static final Pattern UNIQUE =
            Pattern.compile(
                    "\"[^.]+\\.(.+?) (?:PRIMARY KEY|INDEX .+?|UNIQUE.*?) ON"
                            + " [^.]+\\.(.+?)\\((.*?)\\)");

    /// `"blog_fk: PUBLIC.entry FOREIGN KEY(blog_id) REFERENCES PUBLIC.blog(id) (CAST(77 AS
    /// BIGINT))"`
    private static final Pattern FOREIGN_KEY =
            Pattern.compile("\"(.+?): [^.]+\\.(.+?) FOREIGN KEY\\((.*?)\\)");

    private static final Pattern CHECK = Pattern.compile("\"(.+?): ");
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
            case 90004, 90005, 90008, 90010, 90095 -> Category.DATA;
            // Not supported; FOR UPDATE of groups, and of distinct rows.
            case 50100, 90145 -> Category.NOT_SUPPORTED;
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
        String message = message(e);
        return switch (e.getErrorCode()) {
            case 23505 -> named(Kind.UNIQUE, UNIQUE.matcher(message));
            case 23503, 23506 -> named(Kind.FOREIGN_KEY, FOREIGN_KEY.matcher(message));
            case 23502 -> {
                Matcher matcher = COLUMN.matcher(message);
                List<String> columns = matcher.find() ? List.of(matcher.group(1)) : List.of();
                yield new Violation(Kind.NOT_NULL, null, null, columns);
            }
            case 23513, 23514 -> {
                Matcher matcher = CHECK.matcher(message);
                yield new Violation(
                        Kind.CHECK, matcher.find() ? matcher.group(1) : null, null, List.of());
            }
            default -> super.violation(e);
        };
    }

    private static Violation named(Kind kind, Matcher matcher) {
        if (!matcher.find()) {
            return Violation.of(kind);
        }
        List<String> columns =
                Stream.of(matcher.group(3).split(", "))
                        .map(column -> column.replaceFirst(" (?:ASC|DESC|NULLS).*", ""))
                        .map(H2Errors::unquoted)
                        .toList();
        return new Violation(kind, matcher.group(1), unquoted(matcher.group(2)), columns);
    }

    /// Names that are words of SQL stand in quotes, which are doubled in the message.
    private static String unquoted(String name) {
        return name.replace("\"", "");
    }
}
