package dev.quintet.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/// A type as sources spell it, with its arguments: `Map<String, ? extends Number>`.
///
/// @param parts the names of classes, and what stands between them
record JavaType(List<Part> parts) {
    /// The name of a class, or some text between names.
    record Part(TypeName name, String text) {}

    private static final TypeName TEXT = new TypeName("", "");

    JavaType {
        parts = List.copyOf(parts);
    }

    /// A class without arguments.
    static JavaType of(TypeName name) {
        return new JavaType(List.of(new Part(name, "")));
    }

    static JavaType of(TypeMirror type) {
        List<Part> parts = new ArrayList<>();
        add(type, parts);
        return new JavaType(parts);
    }

    private static void add(TypeMirror type, List<Part> parts) {
        switch (type) {
            case DeclaredType declared -> {
                parts.add(new Part(TypeName.of((TypeElement) declared.asElement()), ""));
                String between = "<";
                for (TypeMirror argument : declared.getTypeArguments()) {
                    parts.add(new Part(TEXT, between));
                    add(argument, parts);
                    between = ", ";
                }
                if (!declared.getTypeArguments().isEmpty()) {
                    parts.add(new Part(TEXT, ">"));
                }
            }
            case ArrayType array -> {
                add(array.getComponentType(), parts);
                parts.add(new Part(TEXT, "[]"));
            }
            case WildcardType wildcard -> {
                TypeMirror above = wildcard.getExtendsBound();
                TypeMirror below = wildcard.getSuperBound();
                if (above != null) {
                    parts.add(new Part(TEXT, "? extends "));
                    add(above, parts);
                } else if (below != null) {
                    parts.add(new Part(TEXT, "? super "));
                    add(below, parts);
                } else {
                    parts.add(new Part(TEXT, "?"));
                }
            }
            default -> parts.add(new Part(TEXT, type.getKind().name().toLowerCase(Locale.ROOT)));
        }
    }

    /// The classes that are named in a type.
    static Stream<TypeElement> classesIn(TypeMirror type) {
        return switch (type) {
            case DeclaredType declared ->
                    Stream.concat(
                            Stream.of((TypeElement) declared.asElement()),
                            declared.getTypeArguments().stream().flatMap(JavaType::classesIn));
            case ArrayType array -> classesIn(array.getComponentType());
            case WildcardType wildcard ->
                    Stream.of(wildcard.getExtendsBound(), wildcard.getSuperBound())
                            .filter(bound -> bound != null)
                            .flatMap(JavaType::classesIn);
            default -> Stream.empty();
        };
    }

    /// The class without its arguments.
    TypeName raw() {
        return parts.getFirst().name();
    }

    /// Whether it has arguments, which a cast cannot test.
    boolean isGeneric() {
        return parts.size() > 1;
    }

    /// How a file spells it.
    String in(SourceFile out) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(part.name().equals(TEXT) ? part.text() : out.use(part.name()));
        }
        return text.toString();
    }
}
