package dev.quintet.processor;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/// Reads a class into a [ModelInfo] and reports what is wrong with the class by itself.
final class ModelReader {
    private final ModelClasses classes;
    private final Problems problems;

    ModelReader(ModelClasses classes, Problems problems) {
        this.classes = classes;
        this.problems = problems;
    }

    ModelInfo read(TypeElement model) {
        TypeName name = TypeName.of(model);
        checkShape(model);
        List<TypeElement> sources = withAbstractBases(model);
        boolean proxy = Mirrors.has(model, Names.MODELS + "Proxy");
        ModelInfo parent = parentOf(sources.getFirst());
        if (proxy && parent == null) {
            problems.report(model, Problem.PROXY, name.simpleName(), "extends no concrete model");
        }
        return new ModelInfo(
                model,
                name,
                parent,
                proxy && parent != null,
                fields(model, sources, parent, proxy),
                managers(model, name),
                metaMethod(model, sources),
                new ModelInfo.Options(
                        classes.mirrors.text(model, Names.MODELS + "Table"),
                        classes.mirrors.text(model, Names.MODELS + "VerboseName"),
                        classes.mirrors.text(model, Names.MODELS + "VerboseName", "plural"),
                        classes.mirrors.text(model, Names.MODELS + "Comment"),
                        classes.mirrors.text(model, Names.MODELS + "Tablespace")));
    }

    private void checkShape(TypeElement model) {
        String name = TypeName.of(model).simpleName();
        if (name.contains("__") || name.endsWith("_")) {
            problems.report(model, Problem.MODEL_NAME, name);
        }
        checkTaken(model, name);
        if (model.getNestingKind() != NestingKind.TOP_LEVEL) {
            problems.report(
                    model,
                    Problem.SHAPE,
                    name,
                    "nested in " + name.substring(0, name.lastIndexOf('.')),
                    "Move it to a file of its own.");
        }
        if (!model.getTypeParameters().isEmpty()) {
            problems.report(
                    model,
                    Problem.SHAPE,
                    name,
                    "generic",
                    "Make it abstract and extend it once for each type, or drop the type"
                            + " parameters.");
        }
        boolean constructible =
                ElementFilter.constructorsIn(model.getEnclosedElements()).stream()
                        .anyMatch(constructor ->
                                constructor.getParameters().isEmpty()
                                        && !constructor.getModifiers().contains(Modifier.PRIVATE));
        if (!constructible) {
            problems.report(model, Problem.CONSTRUCTOR, name);
        }
    }

    /// A class hides those of its name that every source of its package sees without an import, and
    /// those by which generated code tells relations from values.
    private void checkTaken(TypeElement model, String name) {
        String hidden =
                name.equals("Handle") || name.equals("Model")
                        ? Names.MODELS + name
                        : "java.lang." + name;
        if (classes.elements.getTypeElement(hidden) != null) {
            problems.report(model, Problem.TAKEN_NAME, name, hidden);
        }
    }

    /// Whether there can be a generated class beside it.
    static boolean isTopLevel(TypeElement model) {
        return model.getNestingKind() == NestingKind.TOP_LEVEL
                && model.getTypeParameters().isEmpty();
    }

    /// The abstract base models, farthest first, and the model itself.
    private List<TypeElement> withAbstractBases(TypeElement model) {
        List<TypeElement> sources = new ArrayList<>(List.of(model));
        Optional<TypeElement> above = classes.superclass(model);
        while (above.isPresent()
                && above.get().getModifiers().contains(Modifier.ABSTRACT)
                && classes.isModel(above.get())) {
            sources.addFirst(above.get());
            above = classes.superclass(above.get());
        }
        return sources;
    }

    private @Nullable ModelInfo parentOf(TypeElement farthest) {
        return classes.superclass(farthest)
                .filter(classes::isConcreteModel)
                .map(above -> classes.info(above).concrete())
                .orElse(null);
    }

    private List<FieldInfo> fields(
            TypeElement model,
            List<TypeElement> sources,
            @Nullable ModelInfo parent,
            boolean proxy) {
        FieldReader reader = new FieldReader(classes, problems, model);
        List<FieldInfo> fields = new ArrayList<>();
        for (TypeElement source : sources) {
            for (VariableElement field : ElementFilter.fieldsIn(source.getEnclosedElements())) {
                if (!isColumnCandidate(field)) {
                    continue;
                }
                if (proxy) {
                    problems.report(
                            field,
                            Problem.PROXY,
                            TypeName.of(model).simpleName(),
                            "declares the field "
                                    + field.getSimpleName()
                                    + ", which has no place in a table that is its parent's");
                    continue;
                }
                if (!isShadowing(field, fields, parent)) {
                    reader.read(field).ifPresent(fields::add);
                }
            }
        }
        return fields;
    }

    private boolean isShadowing(
            VariableElement field, List<FieldInfo> before, @Nullable ModelInfo parent) {
        String name = field.getSimpleName().toString();
        Optional<FieldInfo> other =
                before.stream()
                        .filter(earlier -> earlier.name().equals(name))
                        .findFirst()
                        .or(() -> parent == null ? Optional.empty() : parent.field(name));
        other.ifPresent(earlier ->
                problems.report(
                        field,
                        Problem.SHADOWED,
                        FieldReader.describe(field),
                        ModelClasses.ownerOf(earlier.element()).getSimpleName()));
        return other.isPresent();
    }

    /// Static and transient fields are the user's own affair, final ones too unless they hold a
    /// relation or a deferred column.
    private boolean isColumnCandidate(VariableElement field) {
        Set<Modifier> modifiers = field.getModifiers();
        return !modifiers.contains(Modifier.STATIC)
                && !modifiers.contains(Modifier.TRANSIENT)
                && (!modifiers.contains(Modifier.FINAL)
                        || HandleKind.of(field.asType()).isPresent()
                        || DeferredReader.isDeferred(field.asType()));
    }

    private List<String> managers(TypeElement model, TypeName name) {
        List<String> managers = new ArrayList<>();
        for (VariableElement field : ElementFilter.fieldsIn(model.getEnclosedElements())) {
            Optional<TypeMirror> managed = managedModel(field);
            if (managed.isEmpty()) {
                continue;
            }
            if (!classes.types.isSameType(managed.get(), model.asType())) {
                problems.report(
                        field,
                        Problem.MANAGER_MODEL,
                        FieldReader.describe(field),
                        simpleName(managed.get()),
                        name.simpleName(),
                        name.simpleName());
            } else if (!field.getModifiers().contains(Modifier.PRIVATE)) {
                managers.add(field.getSimpleName().toString());
            }
        }
        if (!declaresField(model, "objects")) {
            checkInheritedManager(model, name);
        }
        return managers;
    }

    private void checkInheritedManager(TypeElement model, TypeName name) {
        for (Optional<TypeElement> above = classes.superclass(model);
                above.isPresent() && classes.isModel(above.get());
                above = classes.superclass(above.get())) {
            if (declaresField(above.get(), "objects")) {
                problems.report(
                        model,
                        Problem.INHERITED_MANAGER,
                        name.simpleName(),
                        above.get().getSimpleName());
                return;
            }
        }
    }

    private static boolean declaresField(TypeElement type, String name) {
        return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .anyMatch(field -> field.getSimpleName().contentEquals(name));
    }

    /// The model of a static field that holds a manager.
    private Optional<TypeMirror> managedModel(VariableElement field) {
        if (!field.getModifiers().contains(Modifier.STATIC)
                || field.asType().getKind() != TypeKind.DECLARED) {
            return Optional.empty();
        }
        return classes.supertype(field.asType(), Names.QUERY_MANAGER)
                .filter(manager -> manager.getTypeArguments().size() == 2)
                .map(manager -> manager.getTypeArguments().getFirst());
    }

    static String simpleName(TypeMirror type) {
        return ModelClasses.asElement(type)
                .map(element -> TypeName.of(element).simpleName())
                .orElseGet(type::toString);
    }

    /// The method that describes the rest: the model's own, or else the nearest of its abstract
    /// bases.
    private ModelInfo.@Nullable MetaMethod metaMethod(
            TypeElement model, List<TypeElement> sources) {
        for (TypeElement source : sources.reversed()) {
            List<ExecutableElement> methods =
                    ElementFilter.methodsIn(source.getEnclosedElements()).stream()
                            .filter(MetaMethods::looksLikeOne)
                            .toList();
            if (methods.isEmpty()) {
                continue;
            }
            new MetaMethods(classes, problems).check(model, source, methods);
            return new ModelInfo.MetaMethod(
                    TypeName.of(source), methods.getFirst().getSimpleName().toString());
        }
        return null;
    }

    /// Whether the class or something that it names is still to be written by another processor.
    static boolean isIncomplete(TypeElement model) {
        return isMissing(model.getSuperclass())
                || ElementFilter.fieldsIn(model.getEnclosedElements()).stream()
                        .anyMatch(field -> isMissing(field.asType()));
    }

    private static boolean isMissing(TypeMirror type) {
        return type.getKind() == TypeKind.ERROR
                || type instanceof DeclaredType declared
                        && declared.getTypeArguments().stream()
                                .anyMatch(argument -> argument.getKind() == TypeKind.ERROR);
    }
}
