package dev.quintet.models.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What the checks at the start of a program find in models that compile: the program gets the
/// library once more, so that it loads no other models.
final class StartedProgram {
    private StartedProgram() {}

    /// The messages of the checks about models in a directory of compiled classes.
    ///
    /// @param without the beginning of the name of a library that the program does not have
    static List<String> checks(Path classes, String without) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(
                        classPath(classes, without), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(loader);
            Class<?> database = loader.loadClass("dev.quintet.db.Database");
            Object none = java.lang.reflect.Array.newInstance(database, 0);
            Object messages =
                    loader.loadClass("dev.quintet.models.checks.Checks")
                            .getMethod("run", none.getClass())
                            .invoke(null, none);
            return ((List<?>) messages).stream().map(Object::toString).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (ReflectiveOperationException failure) {
            throw new AssertionError("the checks cannot be made", failure);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /// The library and the compiled models, without the models of these tests.
    private static URL[] classPath(Path classes, String without) throws IOException {
        List<URL> path = new ArrayList<>(List.of(classes.toUri().toURL()));
        for (Path entry :
                Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                        .map(Path::of)
                        .toList()) {
            if (!entry.endsWith("test-classes")
                    && !entry.getFileName().toString().startsWith(without)) {
                path.add(entry.toUri().toURL());
            }
        }
        return path.toArray(URL[]::new);
    }
}
