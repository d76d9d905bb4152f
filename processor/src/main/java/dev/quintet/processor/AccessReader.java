package dev.quintet.processor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/// Finds how generated code, in the package of the model, gets at a field.
final class AccessReader {
    private final ModelClasses classes;
    private final Problems problems;
    private final TypeElement model;

    AccessReader(ModelClasses classes, Problems problems, TypeElement model) {
        this.classes = classes;
        this.problems = problems;
        this.model = model;
    }

    Access read(VariableElement field, TypeMirror type) {
        String name = field.getSimpleName().toString();
        if (isReachable(field)) {
            return Access.direct(name);
        }
        Optional<String> getter =
                getterNames(name, type)
                        .filter(candidate ->
                                methods(candidate)
                                        .anyMatch(method ->
                                                method.getParameters().isEmpty()
                                                        && classes.types.isSameType(
                                                                typeOf(method).getReturnType(),
                                                                type)))
                        .findFirst();
        if (getter.isEmpty()) {
            report(
                    field,
                    "getter such as " + getterNames(name, type).findFirst().orElse(name) + "()");
            return Access.direct(name);
        }
        if (HandleKind.of(type).isPresent()
                || DeferredReader.isDeferred(type)
                || new DeferredReader(classes, problems).isHandle(type)) {
            return Access.by(getter.get() + "()", name);
        }
        Optional<String> setter =
                Stream.of("set" + capitalized(name), name)
                        .filter(candidate ->
                                methods(candidate).anyMatch(method -> takes(method, type)))
                        .findFirst();
        if (setter.isEmpty()) {
            report(
                    field,
                    "setter such as set"
                            + capitalized(name)
                            + "("
                            + ModelReader.simpleName(type)
                            + ")");
            return Access.direct(name);
        }
        return Access.by(getter.get() + "()", setter.get());
    }

    private static Stream<String> getterNames(String field, TypeMirror type) {
        String bean = (type.getKind() == TypeKind.BOOLEAN ? "is" : "get") + capitalized(field);
        return type.getKind() == TypeKind.BOOLEAN
                ? Stream.of(bean, "get" + capitalized(field), field)
                : Stream.of(bean, field);
    }

    private Stream<ExecutableElement> methods(String name) {
        List<ExecutableElement> members =
                ElementFilter.methodsIn(classes.elements.getAllMembers(model));
        return members.stream()
                .filter(method -> method.getSimpleName().contentEquals(name))
                .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
                .filter(this::isReachable);
    }

    private boolean takes(ExecutableElement method, TypeMirror type) {
        List<? extends TypeMirror> parameters = typeOf(method).getParameterTypes();
        return parameters.size() == 1 && classes.types.isSameType(parameters.getFirst(), type);
    }

    private ExecutableType typeOf(ExecutableElement method) {
        return (ExecutableType) classes.types.asMemberOf((DeclaredType) model.asType(), method);
    }

    private boolean isReachable(Element member) {
        return !member.getModifiers().contains(Modifier.PRIVATE)
                && (member.getModifiers().contains(Modifier.PUBLIC)
                        || classes.packageOf(member).equals(classes.packageOf(model)));
    }

    private void report(VariableElement field, String missing) {
        boolean closed = field.getModifiers().contains(Modifier.PRIVATE);
        problems.report(
                field,
                Problem.UNREACHABLE,
                FieldReader.describe(field),
                model.getSimpleName() + "_",
                closed
                        ? "private"
                        : "declared in package '" + classes.packageOf(field) + "', not public,",
                missing,
                classes.packageOf(model));
    }

    private static String capitalized(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
