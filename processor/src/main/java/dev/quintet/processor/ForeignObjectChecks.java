package dev.quintet.processor;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reports relations over fields that cannot hold the key of the target.
final class ForeignObjectChecks {
    private final ModelClasses classes;
    private final Relations relations;
    private final Problems problems;

    ForeignObjectChecks(ModelClasses classes, Relations relations, Problems problems) {
        this.classes = classes;
        this.relations = relations;
        this.problems = problems;
    }

    /// A part of the target's key.
    private record Part(String name, ColumnType type) {}

    void check(ModelInfo model, FieldInfo.ForeignObject relation) {
        ModelInfo target = classes.info(relation.target()).concrete();
        List<Part> key = key(target);
        List<String> names = relation.fromFields();
        if (names.size() != key.size()) {
            report(
                    relation,
                    String.join(", ", names),
                    "the key of "
                            + target.name().simpleName()
                            + " is "
                            + String.join(", ", key.stream().map(Part::name).toList())
                            + ". Name one field for each part, in that order");
            return;
        }
        Set<String> taken = new HashSet<>();
        boolean optional = false;
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            Optional<FieldInfo.Concrete> field = column(model, name);
            if (field.isEmpty()) {
                report(relation, name, whyNone(model, name));
                return;
            }
            if (!taken.add(name)) {
                report(relation, name, "twice. Name another field for each part of the key");
                return;
            }
            optional |= field.get().nullable();
            if (relation.deletion().equals("DB_SET_NULL") && !field.get().nullable()) {
                report(
                        relation,
                        name,
                        "@OnDelete(DB_SET_NULL) would set it to NULL, which it may not be. Declare"
                                + " it with @Nullable, or choose SET_NULL, which sets only those"
                                + " fields that may be");
            }
            types(relation, target, key.get(i), field.get());
        }
        nullability(relation, names, optional);
    }

    /// The parts of the key of a model, those of its parent where the two share it.
    private List<Part> key(ModelInfo target) {
        if (target.hasAutoKey()) {
            return List.of(new Part("id", ColumnType.AUTO_KEY));
        }
        if (target.isChild() && target.parent() != null) {
            return key(target.parent().concrete());
        }
        return target.primaryKeys().stream()
                .map(field -> new Part(field.name(), relations.columnType(field)))
                .toList();
    }

    /// A column of the model's own table.
    private static Optional<FieldInfo.Concrete> column(ModelInfo model, String name) {
        return model.columns().stream().filter(field -> field.name().equals(name)).findFirst();
    }

    private static String whyNone(ModelInfo model, String name) {
        String owner = model.name().simpleName();
        Optional<FieldInfo> found = model.field(name);
        if (found.isEmpty()) {
            List<String> choices = model.columns().stream().map(FieldInfo::name).sorted().toList();
            String hint = Nearest.hint(name, choices);
            return owner
                    + " has no such field."
                    + (hint.endsWith(".") ? hint.substring(0, hint.length() - 1) : hint);
        }
        return found.get() instanceof FieldInfo.Concrete
                ? owner + " has it from a model with a table of its own"
                : owner + "." + name + " has no column";
    }

    private void types(
            FieldInfo.ForeignObject relation,
            ModelInfo target,
            Part part,
            FieldInfo.Concrete field) {
        ColumnType own = relations.columnType(field);
        if (!own.javaType().equals(part.type().javaType())
                || own.scalar() != part.type().scalar()
                || !own.converter().equals(part.type().converter())) {
            report(
                    relation,
                    field.name(),
                    "it holds "
                            + words(own)
                            + " where "
                            + target.name().simpleName()
                            + "."
                            + part.name()
                            + " is "
                            + words(part.type())
                            + ". Declare both with one type");
        }
    }

    private static String words(ColumnType type) {
        return type.javaType().parts().stream()
                .map(part -> part.text().isEmpty() ? part.name().simpleName() : part.text())
                .collect(Collectors.joining());
    }

    /// A key may be missing where one of its parts may.
    private void nullability(
            FieldInfo.ForeignObject relation, List<String> names, boolean optional) {
        if (optional == relation.nullable()) {
            return;
        }
        String type =
                Relations.kindOf(relation).simpleName
                        + "<%s"
                        + TypeName.of(relation.target()).simpleName()
                        + ">";
        report(
                relation,
                String.join(", ", names),
                optional
                        ? "one of these may be null, so that it may lead nowhere. Declare it as `"
                                + type.formatted("@Nullable ")
                                + "`"
                        : "none of these may be null, so that it always leads somewhere. Declare it"
                                + " as `"
                                + type.formatted("")
                                + "`, or one of them with @Nullable");
    }

    private void report(FieldInfo.ForeignObject relation, String names, String reason) {
        problems.report(
                relation.element(),
                Problem.FROM_FIELDS,
                FieldReader.describe(relation.element()),
                names,
                reason);
    }
}
