package dev.quintet.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/// Reads in whose place a model stands, and reports what is wrong with that.
final class Replacements {
    private final ModelClasses classes;
    private final Problems problems;

    Replacements(ModelClasses classes, Problems problems) {
        this.classes = classes;
        this.problems = problems;
    }

    /// The models that a model replaces, the nearest first.
    ///
    /// @param sources the model, and the classes that it has its fields from
    List<TypeElement> read(TypeElement model, List<TypeElement> sources) {
        List<TypeElement> replaced = new ArrayList<>();
        for (Optional<TypeElement> next = classes.replaced(model);
                next.isPresent();
                next = classes.replaced(next.get())) {
            if (!sources.contains(next.get()) || replaced.contains(next.get())) {
                break;
            }
            replaced.add(next.get());
        }
        classes.replaced(model).ifPresent(other -> check(model, other, sources));
        return replaced;
    }

    private void check(TypeElement model, TypeElement other, List<TypeElement> sources) {
        String name = TypeName.of(other).simpleName();
        if (!sources.contains(other) || other.equals(model)) {
            report(model, name, "it does not extend it, or a model with a table stands between");
        } else if (!Mirrors.has(other, Names.MODELS + "Swappable")) {
            report(model, name, name + " is not @Swappable");
        } else if (Mirrors.has(model, Names.MODELS + "Proxy")) {
            report(model, name, "it is a @Proxy");
        }
        List<TypeElement> own = sources.subList(sources.indexOf(other) + 1, sources.size());
        for (TypeElement source : own) {
            for (VariableElement field : ElementFilter.fieldsIn(source.getEnclosedElements())) {
                if (Mirrors.has(field, Names.MODELS + "PrimaryKey")
                        || Mirrors.has(field, Names.MODELS + "AutoKey")) {
                    report(
                            model,
                            name,
                            FieldReader.describe(field)
                                    + " gives it another key than the one by which others refer to "
                                    + name);
                }
            }
        }
    }

    private void report(TypeElement model, String other, String reason) {
        problems.report(model, Problem.REPLACES, TypeName.of(model).simpleName(), other, reason);
    }
}
