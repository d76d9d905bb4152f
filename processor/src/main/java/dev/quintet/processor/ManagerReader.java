package dev.quintet.processor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/// Reads the managers of a model, and reports what is wrong with them.
final class ManagerReader {
    private static final List<String> MARKS = List.of("BaseManager", "DefaultManager");

    private final ModelClasses classes;
    private final Problems problems;

    ManagerReader(ModelClasses classes, Problems problems) {
        this.classes = classes;
        this.problems = problems;
    }

    /// The model's own managers, then those of its abstract bases, the nearest first; of several
    /// with one name the nearest.
    ///
    /// @param sources the abstract bases, farthest first, and the model
    List<ModelInfo.Manager> read(TypeElement model, List<TypeElement> sources) {
        Map<String, ModelInfo.Manager> managers = new LinkedHashMap<>();
        for (TypeElement source : sources.reversed()) {
            for (ModelInfo.Manager manager : declared(source, model)) {
                managers.putIfAbsent(manager.name(), manager);
            }
        }
        if (!declaresField(model, "objects")) {
            checkInherited(model);
        }
        return List.copyOf(managers.values());
    }

    private List<ModelInfo.Manager> declared(TypeElement source, TypeElement model) {
        List<ModelInfo.Manager> managers = new ArrayList<>();
        for (VariableElement field : ElementFilter.fieldsIn(source.getEnclosedElements())) {
            Optional<TypeMirror> managed = managedModel(field);
            if (managed.isEmpty()) {
                checkMarks(field);
            } else if (!classes.types.isSameType(managed.get(), source.asType())) {
                problems.report(
                        field,
                        Problem.MANAGER_MODEL,
                        FieldReader.describe(field),
                        ModelReader.simpleName(managed.get()),
                        TypeName.of(source).simpleName(),
                        TypeName.of(source).simpleName());
            } else if (classes.canSee(model, field)) {
                managers.add(
                        new ModelInfo.Manager(
                                TypeName.of(source),
                                field.getSimpleName().toString(),
                                isMarked(field, MARKS.get(0)),
                                isMarked(field, MARKS.get(1))));
            } else {
                checkMarks(field);
            }
        }
        checkOne(source, managers.stream().filter(ModelInfo.Manager::base).toList(), MARKS.get(0));
        checkOne(
                source,
                managers.stream().filter(ModelInfo.Manager::byDefault).toList(),
                MARKS.get(1));
        return managers;
    }

    private static boolean isMarked(VariableElement field, String mark) {
        return Mirrors.has(field, Names.MODELS + mark);
    }

    private void checkMarks(VariableElement field) {
        for (String mark : MARKS) {
            if (isMarked(field, mark)) {
                problems.report(
                        field,
                        Problem.MISPLACED,
                        FieldReader.describe(field),
                        mark,
                        "static fields with a manager that are not private");
            }
        }
    }

    private void checkOne(TypeElement source, List<ModelInfo.Manager> marked, String mark) {
        if (marked.size() > 1) {
            problems.report(
                    source,
                    Problem.TWO_MANAGERS,
                    TypeName.of(source).simpleName(),
                    mark,
                    marked.get(0).name(),
                    marked.get(1).name());
        }
    }

    private void checkInherited(TypeElement model) {
        for (Optional<TypeElement> above = classes.superclass(model);
                above.isPresent() && classes.isModel(above.get());
                above = classes.superclass(above.get())) {
            if (declaresField(above.get(), "objects")) {
                problems.report(
                        model,
                        Problem.INHERITED_MANAGER,
                        TypeName.of(model).simpleName(),
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
}
