package dev.quintet.processor;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

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
        List<TypeElement> sources = classes.withAbstractBases(model);
        boolean proxy = Mirrors.has(model, Names.MODELS + "Proxy");
        ModelInfo parent = parentOf(sources.getFirst());
        if (proxy && parent == null) {
            problems.report(model, Problem.PROXY, name.simpleName(), "extends no concrete model");
        }
        for (TypeElement source : sources) {
            new DatabaseNames(problems).check(source, source.getSimpleName().toString(), "Table");
        }
        List<TypeElement> replaced = new Replacements(classes, problems).read(model, sources);
        return new ModelInfo(
                model,
                name,
                parent,
                proxy && parent != null,
                replaced,
                fields(model, sources, parent, proxy),
                new ManagerReader(classes, problems).read(model, sources),
                metaMethod(model, sources),
                options(sources.stream().filter(source -> !replaced.contains(source)).toList()));
    }

    /// What annotations on the class say, or on the nearest of its abstract bases.
    private ModelInfo.Options options(List<TypeElement> sources) {
        TypeElement table = nearest(sources, "Table");
        TypeElement words = nearest(sources, "VerboseName");
        return new ModelInfo.Options(
                classes.mirrors.text(table, Names.MODELS + "Table"),
                classes.mirrors.flag(table, Names.MODELS + "Table", "managed").orElse(true),
                isTracked(sources.getLast()),
                keySize(sources),
                classes.mirrors.text(words, Names.MODELS + "VerboseName"),
                classes.mirrors.text(words, Names.MODELS + "VerboseName", "plural"),
                classes.mirrors.text(nearest(sources, "Comment"), Names.MODELS + "Comment"),
                tablespace(sources));
    }

    private String keySize(List<TypeElement> sources) {
        String annotation = Names.MODELS + "App";
        String own = classes.mirrors.constant(nearest(sources, "App"), annotation, "keys");
        return own.isEmpty()
                ? classes.appOf(classes.packageOf(sources.getLast()))
                        .map(app -> classes.mirrors.constant(app, annotation, "keys"))
                        .orElse("")
                : own;
    }

    private boolean isTracked(TypeElement model) {
        for (Optional<TypeElement> here = Optional.of(model);
                here.isPresent();
                here = classes.superclass(here.get())) {
            if (Mirrors.has(here.get(), Names.MODELS + "TrackChanges")) {
                return true;
            }
        }
        return false;
    }

    /// The place of the table: the model's own, or that of its app.
    private String tablespace(List<TypeElement> sources) {
        String annotation = Names.MODELS + "Tablespace";
        String own = classes.mirrors.text(nearest(sources, "Tablespace"), annotation);
        return own.isEmpty()
                ? classes.appOf(classes.packageOf(sources.getLast()))
                        .map(app -> classes.mirrors.text(app, annotation))
                        .orElse("")
                : own;
    }

    private static TypeElement nearest(List<TypeElement> sources, String annotation) {
        return sources.reversed().stream()
                .filter(source -> Mirrors.has(source, Names.MODELS + annotation))
                .findFirst()
                .orElse(sources.getLast());
    }

    private void checkShape(TypeElement model) {
        String name = TypeName.of(model).simpleName();
        if (name.contains("__") || name.startsWith("_") || name.endsWith("_")) {
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
        Optional<ExecutableElement> constructor =
                ElementFilter.constructorsIn(model.getEnclosedElements()).stream()
                        .filter(one ->
                                one.getParameters().isEmpty()
                                        && !one.getModifiers().contains(Modifier.PRIVATE))
                        .findFirst();
        if (constructor.isEmpty()) {
            problems.report(model, Problem.CONSTRUCTOR, name);
        } else {
            constructor.get().getThrownTypes().stream()
                    .filter(this::isChecked)
                    .findFirst()
                    .ifPresent(thrown ->
                            problems.report(
                                    constructor.get(),
                                    Problem.CONSTRUCTOR_THROWS,
                                    name,
                                    simpleName(thrown)));
        }
    }

    private boolean isChecked(TypeMirror thrown) {
        return Stream.of("java.lang.RuntimeException", "java.lang.Error")
                .map(unchecked -> classes.elements.getTypeElement(unchecked).asType())
                .noneMatch(unchecked -> classes.types.isSubtype(thrown, unchecked));
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
        Set<String> omitted = omitted(model, sources);
        for (TypeElement source : sources) {
            for (VariableElement field : ElementFilter.fieldsIn(source.getEnclosedElements())) {
                boolean left =
                        !source.equals(model) && omitted.contains(field.getSimpleName().toString());
                if (left || !isColumnCandidate(field)) {
                    reader.warnIfFinal(field);
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

    /// The names of fields of abstract bases that the model leaves out.
    private Set<String> omitted(TypeElement model, List<TypeElement> sources) {
        List<String> names = classes.mirrors.texts(model, Names.MODELS + "Omit", "value");
        if (names.isEmpty()) {
            return Set.of();
        }
        Set<String> choices = new TreeSet<>();
        for (TypeElement source : sources) {
            if (!source.equals(model)) {
                ElementFilter.fieldsIn(source.getEnclosedElements()).stream()
                        .filter(this::isColumnCandidate)
                        .forEach(field -> choices.add(field.getSimpleName().toString()));
            }
        }
        for (String name : names) {
            if (!choices.contains(name)) {
                problems.report(
                        model,
                        Problem.OMIT,
                        TypeName.of(model).simpleName(),
                        name,
                        Nearest.hint(name, List.copyOf(choices)));
            }
        }
        return Set.copyOf(names);
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
    /// relation or the value of a column.
    private boolean isColumnCandidate(VariableElement field) {
        Set<Modifier> modifiers = field.getModifiers();
        return !modifiers.contains(Modifier.STATIC)
                && !modifiers.contains(Modifier.TRANSIENT)
                && (!modifiers.contains(Modifier.FINAL)
                        || HandleKind.of(field.asType()).isPresent()
                        || DeferredReader.isDeferred(field.asType())
                        || new DeferredReader(classes, problems).isHandle(field.asType()));
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
