package dev.quintet.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reports what is wrong with keys that may lead to any model, and with the ways back.
final class GenericChecks {
    private static final Set<Scalar> KEYS =
            Set.of(Scalar.SHORT, Scalar.INTEGER, Scalar.LONG, Scalar.STRING, Scalar.UUID);

    private final ModelClasses classes;
    private final Problems problems;

    GenericChecks(ModelClasses classes, Problems problems) {
        this.classes = classes;
        this.problems = problems;
    }

    void check(ModelInfo model) {
        for (FieldInfo field : model.fields()) {
            switch (field) {
                case FieldInfo.GenericKey key -> {
                    type(model, key);
                    key(model, key);
                }
                case FieldInfo.GenericBack back -> back(model, back);
                default -> {}
            }
        }
    }

    private void type(ModelInfo model, FieldInfo.GenericKey key) {
        String name = model.name().simpleName();
        Optional<FieldInfo> found = model.field(key.typeField());
        String problem =
                switch (found.orElse(null)) {
                    case null -> name + " has no such field";
                    case FieldInfo.Key type
                            when type.target()
                                    .getQualifiedName()
                                    .contentEquals(Names.CONTENT_TYPE) ->
                            "";
                    case FieldInfo.Key type ->
                            name
                                    + "."
                                    + key.typeField()
                                    + " leads to "
                                    + TypeName.of(type.target()).simpleName();
                    default -> name + "." + key.typeField() + " is no foreign key";
                };
        if (!problem.isEmpty()) {
            String id =
                    found.isEmpty()
                            ? "E002"
                            : found.get() instanceof FieldInfo.Key ? "E004" : "E003";
            problems.report(
                    key.element(),
                    Problem.GENERIC_TYPE,
                    FieldReader.describe(key.element()),
                    key.typeField(),
                    problem,
                    key.typeField(),
                    id);
        }
    }

    private void key(ModelInfo model, FieldInfo.GenericKey key) {
        String name = model.name().simpleName();
        String problem =
                switch (model.field(key.keyField()).orElse(null)) {
                    case null -> name + " has no such field";
                    case FieldInfo.Column column when KEYS.contains(column.type().scalar()) -> "";
                    default -> name + "." + key.keyField() + " is no number, text or UUID";
                };
        if (!problem.isEmpty()) {
            problems.report(
                    key.element(),
                    Problem.GENERIC_KEY,
                    FieldReader.describe(key.element()),
                    key.keyField(),
                    problem,
                    key.keyField());
        }
    }

    private void back(ModelInfo model, FieldInfo.GenericBack back) {
        String target = TypeName.of(back.target()).simpleName();
        List<String> keys =
                keys(classes.info(back.target())).stream().map(FieldInfo::name).sorted().toList();
        String name = FieldReader.describe(back.element());
        if (!back.relation().isEmpty() && !keys.contains(back.relation())) {
            problems.report(
                    back.element(),
                    Problem.GENERIC_BACK,
                    name,
                    target,
                    " called '" + back.relation() + "'",
                    Nearest.hint(back.relation(), keys));
        } else if (keys.isEmpty()) {
            problems.report(back.element(), Problem.GENERIC_BACK, name, target, "", "");
        } else if (back.relation().isEmpty() && keys.size() > 1) {
            problems.report(
                    back.element(), Problem.SEVERAL_GENERIC, name, target, String.join(", ", keys));
        }
        if (!model.isChild() && model.concrete().primaryKeys().size() > 1) {
            String owner = model.name().simpleName();
            problems.report(back.element(), Problem.GENERIC_COMPOSITE, name, owner, owner);
        }
    }

    /// The generic keys of a model and its parents.
    static List<FieldInfo.GenericKey> keys(ModelInfo model) {
        List<FieldInfo.GenericKey> keys = new ArrayList<>();
        for (ModelInfo here = model; here != null; here = here.parent()) {
            here.fields().stream()
                    .filter(FieldInfo.GenericKey.class::isInstance)
                    .map(FieldInfo.GenericKey.class::cast)
                    .forEach(keys::add);
        }
        return keys;
    }
}
