package dev.quintet.processor;

import java.util.List;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/// Checks the static method in which a model describes what needs expressions.
///
/// It is known by its parameter, not by its name: Java does not let `meta(Meta<Restaurant>)` stand
/// below `meta(Meta<Place>)`, so a model whose parent has such a method calls its own by another
/// name.
final class MetaMethods {
    private final ModelClasses classes;
    private final Problems problems;

    MetaMethods(ModelClasses classes, Problems problems) {
        this.classes = classes;
        this.problems = problems;
    }

    static boolean looksLikeOne(ExecutableElement method) {
        return method.getParameters().size() == 1
                && ModelClasses.asElement(method.getParameters().getFirst().asType())
                        .filter(type -> type.getQualifiedName().contentEquals(Names.META_OPTIONS))
                        .isPresent();
    }

    void check(TypeElement model, TypeElement source, List<ExecutableElement> methods) {
        ExecutableElement method = methods.getFirst();
        String name = TypeName.of(source).simpleName();
        if (methods.size() > 1) {
            ExecutableElement second = methods.get(1);
            report(
                    second,
                    name,
                    "there is "
                            + method.getSimpleName()
                            + " already, and a model has one such method");
        }
        boolean own = source.equals(model);
        if (method.getModifiers().contains(Modifier.PRIVATE)) {
            report(method, name, "it is private");
        } else if (!method.getModifiers().contains(Modifier.PUBLIC)
                && !classes.packageOf(source).equals(classes.packageOf(model))) {
            report(method, name, "package '" + classes.packageOf(model) + "' cannot see it");
        } else if (!method.getModifiers().contains(Modifier.STATIC)) {
            report(method, name, "it is not static");
        } else if (method.getReturnType().getKind() != TypeKind.VOID) {
            report(method, name, "it returns " + ModelReader.simpleName(method.getReturnType()));
        } else if (own && !describes(method, model)) {
            report(method, name, "its parameter is a " + parameterOf(method));
        }
    }

    private boolean describes(ExecutableElement method, TypeElement model) {
        List<? extends TypeMirror> arguments =
                ((DeclaredType) method.getParameters().getFirst().asType()).getTypeArguments();
        if (arguments.size() != 1) {
            return false;
        }
        TypeMirror described = arguments.getFirst();
        if (isSwappable(model)) {
            return described instanceof WildcardType wildcard
                    && wildcard.getExtendsBound() != null
                    && classes.types.isSameType(wildcard.getExtendsBound(), model.asType());
        }
        return classes.types.isSameType(described, model.asType());
    }

    /// Its method describes the model that replaces it too.
    private static boolean isSwappable(TypeElement model) {
        return Mirrors.has(model, Names.MODELS + "Swappable");
    }

    private static String parameterOf(ExecutableElement method) {
        List<? extends TypeMirror> arguments =
                ((DeclaredType) method.getParameters().getFirst().asType()).getTypeArguments();
        return arguments.isEmpty()
                ? "raw Meta"
                : "Meta<" + ModelReader.simpleName(arguments.getFirst()) + ">";
    }

    private void report(ExecutableElement method, String model, String reason) {
        String name = method.getSimpleName().toString();
        problems.report(
                method,
                Problem.META,
                model + "." + name,
                model,
                reason,
                name,
                isSwappable(ModelClasses.ownerOf(method)) ? "? extends " + model : model);
    }
}
