package dev.quintet.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/// Knows which classes are models, and what each of them looks like; for one round.
final class ModelClasses {
    final Elements elements;
    final Types types;
    final Mirrors mirrors;
    final Initializers initializers;
    private final Map<String, ModelInfo> known = new HashMap<>();

    ModelClasses(ProcessingEnvironment environment) {
        this.elements = environment.getElementUtils();
        this.types = environment.getTypeUtils();
        this.mirrors = new Mirrors(elements);
        this.initializers = Initializers.of(environment);
    }

    /// All classes that are models with a table, or proxies of one, nested classes too.
    List<TypeElement> models(Iterable<? extends Element> roots) {
        List<TypeElement> models = new ArrayList<>();
        for (Element root : roots) {
            if (root instanceof TypeElement type) {
                if (isConcreteModel(type)) {
                    models.add(type);
                }
                models.addAll(models(ElementFilter.typesIn(type.getEnclosedElements())));
            }
        }
        return models;
    }

    /// The abstract bases of models that have a file of their own.
    List<TypeElement> bases(Iterable<? extends Element> roots) {
        List<TypeElement> bases = new ArrayList<>();
        for (Element root : roots) {
            if (root instanceof TypeElement type && isAbstractBase(type)) {
                bases.add(type);
            }
        }
        return bases;
    }

    /// Whether a class extends `Model`, abstract ones included.
    boolean isModel(TypeElement type) {
        for (Optional<TypeElement> above = superclass(type);
                above.isPresent();
                above = superclass(above.get())) {
            if (above.get().getQualifiedName().contentEquals(Names.MODEL)) {
                return true;
            }
        }
        return false;
    }

    boolean isConcreteModel(TypeElement type) {
        return type.getKind() == ElementKind.CLASS
                && !type.getModifiers().contains(Modifier.ABSTRACT)
                && isModel(type);
    }

    private boolean isAbstractBase(TypeElement type) {
        return type.getKind() == ElementKind.CLASS
                && type.getModifiers().contains(Modifier.ABSTRACT)
                && isModel(type);
    }

    /// Whether paths have a method of this name without parameters, which a step over a relation
    /// cannot have then.
    boolean isPathMethod(String name) {
        TypeElement path = elements.getTypeElement(Names.RELATION_PATH);
        return path != null
                && ElementFilter.methodsIn(elements.getAllMembers(path)).stream()
                        .anyMatch(method ->
                                method.getParameters().isEmpty()
                                        && method.getSimpleName().contentEquals(name));
    }

    Optional<TypeElement> superclass(TypeElement type) {
        return asElement(type.getSuperclass());
    }

    /// The abstract base models of a model, farthest first, and the model itself. A model that it
    /// replaces is an abstract base to it.
    List<TypeElement> withAbstractBases(TypeElement model) {
        List<TypeElement> sources = new ArrayList<>(List.of(model));
        Optional<TypeElement> replaced = replaced(model);
        Optional<TypeElement> above = superclass(model);
        while (above.isPresent() && isModel(above.get())) {
            boolean passes = above.equals(replaced);
            if (!passes && !above.get().getModifiers().contains(Modifier.ABSTRACT)) {
                break;
            }
            sources.addFirst(above.get());
            replaced = passes ? replaced(above.get()) : replaced;
            above = superclass(above.get());
        }
        return sources;
    }

    /// The model in whose place another one stands.
    Optional<TypeElement> replaced(TypeElement model) {
        return mirrors.type(model, Names.MODELS + "Replaces", "value");
    }

    /// The model by whose name others know a relation: where it comes from a model that was
    /// replaced they were written with the name of that one.
    TypeElement namesake(TypeElement model, VariableElement relation) {
        TypeElement namesake = model;
        Optional<TypeElement> replaced = replaced(model);
        while (replaced.isPresent()
                && types.isSubtype(
                        types.erasure(replaced.get().asType()),
                        types.erasure(ownerOf(relation).asType()))) {
            namesake = replaced.get();
            replaced = replaced(namesake);
        }
        return namesake;
    }

    /// The package that makes a model part of an app: the nearest around it that has `@App`.
    Optional<PackageElement> appOf(String packageName) {
        for (String name = packageName; !name.isEmpty(); name = around(name)) {
            PackageElement candidate = elements.getPackageElement(name);
            if (candidate != null && Mirrors.has(candidate, Names.MODELS + "App")) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static String around(String packageName) {
        return packageName.substring(0, Math.max(0, packageName.lastIndexOf('.')));
    }

    /// The label that a model or an abstract base of it names itself; empty for none.
    String ownAppLabel(TypeElement model) {
        return withAbstractBases(model).reversed().stream()
                .filter(source -> source.equals(model) || !isConcreteModel(source))
                .map(source -> mirrors.text(source, Names.MODELS + "App"))
                .filter(label -> !label.isEmpty())
                .findFirst()
                .orElse("");
    }

    /// The label of a package with `@App`.
    String appLabel(PackageElement app) {
        String given = mirrors.text(app, Names.MODELS + "App");
        String name = app.getQualifiedName().toString();
        return given.isEmpty() ? name.substring(name.lastIndexOf('.') + 1) : given;
    }

    /// A name with the app and the model in the place of `{app}` and `{model}`.
    String filled(String pattern, TypeElement model) {
        if (!pattern.contains("{")) {
            return pattern;
        }
        String own = ownAppLabel(model);
        String app = own.isEmpty() ? appOf(packageOf(model)).map(this::appLabel).orElse("") : own;
        return pattern.replace("{app}", app)
                .replace("{model}", TypeName.of(model).simpleName().toLowerCase(Locale.ROOT));
    }

    /// Whether the class that is generated for a model can name a static field.
    boolean canSee(TypeElement model, VariableElement field) {
        return !field.getModifiers().contains(Modifier.PRIVATE)
                && (field.getModifiers().contains(Modifier.PUBLIC)
                        || packageOf(field).equals(packageOf(model)));
    }

    /// Whether code in a package can name a class.
    boolean isVisible(TypeElement type, String packageName) {
        boolean samePackage = packageName.equals(packageOf(type));
        for (Element element = type;
                element instanceof TypeElement;
                element = element.getEnclosingElement()) {
            if (!element.getModifiers().contains(Modifier.PUBLIC)
                    && (!samePackage || element.getModifiers().contains(Modifier.PRIVATE))) {
                return false;
            }
        }
        return true;
    }

    /// The name of the package that an element is in.
    String packageOf(Element element) {
        return elements.getPackageOf(element).getQualifiedName().toString();
    }

    /// The class that declares a member.
    static TypeElement ownerOf(Element member) {
        return (TypeElement) Objects.requireNonNull(member.getEnclosingElement());
    }

    /// The class of a declared type.
    static Optional<TypeElement> asElement(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                ? Optional.of((TypeElement) ((DeclaredType) type).asElement())
                : Optional.empty();
    }

    /// A type's view of a generic class or interface above it: `Choice<Integer>` for an enum that
    /// implements it.
    Optional<DeclaredType> supertype(TypeMirror type, String qualifiedName) {
        if (asElement(type)
                .filter(element -> element.getQualifiedName().contentEquals(qualifiedName))
                .isPresent()) {
            return Optional.of((DeclaredType) type);
        }
        return types.directSupertypes(type).stream()
                .flatMap(above -> supertype(above, qualifiedName).stream())
                .findFirst();
    }

    /// What a model looks like, whoever has to report on it.
    ModelInfo info(TypeElement model) {
        String name = model.getQualifiedName().toString();
        ModelInfo info = known.get(name);
        if (info == null) {
            info = new ModelReader(this, Problems.silent()).read(model);
            known.put(name, info);
        }
        return info;
    }
}
