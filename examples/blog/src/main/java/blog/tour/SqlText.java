package blog.tour;

import dev.quintet.db.StatementEvent;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Lays out SQL for people: each clause on lines of its own, none longer than the page.
final class SqlText {
    private static final List<String> CLAUSES =
            List.of(
                    "FROM",
                    "INNER JOIN",
                    "LEFT OUTER JOIN",
                    "WHERE",
                    "GROUP BY",
                    "HAVING",
                    "ORDER BY",
                    "LIMIT",
                    "SET",
                    "VALUES",
                    "UNION",
                    "EXCEPT",
                    "INTERSECT",
                    "RETURNING");

    private SqlText() {}

    /// The lines of a statement, its parameters last.
    static List<String> lines(StatementEvent statement, int width) {
        List<String> lines = new ArrayList<>();
        for (String clause : clauses(statement.sql())) {
            wrap(clause, width, lines);
        }
        if (!statement.parameters().isEmpty()) {
            String parameters =
                    statement.parameters().stream()
                            .map(SqlText::literal)
                            .collect(Collectors.joining(", ", "-- with ", ""));
            lines.add(Text.cut(parameters, width));
        }
        return lines;
    }

    private static String literal(@Nullable Object value) {
        return value instanceof String text ? "'" + text + "'" : String.valueOf(value);
    }

    /// Cuts a statement before each clause that stands outside of brackets.
    private static List<String> clauses(String sql) {
        List<String> clauses = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int i = 0; i < sql.length(); i++) {
            switch (sql.charAt(i)) {
                case '"', '\'' -> i = sql.indexOf(sql.charAt(i), i + 1);
                case '(' -> depth++;
                case ')' -> depth--;
                case ' ' -> {
                    if (depth == 0 && startsClause(sql, i + 1)) {
                        clauses.add(sql.substring(start, i));
                        start = i + 1;
                    }
                }
                default -> {}
            }
        }
        clauses.add(sql.substring(start));
        return clauses;
    }

    private static boolean startsClause(String sql, int at) {
        return CLAUSES.stream()
                .anyMatch(clause ->
                        sql.startsWith(clause, at) && sql.startsWith(" ", at + clause.length()));
    }

    /// Breaks a clause between words; further lines are indented.
    private static void wrap(String clause, int width, List<String> lines) {
        StringBuilder line = new StringBuilder();
        for (String word : clause.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line = new StringBuilder("    ");
            } else if (!line.isEmpty()) {
                line.append(' ');
            }
            line.append(word);
        }
        lines.add(line.toString());
    }
}
