package dev.quintet.testing;

import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Multiplies classes and methods with [EveryDatabase].
final class EveryDatabaseExtension
        implements ClassTemplateInvocationContextProvider, TestTemplateInvocationContextProvider {

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return annotation(context).isPresent();
    }

    @Override
    public Stream<? extends ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(
            ExtensionContext context) {
        return kinds(context).map(ClassRun::new);
    }

    @Override
    public boolean mayReturnZeroClassTemplateInvocationContexts(ExtensionContext context) {
        return true;
    }

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return context.getTestMethod()
                .map(method -> AnnotationSupport.isAnnotated(method, EveryDatabase.class))
                .orElse(false);
    }

    @Override
    public Stream<? extends TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
            ExtensionContext context) {
        return kinds(context).map(MethodRun::new);
    }

    @Override
    public boolean mayReturnZeroTestTemplateInvocationContexts(ExtensionContext context) {
        return true;
    }

    private static Stream<String> kinds(ExtensionContext context) {
        List<String> asked =
                annotation(context).map(EveryDatabase::value).map(List::of).orElse(List.of());
        return TestDatabases.available().stream()
                .filter(name -> asked.isEmpty() || asked.contains(name));
    }

    private static Optional<EveryDatabase> annotation(ExtensionContext context) {
        return context.getElement()
                .flatMap(element -> AnnotationSupport.findAnnotation(element, EveryDatabase.class));
    }

    private record ClassRun(String kind) implements ClassTemplateInvocationContext {
        @Override
        public String getDisplayName(int index) {
            return kind;
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new DatabaseForRun(kind), new FetchModeForRun());
        }
    }

    private record MethodRun(String kind) implements TestTemplateInvocationContext {
        @Override
        public String getDisplayName(int index) {
            return kind;
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new DatabaseForRun(kind), new FetchModeForRun());
        }
    }
}
