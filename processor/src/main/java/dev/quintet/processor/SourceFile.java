package dev.quintet.processor;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A Java source while it is written: it collects imports and lays out lines as the formatter
/// would.
final class SourceFile {
    private static final int WIDTH = 100;
    private static final String STEP = "    ";

    private final TypeName name;
    private final Visible visible;
    private final Map<String, TypeName> simpleNames = new HashMap<>();
    private final Set<String> imports = new HashSet<>();
    private final StringBuilder body = new StringBuilder();
    private int depth;

    /// @param name the class in this file
    /// @param members names of classes inside it, which hide imported ones
    SourceFile(TypeName name, List<String> members, Visible visible) {
        this.name = name;
        this.visible = visible;
        simpleNames.put(name.simpleName(), name);
        for (String member : members) {
            simpleNames.put(
                    member, new TypeName(name.packageName(), name.simpleName() + "." + member));
        }
    }

    /// The name to write for a class: imported, unless another class of that name is in the way.
    String use(TypeName type) {
        if (type.packageName().isEmpty()) {
            return type.simpleName();
        }
        TypeName outermost = new TypeName(type.packageName(), type.outermost());
        TypeName taken = simpleNames.putIfAbsent(type.outermost(), outermost);
        if (taken != null && !taken.equals(outermost)) {
            return type.qualified();
        }
        if (!type.packageName().equals(name.packageName())
                && !type.packageName().equals("java.lang")) {
            imports.add(outermost.qualified());
        }
        return type.simpleName();
    }

    String use(String qualifiedName) {
        return use(TypeName.of(qualifiedName));
    }

    /// The mark of generated code, without a date so that every run gives the same.
    void generatedBy(Class<?> processor) {
        if (visible.generated()) {
            line("@" + use(Names.GENERATED) + "(\"" + processor.getName() + "\")");
        }
    }

    /// The annotation in front of a type that may be null, with a space behind it.
    String nullable() {
        return visible.nullable() ? "@" + use(Names.NULLABLE) + " " : "";
    }

    /// A line, broken behind `=`, `->`, or an opening parenthesis if it is too long.
    SourceFile line(String text) {
        put(STEP.repeat(depth), text);
        return this;
    }

    /// A line that opens a block.
    SourceFile open(String text) {
        line(text);
        depth++;
        return this;
    }

    /// Closes a block.
    SourceFile close(String text) {
        depth--;
        return line(text);
    }

    /// Indents what follows by one more step, as far as a continued line.
    SourceFile indent() {
        depth++;
        return this;
    }

    SourceFile outdent() {
        depth--;
        return this;
    }

    SourceFile blank() {
        body.append('\n');
        return this;
    }

    /// A call with further calls behind it: on one line if it fits, otherwise one call to a line.
    void chain(String call, List<String> further) {
        String whole = call + String.join("", further) + ";";
        if (further.isEmpty() || fits(whole)) {
            line(whole);
            return;
        }
        line(call);
        for (int i = 0; i < further.size(); i++) {
            put(STEP.repeat(depth + 2), further.get(i) + (i == further.size() - 1 ? ";" : ""));
        }
    }

    /// A call, or a name where there are no arguments.
    record Call(String head, List<Call> arguments) {
        Call(String name) {
            this(name, List.of());
        }

        String flat() {
            return arguments.isEmpty()
                    ? head
                    : arguments.stream()
                            .map(Call::flat)
                            .collect(Collectors.joining(", ", head + "(", ")"));
        }
    }

    /// A call with calls inside: whatever does not fit on a line is spread over several.
    void nested(String prefix, Call call, String suffix) {
        String flat = prefix + call.flat() + suffix;
        if (fits(flat) || call.arguments().isEmpty()) {
            line(flat);
            return;
        }
        line(prefix + call.head() + "(");
        depth += 2;
        String arguments =
                call.arguments().stream().map(Call::flat).collect(Collectors.joining(", "));
        if (fits(arguments + ")" + suffix)) {
            line(arguments + ")" + suffix);
        } else {
            for (int i = 0; i < call.arguments().size(); i++) {
                boolean last = i == call.arguments().size() - 1;
                nested("", call.arguments().get(i), last ? ")" + suffix : ",");
            }
        }
        depth -= 2;
    }

    private boolean fits(String text) {
        return STEP.length() * depth + text.length() <= WIDTH;
    }

    private void put(String indent, String text) {
        int at =
                text.startsWith("//") || indent.length() + text.length() <= WIDTH
                        ? -1
                        : breakpoint(text);
        if (at < 0) {
            body.append(indent).append(text).append('\n');
            return;
        }
        put(indent, text.substring(0, at).stripTrailing());
        put(indent + STEP + STEP, text.substring(at).stripLeading());
    }

    private static int breakpoint(String text) {
        int clause = text.indexOf(" throws ");
        if (clause > 0) {
            return clause;
        }
        for (String operator : new String[] {" -> ", " = "}) {
            int at = text.indexOf(operator);
            if (at > 0) {
                return at + operator.length();
            }
        }
        int parenthesis = text.indexOf('(');
        boolean nothingBehind =
                parenthesis < 0
                        || parenthesis == text.length() - 1
                        || text.startsWith(")", parenthesis + 1);
        return nothingBehind ? -1 : parenthesis + 1;
    }

    @Override
    public String toString() {
        StringBuilder source = new StringBuilder();
        source.append("package ").append(name.packageName()).append(";\n\n");
        appendImports(source);
        return source.append(body).toString();
    }

    /// One block for each first part of a package, those of the platform last.
    private void appendImports(StringBuilder source) {
        List<String> sorted =
                imports.stream()
                        .sorted(
                                Comparator.comparing(SourceFile::platformRank)
                                        .thenComparing(Comparator.naturalOrder()))
                        .toList();
        String block = "";
        for (String imported : sorted) {
            String first = imported.substring(0, imported.indexOf('.'));
            if (!block.isEmpty() && !block.equals(first)) {
                source.append('\n');
            }
            block = first;
            source.append("import ").append(imported).append(";\n");
        }
        if (!sorted.isEmpty()) {
            source.append('\n');
        }
    }

    private static int platformRank(String imported) {
        return imported.startsWith("java.") ? 1 : imported.startsWith("javax.") ? 2 : 0;
    }
}
