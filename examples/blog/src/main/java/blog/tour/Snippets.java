package blog.tour;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The code of the steps, read from the source of their chapter: what is shown is what is run.
///
/// The sources lie beside the class files. The code of a step is the body of the lambda that
/// follows the step's title.
final class Snippets {
    private final String source;

    private Snippets(String source) {
        this.source = source;
    }

    /// The snippets in the source of a class.
    static Snippets of(Class<?> chapter) {
        String file = chapter.getSimpleName() + ".java";
        try (InputStream in = chapter.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The source " + file + " is not on the class path.");
            }
            return new Snippets(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The snippets in a text.
    static Snippets in(String source) {
        return new Snippets(source);
    }

    /// The code of a step.
    ///
    /// @throws IllegalArgumentException if the title does not occur exactly once
    String of(String title) {
        String literal = '"' + title + '"';
        int at = source.indexOf(literal);
        if (at < 0 || source.indexOf(literal, at + 1) >= 0) {
            throw new IllegalArgumentException(
                    "The title '" + title + "' has to occur once in the source of its chapter.");
        }
        int arrow = source.indexOf("->", at);
        int start = arrow + 2;
        while (Character.isWhitespace(source.charAt(start))) {
            start++;
        }
        if (source.charAt(start) == '{') {
            String block = source.substring(start + 1, end(start + 1)).stripTrailing();
            return withoutReturn(block.stripIndent().strip());
        }
        return aligned(source.substring(start, end(start)).strip());
    }

    /// Where the bracket closes that was open at a position.
    private int end(int from) {
        int depth = 0;
        for (int i = from; i < source.length(); i++) {
            switch (source.charAt(i)) {
                case '"' -> i = endOfText(i);
                case '(', '{', '[' -> depth++;
                case ')', '}', ']' -> {
                    if (depth-- == 0) {
                        return i;
                    }
                }
                default -> {}
            }
        }
        throw new IllegalArgumentException("A bracket is not closed in the source.");
    }

    private int endOfText(int quote) {
        int i = quote + 1;
        while (source.charAt(i) != '"') {
            i += source.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    /// The last line of a block gives the answer; as in a shell, that goes without saying.
    private static String withoutReturn(String block) {
        int last = block.lastIndexOf("return ");
        boolean ofBlock = last == 0 || last > 0 && block.charAt(last - 1) == '\n';
        return ofBlock
                ? block.substring(0, last) + block.substring(last + 7, block.length() - 1)
                : block;
    }

    /// Brings the further lines of an expression back to the left.
    private static String aligned(String expression) {
        int line = expression.indexOf('\n');
        return line < 0
                ? expression
                : expression.substring(0, line + 1)
                        + expression.substring(line + 1).stripIndent().indent(4).stripTrailing();
    }
}
