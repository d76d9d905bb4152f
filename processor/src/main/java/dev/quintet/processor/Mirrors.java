package dev.quintet.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/// Reads annotations by their names.
final class Mirrors {
    private final Elements elements;

    Mirrors(Elements elements) {
        this.elements = elements;
    }

    static boolean has(AnnotatedConstruct construct, String annotation) {
        return find(construct, annotation).isPresent();
    }

    static Optional<? extends AnnotationMirror> find(
            AnnotatedConstruct construct, String annotation) {
        return construct.getAnnotationMirrors().stream()
                .filter(mirror -> nameOf(mirror).contentEquals(annotation))
                .findFirst();
    }

    /// Whether a type or declaration is marked as nullable, by whichever annotation of that name.
    static boolean isNullable(AnnotatedConstruct construct) {
        return construct.getAnnotationMirrors().stream()
                .anyMatch(mirror -> nameOf(mirror).toString().endsWith(".Nullable"));
    }

    private static Name nameOf(AnnotationMirror mirror) {
        return ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName();
    }

    /// A text in an annotation of one of our own; empty where the annotation is missing.
    String text(AnnotatedConstruct construct, String annotation) {
        return text(construct, annotation, "value");
    }

    String text(AnnotatedConstruct construct, String annotation, String member) {
        return value(construct, annotation, member).map(Object::toString).orElse("");
    }

    /// The simple name of an enum's constant; empty where the annotation is missing.
    String constant(AnnotatedConstruct construct, String annotation) {
        return constant(construct, annotation, "value");
    }

    String constant(AnnotatedConstruct construct, String annotation, String member) {
        return value(construct, annotation, member)
                .filter(VariableElement.class::isInstance)
                .map(constant -> ((VariableElement) constant).getSimpleName().toString())
                .orElse("");
    }

    Optional<Long> number(AnnotatedConstruct construct, String annotation, String member) {
        return value(construct, annotation, member)
                .filter(Number.class::isInstance)
                .map(number -> ((Number) number).longValue());
    }

    Optional<Boolean> flag(AnnotatedConstruct construct, String annotation) {
        return flag(construct, annotation, "value");
    }

    Optional<Boolean> flag(AnnotatedConstruct construct, String annotation, String member) {
        return value(construct, annotation, member)
                .filter(Boolean.class::isInstance)
                .map(Boolean.class::cast);
    }

    /// A class in an annotation.
    Optional<TypeElement> type(AnnotatedConstruct construct, String annotation, String member) {
        return value(construct, annotation, member)
                .filter(DeclaredType.class::isInstance)
                .map(type -> (TypeElement) ((DeclaredType) type).asElement());
    }

    Optional<TypeMirror> mirror(AnnotatedConstruct construct, String annotation, String member) {
        return value(construct, annotation, member)
                .filter(TypeMirror.class::isInstance)
                .map(TypeMirror.class::cast);
    }

    List<String> texts(AnnotatedConstruct construct, String annotation, String member) {
        List<String> texts = new ArrayList<>();
        value(construct, annotation, member)
                .ifPresent(values -> {
                    if (values instanceof List<?> list) {
                        list.forEach(item ->
                                texts.add(String.valueOf(((AnnotationValue) item).getValue())));
                    }
                });
        return texts;
    }

    private Optional<Object> value(AnnotatedConstruct construct, String annotation, String member) {
        return find(construct, annotation).flatMap(mirror -> value(mirror, member));
    }

    /// What an annotation says, or has by default; empty where it has no such member.
    Optional<Object> value(AnnotationMirror mirror, String member) {
        return elements.getElementValuesWithDefaults(mirror).entrySet().stream()
                .filter(entry -> isNamed(entry.getKey(), member))
                .map(entry -> (Object) entry.getValue().getValue())
                .findFirst();
    }

    /// The items of a list in an annotation; none where it has no such member.
    List<AnnotationValue> values(AnnotationMirror mirror, String member) {
        List<AnnotationValue> values = new ArrayList<>();
        value(mirror, member)
                .ifPresent(found -> {
                    if (found instanceof List<?> list) {
                        list.forEach(item -> values.add((AnnotationValue) item));
                    }
                });
        return values;
    }

    private static boolean isNamed(ExecutableElement member, String name) {
        return member.getSimpleName().contentEquals(name);
    }
}
