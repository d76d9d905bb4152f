package blog.tour;

import dev.quintet.db.StatementEvent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// Writes the tour as text of a certain width.
public final class Page {
    private static final int MOST_ROWS = 6;
    private static final int MOST_STATEMENTS = 4;
    private static final int WIDEST_CELL = 46;

    private final Appendable out;
    private final int width;
    private final boolean colours;

    /// @param width the longest line, in characters
    /// @param colours whether to set off titles and SQL by the codes of terminals
    public Page(Appendable out, int width, boolean colours) {
        this.out = out;
        this.width = width;
        this.colours = colours;
    }

    void chapter(String title) {
        line("");
        line(styled("1", title));
        line(styled("1", "=".repeat(title.length())));
    }

    void step(Step step) {
        line("");
        line(styled("1", "# " + step.title()));
        line("");
        step.java().lines().forEach(line -> line(line.isEmpty() ? "" : "    " + line));
        statements(step.statements());
        answer(step);
    }

    private void statements(List<StatementEvent> statements) {
        line("");
        for (StatementEvent statement :
                statements.subList(0, Math.min(MOST_STATEMENTS, statements.size()))) {
            if (statement != statements.getFirst()) {
                sql("");
            }
            SqlText.lines(statement, width - 4).forEach(this::sql);
        }
        int more = statements.size() - MOST_STATEMENTS;
        if (statements.isEmpty()) {
            sql("-- no query");
        } else if (more > 0) {
            sql("-- and " + more + " more " + (more == 1 ? "statement" : "statements"));
        }
    }

    private void sql(String text) {
        line("  " + styled("36", ("| " + text).strip()));
    }

    private void answer(Step step) {
        line("");
        Object answer = step.answer();
        if (answer instanceof Exception refused) {
            wrapped(refused.getClass().getSimpleName() + ": " + refused.getMessage());
        } else if (!step.rows().isEmpty()) {
            table(step.rows());
        } else {
            wrapped("= " + (answer instanceof Iterable<?> ? "no rows" : answer));
        }
    }

    private void wrapped(String text) {
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 3 + word.length() > width) {
                line("  " + line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        line("  " + line);
    }

    private void table(List<List<String>> rows) {
        List<List<String>> shown = rows.subList(0, Math.min(rows.size(), MOST_ROWS + 1));
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < rows.getFirst().size(); column++) {
            int at = column;
            int widest = shown.stream().mapToInt(row -> row.get(at).length()).max().orElse(0);
            widths.add(Math.min(widest, rows.getFirst().size() == 1 ? width - 2 : WIDEST_CELL));
        }
        row(shown.getFirst(), widths);
        row(widths.stream().map("-"::repeat).toList(), widths);
        shown.stream().skip(1).forEach(row -> row(row, widths));
        if (rows.size() > shown.size()) {
            line("  ... (" + (rows.size() - 1) + " rows)");
        }
    }

    private void row(List<String> cells, List<Integer> widths) {
        StringBuilder line = new StringBuilder(" ");
        for (int column = 0; column < cells.size(); column++) {
            String cell = Text.cut(cells.get(column), widths.get(column));
            boolean number = cell.matches("-?\\d+(\\.\\d+)?");
            int blanks = widths.get(column) - cell.length();
            line.append(' ')
                    .append(number ? " ".repeat(blanks) + cell : Text.pad(cell, widths.get(column)))
                    .append(' ');
        }
        line(line.toString().stripTrailing());
    }

    private String styled(String code, String text) {
        return colours ? "\033[" + code + "m" + text + "\033[0m" : text;
    }

    private void line(String text) {
        try {
            out.append(text).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
