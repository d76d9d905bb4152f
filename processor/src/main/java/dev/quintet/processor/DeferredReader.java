package dev.quintet.processor;

import java.util.List;
import java.util.Optional;

import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/// Reads columns whose values an object holds: `Deferred` ones, which are loaded only when they are
/// asked for, and those of other types that extend `ColumnHandle`.
final class DeferredReader {
    private final ModelClasses classes;
    private final Problems problems;

    DeferredReader(ModelClasses classes, Problems problems) {
        this.classes = classes;
        this.problems = problems;
    }

    static boolean isDeferred(TypeMirror type) {
        return ModelClasses.asElement(type)
                .filter(element -> element.getQualifiedName().contentEquals(Names.DEFERRED))
                .isPresent();
    }

    /// Whether a type is a handle that somebody else wrote.
    boolean isHandle(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                && classes.supertype(type, Names.COLUMN_HANDLE).isPresent();
    }

    /// The type of the value of a handle, and reports what is wrong with the field.
    Optional<TypeMirror> handledType(
            VariableElement field, TypeMirror type, FieldInfo.Options options) {
        String name = FieldReader.describe(field);
        if (!field.getModifiers().contains(Modifier.FINAL)) {
            problems.report(
                    field,
                    Problem.HANDLE_COLUMN_FINAL,
                    name,
                    ColumnTypeReader.nameOf(type),
                    field.getSimpleName());
        }
        if (options.primaryKey()) {
            problems.report(field, Problem.HANDLE_KEY, name, ColumnTypeReader.nameOf(type));
        }
        if (Mirrors.isNullable(type) || Mirrors.isNullable(field)) {
            problems.report(
                    field,
                    Problem.NULLABLE_PLACE,
                    name,
                    "`extends ColumnHandle<@Nullable ...>` where "
                            + ColumnTypeReader.nameOf(type)
                            + " is declared");
        }
        return classes.supertype(type, Names.COLUMN_HANDLE)
                .flatMap(handle -> handle.getTypeArguments().stream().findFirst())
                .map(TypeMirror.class::cast);
    }

    /// The type of the value, and reports what is wrong with the field.
    Optional<TypeMirror> valueType(
            VariableElement field, TypeMirror type, FieldInfo.Options options) {
        String name = FieldReader.describe(field);
        List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
        if (arguments.isEmpty() || arguments.getFirst().getKind() == TypeKind.WILDCARD) {
            problems.report(field, Problem.DEFERRED_TYPE, name);
            return Optional.empty();
        }
        if (!field.getModifiers().contains(Modifier.FINAL)) {
            problems.report(
                    field,
                    Problem.DEFERRED_FINAL,
                    name,
                    ColumnTypeReader.nameOf(type),
                    field.getSimpleName());
        }
        if (options.primaryKey()) {
            problems.report(field, Problem.DEFERRED_KEY, name);
        }
        if (Mirrors.isNullable(type) || Mirrors.isNullable(field)) {
            problems.report(
                    field,
                    Problem.NULLABLE_PLACE,
                    name,
                    "`Deferred<@Nullable " + ColumnTypeReader.nameOf(arguments.getFirst()) + ">`");
        }
        classes.initializers
                .of(field)
                .filter(initializer -> !initializer.method().equals("deferred"))
                .ifPresent(initializer ->
                        problems.report(field, Problem.DEFERRED_FACTORY, name, initializer.text()));
        return Optional.of(arguments.getFirst());
    }
}
