package dev.quintet.processor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/// Finds the type of the column for the Java type of a field.
final class ColumnTypeReader {
    private static final String SUPPORTED =
            "String, int, long, short, double, float, boolean and their boxes, BigDecimal,"
                    + " LocalDate, LocalTime, LocalDateTime, Instant, Duration, UUID, byte[],"
                    + " InetAddress, Inet4Address, Inet6Address, URI, Json";

    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_URL = 200;
    private static final int LONGEST_SLUG = 50;

    private final ModelClasses classes;
    private final Problems problems;
    private final TypeElement model;

    ColumnTypeReader(ModelClasses classes, Problems problems, TypeElement model) {
        this.classes = classes;
        this.problems = problems;
        this.model = model;
    }

    Optional<ColumnType> read(VariableElement field, TypeMirror type) {
        Optional<TypeMirror> converter =
                classes.mirrors.mirror(field, Names.MODELS + "Convert", "value");
        if (converter.isPresent()) {
            return converted(field, type, converter.get());
        }
        Optional<TypeElement> element = ModelClasses.asElement(type);
        if (element.isPresent() && element.get().getKind() == ElementKind.ENUM) {
            return isVisible(field, element.get())
                    ? choice(field, type, element.get())
                    : Optional.empty();
        }
        Optional<Scalar> scalar = scalarOf(type);
        if (scalar.isEmpty()) {
            if (type.getKind() != TypeKind.ERROR) {
                problems.report(
                        field,
                        Problem.FIELD_TYPE,
                        FieldReader.describe(field),
                        nameOf(type),
                        SUPPORTED);
            }
            return Optional.empty();
        }
        if (scalar.get() != Scalar.STRING && scalar.get() != Scalar.BYTES) {
            checkNoSize(field);
        }
        if (scalar.get() == Scalar.INET && Mirrors.has(field, Names.MODELS + "UnpackIpv4")) {
            return Optional.of(ColumnType.plain(Scalar.INET_UNPACKED, false, List.of()));
        }
        boolean primitive = type.getKind().isPrimitive();
        if (scalar.get().isInteger() && isPositive(field)) {
            return Optional.of(ColumnType.positive(scalar.get(), primitive));
        }
        return arguments(field, scalar.get())
                .map(sizes -> ColumnType.plain(scalar.get(), primitive, sizes));
    }

    private Optional<Scalar> scalarOf(TypeMirror type) {
        if (type.getKind().isPrimitive()) {
            return Scalar.of(type.getKind().name().toLowerCase(Locale.ROOT));
        }
        if (type.getKind() == TypeKind.ARRAY
                && ((ArrayType) type).getComponentType().getKind() == TypeKind.BYTE) {
            return Optional.of(Scalar.BYTES);
        }
        return ModelClasses.asElement(type)
                .flatMap(element -> Scalar.of(element.getQualifiedName().toString()));
    }

    private boolean isPositive(VariableElement field) {
        return Mirrors.has(field, Names.CONSTRAINTS + "PositiveOrZero")
                || classes.mirrors
                        .number(field, Names.CONSTRAINTS + "Min", "value")
                        .filter(least -> least == 0)
                        .isPresent();
    }

    /// The numbers that complete a column's type; empty if they are missing.
    private Optional<List<Integer>> arguments(VariableElement field, Scalar scalar) {
        return switch (scalar) {
            case STRING -> Optional.of(length(field));
            case DECIMAL -> {
                Optional<Long> whole =
                        classes.mirrors.number(field, Names.CONSTRAINTS + "Digits", "integer");
                Optional<Long> fraction =
                        classes.mirrors.number(field, Names.CONSTRAINTS + "Digits", "fraction");
                if (whole.isEmpty() || fraction.isEmpty()) {
                    problems.report(field, Problem.DIGITS, FieldReader.describe(field));
                    yield Optional.empty();
                }
                if (whole.get() < 0 || fraction.get() < 0 || whole.get() + fraction.get() == 0) {
                    problems.report(
                            field,
                            Problem.DIGITS_RANGE,
                            FieldReader.describe(field),
                            whole.get(),
                            fraction.get());
                    yield Optional.empty();
                }
                yield Optional.of(
                        List.of(
                                Math.toIntExact(whole.get() + fraction.get()),
                                Math.toIntExact(fraction.get())));
            }
            default -> Optional.of(List.of());
        };
    }

    private List<Integer> length(VariableElement field) {
        Optional<Long> most = classes.mirrors.number(field, Names.CONSTRAINTS + "Size", "max");
        if (most.isPresent() && most.get() < 1) {
            problems.report(field, Problem.SIZE, FieldReader.describe(field), most.get());
            return List.of();
        }
        return most.filter(max -> max < Integer.MAX_VALUE)
                .map(max -> List.of(Math.toIntExact(max)))
                .orElseGet(() -> usualLength(field));
    }

    /// The length of a text that says nothing of it but what it is.
    private List<Integer> usualLength(VariableElement field) {
        if (Mirrors.has(field, Names.CONSTRAINTS + "Email")) {
            return List.of(LONGEST_EMAIL);
        }
        if (Mirrors.has(field, Names.MODELS + "Url")) {
            return List.of(LONGEST_URL);
        }
        if (Mirrors.has(field, Names.MODELS + "Slug")) {
            return List.of(LONGEST_SLUG);
        }
        return ModelClasses.asElement(field.asType())
                .flatMap(
                        type -> classes.mirrors.number(type, Names.MODELS + "DefaultSize", "value"))
                .map(size -> List.of(Math.toIntExact(size)))
                .orElse(List.of());
    }

    private void checkNoSize(VariableElement field) {
        if (Mirrors.has(field, Names.CONSTRAINTS + "Size")) {
            problems.report(
                    field,
                    Problem.MISPLACED,
                    FieldReader.describe(field),
                    "Size",
                    "texts and bytes");
        }
    }

    /// Enums are stored by name, or by the values that they give their constants.
    private Optional<ColumnType> choice(
            VariableElement field, TypeMirror type, TypeElement element) {
        Optional<DeclaredType> choice = classes.supertype(type, Names.CHOICE);
        if (choice.isEmpty()) {
            return Optional.of(
                    ColumnType.choice(
                            ColumnType.Form.NAMED_CHOICE,
                            Scalar.STRING,
                            TypeName.of(element),
                            length(field)));
        }
        Optional<TypeMirror> value =
                choice.get().getTypeArguments().stream().findFirst().map(TypeMirror.class::cast);
        Optional<Scalar> scalar = value.flatMap(this::scalarOf);
        if (scalar.isEmpty()) {
            problems.report(
                    field,
                    Problem.FIELD_TYPE,
                    FieldReader.describe(field),
                    "Choice<" + value.map(ColumnTypeReader::nameOf).orElse("?") + ">",
                    SUPPORTED);
            return Optional.empty();
        }
        return arguments(field, scalar.get())
                .map(sizes ->
                        ColumnType.choice(
                                ColumnType.Form.VALUED_CHOICE,
                                scalar.get(),
                                TypeName.of(element),
                                sizes));
    }

    private Optional<ColumnType> converted(
            VariableElement field, TypeMirror type, TypeMirror converter) {
        Optional<DeclaredType> contract =
                classes.supertype(converter, Names.CONVERTER)
                        .filter(found -> found.getTypeArguments().size() == 2);
        Optional<TypeElement> element = ModelClasses.asElement(type);
        String name = ModelReader.simpleName(converter);
        if (contract.isEmpty() || element.isEmpty()) {
            problems.report(
                    field,
                    Problem.CONVERTER,
                    FieldReader.describe(field),
                    name,
                    "its type " + nameOf(type) + " is no class");
            return Optional.empty();
        }
        TypeMirror from = contract.get().getTypeArguments().get(0);
        TypeMirror to = contract.get().getTypeArguments().get(1);
        if (!classes.types.isSameType(from, type)) {
            problems.report(
                    field,
                    Problem.CONVERTER,
                    FieldReader.describe(field),
                    name,
                    "the field has type "
                            + nameOf(type)
                            + ", the converter is for "
                            + nameOf(from));
            return Optional.empty();
        }
        Optional<Scalar> scalar = scalarOf(to);
        if (scalar.isEmpty()) {
            problems.report(
                    field,
                    Problem.CONVERTER,
                    FieldReader.describe(field),
                    name,
                    "it stores " + nameOf(to) + ", which is no type of a column");
            return Optional.empty();
        }
        TypeElement converterClass = (TypeElement) ((DeclaredType) converter).asElement();
        if (!isVisible(field, converterClass)
                || !JavaType.classesIn(type).allMatch(part -> isVisible(field, part))) {
            return Optional.empty();
        }
        if (!canBeMade(converterClass)) {
            problems.report(
                    field,
                    Problem.CONVERTER,
                    FieldReader.describe(field),
                    name,
                    "the converter is no static class with a constructor without arguments");
            return Optional.empty();
        }
        TypeName converterName = TypeName.of(converterClass);
        return arguments(field, scalar.get())
                .map(sizes ->
                        ColumnType.converted(
                                scalar.get(), JavaType.of(type), sizes, converterName));
    }

    /// Whether the generated class can name a class that a field needs; reports it if not.
    private boolean isVisible(VariableElement field, TypeElement type) {
        String packageName = classes.packageOf(model);
        boolean visible = classes.isVisible(type, packageName);
        if (!visible) {
            problems.report(
                    field,
                    Problem.HIDDEN_TYPE,
                    FieldReader.describe(field),
                    TypeName.of(type).simpleName(),
                    TypeName.of(model).generated().simpleName(),
                    packageName);
        }
        return visible;
    }

    private static boolean canBeMade(TypeElement converter) {
        boolean inner =
                converter.getNestingKind() == NestingKind.MEMBER
                        && !converter.getModifiers().contains(Modifier.STATIC);
        return !inner
                && !converter.getModifiers().contains(Modifier.ABSTRACT)
                && ElementFilter.constructorsIn(converter.getEnclosedElements()).stream()
                        .anyMatch(constructor ->
                                constructor.getParameters().isEmpty()
                                        && !constructor.getModifiers().contains(Modifier.PRIVATE));
    }

    /// A type as sources spell it, without packages and annotations.
    static String nameOf(TypeMirror type) {
        return switch (type.getKind()) {
            case ARRAY -> nameOf(((ArrayType) type).getComponentType()) + "[]";
            case DECLARED -> {
                List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
                String name = ModelReader.simpleName(type);
                yield arguments.isEmpty()
                        ? name
                        : name
                                + arguments.stream()
                                        .map(ColumnTypeReader::nameOf)
                                        .collect(Collectors.joining(", ", "<", ">"));
            }
            default ->
                    type.getKind().isPrimitive()
                            ? type.getKind().name().toLowerCase(Locale.ROOT)
                            : type.toString();
        };
    }
}
