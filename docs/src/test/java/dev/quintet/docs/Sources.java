package dev.quintet.docs;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import javax.tools.SimpleJavaFileObject;

/// The files that a page's Java makes.
final class Sources {
    private final Map<String, File> files = new LinkedHashMap<>();
    private final List<Block.Line> imports = new ArrayList<>();

    private Sources() {}

    static List<File> of(List<Block> blocks) {
        Sources sources = new Sources();
        Set<String> packages = new TreeSet<>();
        File statements = new File("guide.Statements");
        int section = -1;
        for (Block block : blocks) {
            sources.imports.addAll(block.imports());
            switch (block.kind()) {
                case PACKAGE -> sources.add(block.pack() + ".package-info", block);
                case TYPES -> {
                    packages.add(block.pack());
                    sources.add(block.pack() + "." + block.typeName(), block);
                }
                case APART -> statements.method(block.code());
                case STATEMENTS -> {
                    if (block.section() == section) {
                        statements.more(block.code());
                    } else {
                        section = block.section();
                        statements.method(block.code());
                    }
                }
            }
        }
        for (String pack : packages) {
            sources.files.computeIfAbsent(
                    pack + ".package-info",
                    name -> new File(name).line("@dev.quintet.models.App package " + pack + ";"));
        }
        sources.files.put("guide.Statements", statements.within(sources.imports));
        return List.copyOf(sources.files.values());
    }

    private void add(String name, Block block) {
        File file = new File(name);
        if (block.kind() == Block.Kind.PACKAGE) {
            file.lines(block.code());
            file.line("package " + block.pack() + ";");
            file.lines(block.imports());
        } else {
            file.line("package " + block.pack() + ";");
            file.lines(imports);
            file.lines(block.code());
        }
        if (files.put(name, file) != null) {
            throw new IllegalStateException(name + " is declared twice.");
        }
    }

    /// One file, which knows the line of the page that each of its lines is.
    static final class File extends SimpleJavaFileObject {
        private final String name;
        private final List<Block.Line> lines = new ArrayList<>();
        private int methods;

        File(String name) {
            super(URI.create("page:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
            this.name = name;
        }

        File line(String text) {
            lines.add(new Block.Line(0, text));
            return this;
        }

        void lines(List<Block.Line> more) {
            lines.addAll(more);
        }

        void method(List<Block.Line> code) {
            if (methods++ > 0) {
                line("}");
            }
            line("void section" + methods + "() throws Exception {");
            lines(code);
        }

        void more(List<Block.Line> code) {
            lines(code);
        }

        File within(List<Block.Line> imports) {
            File whole = new File(name).line("package guide;");
            whole.lines(imports);
            whole.line("class Statements {");
            whole.lines(lines);
            return whole.line(methods > 0 ? "}}" : "}");
        }

        /// The line of the page of a line of this file; 0 if it has none.
        int lineOfPage(long line) {
            return lines.get((int) line - 1).number();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return lines.stream().map(Block.Line::text).collect(Collectors.joining("\n"));
        }
    }
}
