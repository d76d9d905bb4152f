package dev.quintet.processor;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.Set;

import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/// Reports what is wrong with a model, each problem once, on the element that has it.
final class Problems {
    private final @Nullable Messager messager;
    private final Set<String> reported;
    private boolean any;

    private Problems(@Nullable Messager messager, Set<String> reported) {
        this.messager = messager;
        this.reported = reported;
    }

    static Problems to(Messager messager) {
        return new Problems(messager, new HashSet<>());
    }

    /// For one model of several: what is wrong with an abstract base is reported once, and stops
    /// all its children.
    Problems ofOneModel() {
        return new Problems(messager, reported);
    }

    /// For reading models that are compiled elsewhere, or are reported on when their own turn
    /// comes.
    static Problems silent() {
        return new Problems(null, new HashSet<>());
    }

    /// Reports a problem on the element that has it.
    void report(Element element, Problem problem, Object... arguments) {
        any = true;
        String message = problem.message(arguments);
        if (reported.add(message) && messager != null) {
            messager.printMessage(Diagnostic.Kind.ERROR, message, element);
        }
    }

    /// Warns of what may be meant otherwise; the model is good as it is.
    void warn(Element element, Problem problem, Object... arguments) {
        String message = problem.message(arguments);
        if (reported.add(message) && messager != null) {
            messager.printMessage(Diagnostic.Kind.WARNING, message, element);
        }
    }

    /// Whether this model has problems.
    boolean any() {
        return any;
    }
}
