package dev.quintet.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The Java of a page in Markdown.
///
/// What stands between ` ```java ` and ` ``` ` is compiled, and so is what stands in a comment
/// between `<!-- java` and `-->`, which readers do not see: imports, variables, models. A block
/// that begins with a public type is a file; other blocks are statements, those under one heading
/// in one method. An import holds for the rest of the page. Words after `java` change this: `apart`
/// puts statements into a method of their own, `in shop` types into package `shop` instead of
/// `blog`, and `refused` stands for what the compiler must not take.
///
/// @param name the file's name
/// @param blocks what has to compile
/// @param refused what must not compile
record Page(String name, List<Block> blocks, List<Block> refused) {
    private static final String DEFAULT_PACKAGE = "blog";
    private static final Pattern START = Pattern.compile("(?:```|<!-- )java\\b *(.*)");
    private static final Pattern HEADING = Pattern.compile("#+ .*");

    static Page read(Path file) throws IOException {
        return of(file.getFileName().toString(), Files.readAllLines(file));
    }

    static Page of(String name, List<String> lines) {
        List<Block> blocks = new ArrayList<>();
        List<Block> refused = new ArrayList<>();
        int section = 0;
        for (int i = 0; i < lines.size(); i++) {
            Matcher start = START.matcher(lines.get(i));
            if (HEADING.matcher(lines.get(i)).matches()) {
                section++;
            } else if (start.matches()) {
                String end = lines.get(i).startsWith("```") ? "```" : "-->";
                List<Block.Line> inside = new ArrayList<>();
                for (i++; !lines.get(i).equals(end); i++) {
                    inside.add(new Block.Line(i + 1, lines.get(i)));
                }
                List<String> words = List.of(start.group(1).split(" +"));
                Block block = Block.of(words, section, DEFAULT_PACKAGE, inside);
                (words.contains("refused") ? refused : blocks).add(block);
            } else if (lines.get(i).startsWith("```")) {
                for (i++; !lines.get(i).equals("```"); i++) {
                    // another language
                }
            }
        }
        return new Page(name, blocks, refused);
    }
}
