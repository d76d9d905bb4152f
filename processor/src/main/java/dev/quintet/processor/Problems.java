package dev.quintet.processor;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.Set;

import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/// Reports what is wrong with a model, each problem once, on the element that has it.
final class Problems {
    private final @Nullable Messager messager;
    private final Set<String> reported = new LinkedHashSet<>();

    private Problems(@Nullable Messager messager) {
        this.messager = messager;
    }

    static Problems to(Messager messager) {
        return new Problems(messager);
    }

    /// For reading models that are compiled elsewhere, or are reported on when their own turn
    /// comes.
    static Problems silent() {
        return new Problems(null);
    }

    void report(Element element, Problem problem, Object... arguments) {
        String message = problem.message(arguments);
        if (reported.add(message) && messager != null) {
            messager.printMessage(Diagnostic.Kind.ERROR, message, element);
        }
    }

    boolean any() {
        return !reported.isEmpty();
    }
}
