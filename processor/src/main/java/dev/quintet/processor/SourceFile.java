package dev.quintet.processor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// A Java source while it is written: it collects imports and lays out lines as the formatter
/// would.
final class SourceFile {
    private static final int WIDTH = 100;
    private static final String STEP = "    ";

    private final TypeName name;
    private final Visible visible;
    private final Map<String, TypeName> simpleNames = new HashMap<>();
    private final Set<String> imports = new TreeSet<>();
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
        String indent = STEP.repeat(depth);
        if (further.isEmpty() || indent.length() + whole.length() <= WIDTH) {
            line(whole);
            return;
        }
        line(call);
        for (int i = 0; i < further.size(); i++) {
            put(indent + STEP + STEP, further.get(i) + (i == further.size() - 1 ? ";" : ""));
        }
    }

    private void put(String indent, String text) {
        if (indent.length() + text.length() <= WIDTH || text.startsWith("//")) {
            body.append(indent).append(text).append('\n');
            return;
        }
        int at = breakpoint(text);
        if (at < 0) {
            body.append(indent).append(text).append('\n');
            return;
        }
        body.append(indent).append(text.substring(0, at).stripTrailing()).append('\n');
        put(indent + STEP + STEP, text.substring(at).stripLeading());
    }

    private static int breakpoint(String text) {
        for (String operator : new String[] {" -> ", " = "}) {
            int at = text.indexOf(operator);
            if (at > 0) {
                return at + operator.length();
            }
        }
        int parenthesis = text.indexOf('(');
        return parenthesis < 0 || text.startsWith(")", parenthesis + 1) ? -1 : parenthesis + 1;
    }

    @Override
    public String toString() {
        StringBuilder source = new StringBuilder();
        source.append("package ").append(name.packageName()).append(";\n\n");
        for (String imported : imports) {
            source.append("import ").append(imported).append(";\n");
        }
        if (!imports.isEmpty()) {
            source.append('\n');
        }
        return source.append(body).toString();
    }
}
