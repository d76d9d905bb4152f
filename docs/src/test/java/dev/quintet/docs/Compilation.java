package dev.quintet.docs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/// Compiles the Java of a page as a user would: with the processor, on the class path.
final class Compilation {
    private Compilation() {}

    /// What the compiler refused, as `page:line: message`; empty if it took everything.
    static List<String> errors(Page page, List<Block> blocks, Path output) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(found, Locale.ROOT, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
            List<String> options =
                    List.of(
                            "-proc:full",
                            "-parameters",
                            "-classpath",
                            System.getProperty("java.class.path"));
            compiler.getTask(null, files, found, options, null, Sources.of(blocks)).call();
        }
        List<String> errors = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : found.getDiagnostics()) {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                errors.add(
                        page.name()
                                + ":"
                                + line(diagnostic)
                                + ": "
                                + diagnostic.getMessage(Locale.ROOT));
            }
        }
        return errors;
    }

    private static int line(Diagnostic<? extends JavaFileObject> diagnostic) {
        return diagnostic.getSource() instanceof Sources.File file
                        && diagnostic.getLineNumber() != Diagnostic.NOPOS
                ? file.lineOfPage(diagnostic.getLineNumber())
                : 0;
    }
}
