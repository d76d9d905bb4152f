package chinook;

import dev.quintet.db.StatementEvent;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// SQL and rows as text for people.
final class Text {
    private static final String CLAUSES =
            "FROM|INNER JOIN|LEFT OUTER JOIN|WHERE|GROUP BY|HAVING|ORDER BY|LIMIT";
    private static final int WIDTH = 100;
    private static final int WIDEST_CELL = 40;

    private Text() {}

    /// A statement, each clause on a line of its own, with its parameters.
    static String sql(StatementEvent statement) {
        StringBuilder text = new StringBuilder();
        for (String clause :
                statement.sql().split(" (?=(?:" + CLAUSES + ") )|(?<=\\()(?=SELECT )")) {
            wrap(clause, text);
        }
        if (!statement.parameters().isEmpty()) {
            text.append("  -- with ")
                    .append(
                            statement.parameters().stream()
                                    .map(Text::literal)
                                    .collect(Collectors.joining(", ")))
                    .append('\n');
        }
        return text.toString();
    }

    private static String literal(@Nullable Object value) {
        return value instanceof String ? "'" + value + "'" : String.valueOf(value);
    }

    private static void wrap(String clause, StringBuilder text) {
        StringBuilder line = new StringBuilder(" ");
        for (String word : clause.split(" ")) {
            if (line.length() + 1 + word.length() > WIDTH) {
                text.append(line).append('\n');
                line = new StringBuilder("     ");
            }
            line.append(' ').append(word);
        }
        text.append(line).append('\n');
    }

    /// Records or maps as an aligned table.
    static String table(List<?> rows) {
        List<List<String>> cells = new ArrayList<>();
        for (Object row : rows) {
            Map<?, ?> values = row instanceof Map<?, ?> map ? map : components((Record) row);
            if (cells.isEmpty()) {
                cells.add(values.keySet().stream().map(Object::toString).toList());
            }
            cells.add(values.values().stream().map(Text::cell).toList());
        }
        if (cells.isEmpty()) {
            return "  (no rows)";
        }
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < cells.getFirst().size(); column++) {
            int at = column;
            widths.add(cells.stream().mapToInt(row -> row.get(at).length()).max().orElse(0));
        }
        cells.add(1, widths.stream().map("-"::repeat).toList());
        StringBuilder text = new StringBuilder();
        for (List<String> row : cells) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String cell = row.get(column);
                String blanks = " ".repeat(widths.get(column) - cell.length());
                boolean number = cell.matches("-?[\\d.:]+");
                line.append("  ").append(number ? blanks + cell : cell + blanks);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString().stripTrailing();
    }

    private static Map<String, @Nullable Object> components(Record row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (RecordComponent component : row.getClass().getRecordComponents()) {
            try {
                values.put(component.getName(), component.getAccessor().invoke(row));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return values;
    }

    /// Numbers that are no whole ones are money or per cent here.
    private static String cell(@Nullable Object value) {
        String text =
                switch (value) {
                    case null -> "";
                    case BigDecimal number -> number.setScale(2, RoundingMode.HALF_UP).toString();
                    default -> value.toString();
                };
        return text.length() <= WIDEST_CELL ? text : text.substring(0, WIDEST_CELL - 1) + "…";
    }
}
