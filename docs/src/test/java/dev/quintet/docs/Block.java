package dev.quintet.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A piece of Java in a page.
///
/// @param kind what it is
/// @param section the number of the heading that it stands under
/// @param pack the package of the types that it declares
/// @param imports its imports
/// @param code the rest
record Block(Kind kind, int section, String pack, List<Line> imports, List<Line> code) {
    private static final Pattern PACKAGE = Pattern.compile("package +([\\w.]+);");
    private static final Pattern TYPE =
            Pattern.compile(
                    "(?:(?:public|abstract|final|sealed|non-sealed) +)+"
                            + "(?:class|interface|@interface|record|enum) +(\\w+).*");

    enum Kind {
        /// The annotations of a package.
        PACKAGE,
        /// Types, a file of their own.
        TYPES,
        /// Statements; those under one heading share their variables.
        STATEMENTS,
        /// Statements that share nothing.
        APART
    }

    /// @param number its number in the page, from 1
    record Line(int number, String text) {}

    /// @param words what follows `java` where the block begins
    /// @param lines what is in it
    static Block of(List<String> words, int section, String defaultPackage, List<Line> lines) {
        String pack = words.contains("in") ? words.get(words.indexOf("in") + 1) : defaultPackage;
        boolean file = false;
        List<Line> imports = new ArrayList<>();
        List<Line> code = new ArrayList<>();
        for (Line line : lines) {
            Matcher declaration = PACKAGE.matcher(line.text());
            if (declaration.matches()) {
                pack = declaration.group(1);
                file = true;
            } else if (line.text().startsWith("import ")) {
                imports.add(line);
            } else {
                code.add(line);
            }
        }
        boolean types = code.stream().filter(Block::begins).limit(1).anyMatch(Block::declares);
        Kind kind =
                types
                        ? Kind.TYPES
                        : file
                                ? Kind.PACKAGE
                                : words.contains("apart") ? Kind.APART : Kind.STATEMENTS;
        return new Block(kind, section, pack, imports, code);
    }

    private static boolean begins(Line line) {
        return !line.text().isBlank() && !line.text().matches("(//|@|\\s).*");
    }

    private static boolean declares(Line line) {
        return TYPE.matcher(line.text()).matches();
    }

    /// The name of the first type that it declares.
    String typeName() {
        return code.stream()
                .map(line -> TYPE.matcher(line.text()))
                .filter(Matcher::matches)
                .map(type -> type.group(1))
                .findFirst()
                .orElseThrow();
    }
}
