package dev.quintet.processor;

import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/// Reports fields that hold a relation and are not tied to their instance.
final class HandleChecks {
    private final ModelClasses classes;
    private final Problems problems;

    HandleChecks(ModelClasses classes, Problems problems) {
        this.classes = classes;
        this.problems = problems;
    }

    void check(VariableElement field, HandleKind kind, String target) {
        String name = FieldReader.describe(field);
        if (!field.getModifiers().contains(Modifier.FINAL)) {
            problems.report(
                    field,
                    Problem.HANDLE_FINAL,
                    name,
                    kind.simpleName,
                    target,
                    field.getSimpleName(),
                    kind.call());
        }
        classes.initializers
                .of(field)
                .filter(initializer -> !initializer.method().equals(kind.factory))
                .ifPresent(initializer ->
                        problems.report(
                                field,
                                Problem.HANDLE_FACTORY,
                                name,
                                kind.simpleName,
                                initializer.text(),
                                kind.call()));
    }
}
