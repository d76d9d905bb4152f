package dev.quintet.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/// Reports what is wrong with the relations of a model once their targets are looked at too.
final class RelationChecks {
    private final ModelClasses classes;
    private final Relations relations;
    private final Problems problems;

    RelationChecks(ModelClasses classes, Problems problems) {
        this.classes = classes;
        this.relations = new Relations(classes);
        this.problems = problems;
    }

    void check(ModelInfo model) {
        for (FieldInfo field : model.fields()) {
            switch (field) {
                case FieldInfo.Key key -> {
                    key(model, key);
                    reverse(model, key);
                }
                case FieldInfo.ForeignObject relation -> {
                    new ForeignObjectChecks(classes, relations, problems).check(model, relation);
                    reverse(model, relation);
                }
                case FieldInfo.Many many -> {
                    many(model, many);
                    reverse(model, many);
                }
                case FieldInfo.Back back -> back(model, back);
                case FieldInfo.Column _, FieldInfo.GenericKey _, FieldInfo.GenericBack _ -> {}
            }
        }
        clashesAmongOwn(model);
        samePairs(model);
        childKey(model);
        nameOfChild(model);
    }

    /// A child is known to its parent by its name, which no field of the parent can have then.
    private void nameOfChild(ModelInfo model) {
        ModelInfo parent = model.parent();
        if (parent == null
                || !model.hasImplicitParentLink()
                || relations.declaresChild(parent, model)) {
            return;
        }
        String name = model.name().simpleName().toLowerCase(Locale.ROOT);
        parent.field(name)
                .ifPresent(field ->
                        problems.report(
                                model.element(),
                                Problem.CHILD_NAME,
                                parent.name().simpleName(),
                                model.name().simpleName(),
                                name,
                                describe(field)));
    }

    // ---- foreign keys

    private void key(ModelInfo model, FieldInfo.Key key) {
        ModelInfo target = classes.info(key.target()).concrete();
        if (key.toField().isEmpty()) {
            singleKey(
                    key,
                    target,
                    "Name the fields that hold its key here, as in `@FromFields({"
                            + target.primaryKeys().stream()
                                    .map(part -> "\"" + part.name() + "\"")
                                    .collect(Collectors.joining(", "))
                            + "})`, or let it point to a unique field with @ToField."
                            + " (fields.E347)");
        } else {
            toField(key, target);
        }
        if (key.parentLink()) {
            parentLink(model, key);
        } else if (key.options().primaryKey()) {
            keyCycle(model, key);
        }
    }

    /// A key that takes its values from another one ends at a key that has values of its own.
    private void keyCycle(ModelInfo model, FieldInfo.Key key) {
        List<String> way = new ArrayList<>(List.of(describe(key)));
        FieldInfo.Key here = key;
        while (way.size() < 50) {
            ModelInfo target = classes.info(here.target()).concrete();
            String name = here.toField();
            Optional<FieldInfo> next =
                    name.isEmpty()
                            ? target.primaryKeys().stream()
                                    .filter(_ -> target.primaryKeys().size() == 1)
                                    .findFirst()
                                    .map(FieldInfo.class::cast)
                            : target.field(name);
            if (!(next.orElse(null) instanceof FieldInfo.Key further)) {
                return;
            }
            way.add(describe(further));
            if (further.element().equals(key.element())) {
                problems.report(
                        key.element(),
                        Problem.KEY_CYCLE,
                        describe(key),
                        model.name().simpleName(),
                        String.join(" -> ", way));
                return;
            }
            here = further;
        }
    }

    private void singleKey(FieldInfo.Forward relation, ModelInfo target, String fix) {
        if (!target.isChild() && target.primaryKeys().size() > 1) {
            problems.report(
                    relation.element(),
                    Problem.COMPOSITE_TARGET,
                    describe(relation),
                    target.name().simpleName(),
                    fix);
        }
    }

    private void toField(FieldInfo.Key key, ModelInfo target) {
        String wanted = key.toField();
        List<String> unique = new ArrayList<>(target.hasAutoKey() ? List.of("id") : List.of());
        target.columns().stream()
                .filter(RelationChecks::isUnique)
                .forEach(field -> unique.add(field.name()));
        unique.sort(null);
        if (!unique.contains(wanted)) {
            String name = target.name().simpleName();
            String reason;
            if (target.field(wanted).isEmpty()) {
                reason = name + " has no such field";
            } else if (target.columns().stream().anyMatch(own -> own.name().equals(wanted))) {
                reason = name + "." + wanted + " is not unique";
            } else {
                reason = name + " inherits it: its column is in another table";
            }
            problems.report(
                    key.element(),
                    Problem.TO_FIELD,
                    describe(key),
                    wanted,
                    reason,
                    Nearest.hint(wanted, unique));
        }
    }

    private static boolean isUnique(FieldInfo.Concrete field) {
        return field.options().unique()
                || field.options().primaryKey()
                || field instanceof FieldInfo.Key key && key.oneToOne();
    }

    private void parentLink(ModelInfo model, FieldInfo.Key key) {
        ModelInfo parent = model.parent();
        String name = model.name().simpleName();
        if (parent == null) {
            problems.report(
                    key.element(),
                    Problem.PARENT_LINK,
                    describe(key),
                    name + " extends no concrete model");
        } else if (!key.oneToOne()) {
            problems.report(
                    key.element(),
                    Problem.PARENT_LINK,
                    describe(key),
                    "it is no OneToOne<" + parent.name().simpleName() + ">");
        } else if (key.nullable()) {
            problems.report(
                    key.element(),
                    Problem.PARENT_LINK,
                    describe(key),
                    "it may be null, and every "
                            + name
                            + " has a row of "
                            + parent.name().simpleName()
                            + ". Declare it as `OneToOne<"
                            + parent.name().simpleName()
                            + ">`");
        } else if (!parent.is(key.target())) {
            problems.report(
                    key.element(),
                    Problem.PARENT_LINK,
                    describe(key),
                    name
                            + " extends "
                            + parent.name().simpleName()
                            + ", not "
                            + TypeName.of(key.target()).simpleName());
        }
    }

    private void childKey(ModelInfo model) {
        ModelInfo parent = model.parent();
        if (parent == null || model.proxy()) {
            return;
        }
        for (FieldInfo.Concrete field : model.primaryKeys()) {
            if (!(field instanceof FieldInfo.Key key && key.parentLink())) {
                String parentName = parent.name().simpleName();
                problems.report(
                        field.element(),
                        Problem.CHILD_KEY,
                        describe(field),
                        model.name().simpleName(),
                        parentName,
                        parentName);
            }
        }
    }

    // ---- many to many

    private void many(ModelInfo model, FieldInfo.Many many) {
        ModelInfo target = classes.info(many.target()).concrete();
        TypeElement through = many.through();
        if (through == null) {
            pairs(many, target);
            if (!target.name().equals(model.concrete().name())) {
                pairs(many, model.concrete());
            }
            return;
        }
        String name = TypeName.of(through).simpleName();
        if (!classes.isConcreteModel(through)) {
            problems.report(
                    many.element(), Problem.THROUGH, describe(many), name, name, "is no model.");
            return;
        }
        List<FieldInfo.Key> keys =
                classes.info(through).fields().stream()
                        .filter(FieldInfo.Key.class::isInstance)
                        .map(FieldInfo.Key.class::cast)
                        .toList();
        Predicate<FieldInfo.Key> toSource = key -> model.is(key.target());
        Predicate<FieldInfo.Key> toTarget = key -> Relations.same(key.target(), many.target());
        if (many.throughFields().isEmpty()) {
            boolean self = model.is(many.target());
            throughKey(many, name, model, keys.stream().filter(toSource).toList(), self ? 2 : 1);
            if (!self) {
                throughKey(many, name, target, keys.stream().filter(toTarget).toList(), 1);
            }
        } else if (many.throughFields().size() != 2) {
            problems.report(
                    many.element(),
                    Problem.THROUGH,
                    describe(many),
                    name,
                    "fields",
                    "has to name two keys of it, first the one to "
                            + model.name().simpleName()
                            + ".");
        } else {
            throughField(many, name, model, keys, many.throughFields().get(0));
            throughField(many, name, target, keys, many.throughFields().get(1));
        }
    }

    /// Pairs that no model declares hold the key of each side in one column.
    private void pairs(FieldInfo.Many many, ModelInfo side) {
        singleKey(
                many,
                side,
                "Give "
                        + side.name().simpleName()
                        + " a single primary key, or write the pairs as a model of their own, with"
                        + " a foreign key to each side. (fields.E347)");
    }

    /// Two relations may go through one model, but not by the same keys.
    private void samePairs(ModelInfo model) {
        Map<List<Object>, FieldInfo.Many> known = new HashMap<>();
        for (FieldInfo field : model.fields()) {
            if (field instanceof FieldInfo.Many many && many.through() != null) {
                FieldInfo.Many other =
                        known.putIfAbsent(
                                List.of(many.through(), many.target(), many.throughFields()), many);
                if (other != null) {
                    problems.report(
                            many.element(),
                            Problem.SAME_PAIRS,
                            describe(many),
                            describe(other),
                            TypeName.of(many.through()).simpleName());
                }
            }
        }
    }

    private void throughKey(
            FieldInfo.Many many,
            String through,
            ModelInfo side,
            List<FieldInfo.Key> found,
            int wanted) {
        String sideName = side.name().simpleName();
        if (found.size() < wanted) {
            problems.report(
                    many.element(),
                    Problem.THROUGH,
                    describe(many),
                    through,
                    through,
                    (wanted == 1 ? "has no foreign key to " : "needs two foreign keys to ")
                            + sideName
                            + ". Add `ForeignKey<"
                            + sideName
                            + ">` there.");
        } else if (found.size() > wanted) {
            problems.report(
                    many.element(),
                    Problem.THROUGH,
                    describe(many),
                    through,
                    through,
                    "has several foreign keys to "
                            + sideName
                            + ": "
                            + names(found)
                            + ". Name the two that count in @Through(fields = {...}).");
        }
    }

    private void throughField(
            FieldInfo.Many many,
            String through,
            ModelInfo side,
            List<FieldInfo.Key> keys,
            String wanted) {
        List<String> choices =
                keys.stream()
                        .filter(key -> side.is(key.target()))
                        .map(FieldInfo::name)
                        .sorted()
                        .toList();
        if (!choices.contains(wanted)) {
            problems.report(
                    many.element(),
                    Problem.THROUGH,
                    describe(many),
                    through,
                    "'" + wanted + "' in fields",
                    "is no foreign key from there to "
                            + side.name().simpleName()
                            + "."
                            + Nearest.hint(wanted, choices));
        }
    }

    // ---- other sides

    private void back(ModelInfo model, FieldInfo.Back back) {
        ModelInfo target = classes.info(back.target());
        String name = model.name().simpleName();
        String targetName = target.name().simpleName();
        HandleKind kind = back.kind().forward();
        List<FieldInfo.Forward> candidates = relations.candidates(model, back);
        List<String> choices = candidates.stream().map(FieldInfo::name).sorted().toList();
        if (!back.relation().isEmpty()) {
            if (!choices.contains(back.relation())) {
                problems.report(
                        back.element(),
                        Problem.REVERSE_OF,
                        describe(back),
                        back.relation(),
                        targetName,
                        kind.words,
                        name,
                        Nearest.hint(back.relation(), choices));
                return;
            }
        } else if (candidates.isEmpty()) {
            problems.report(
                    back.element(),
                    Problem.NO_RELATION,
                    describe(back),
                    targetName,
                    kind.words,
                    name);
            return;
        } else if (candidates.size() > 1) {
            problems.report(
                    back.element(),
                    Problem.SEVERAL_RELATIONS,
                    describe(back),
                    targetName,
                    String.join(", ", choices));
            return;
        }
        twoSides(model, back);
    }

    private void twoSides(ModelInfo model, FieldInfo.Back back) {
        Optional<FieldInfo.Forward> relation = relations.forward(model, back);
        Optional<FieldInfo.Back> first =
                relation.flatMap(
                        forward -> relations.declaredBack(classes.info(back.target()), forward));
        if (relation.isPresent() && first.isPresent() && !first.get().name().equals(back.name())) {
            problems.report(
                    back.element(),
                    Problem.TWO_SIDES,
                    describe(back),
                    describe(relation.get()),
                    describe(first.get()));
        }
    }

    private void reverse(ModelInfo model, FieldInfo.Forward relation) {
        if (!relations.hasReverse(relation)) {
            return;
        }
        ModelInfo target = classes.info(relation.target());
        Optional<FieldInfo.Back> declared = relations.declaredBack(model, relation);
        String related = relation.reverse().accessor();
        if (declared.isPresent()
                && !related.isEmpty()
                && !relation.reverse().byDefault()
                && !related.equals(declared.get().name())) {
            problems.report(
                    relation.element(),
                    Problem.RELATED_NAME,
                    describe(relation),
                    related,
                    target.name().simpleName(),
                    declared.get().name());
        }
        for (String name : relations.reverseNames(model, relation)) {
            Optional<FieldInfo> other =
                    target.field(name)
                            .filter(field ->
                                    declared.isEmpty()
                                            || !field.name().equals(declared.get().name()));
            other.ifPresent(field -> clash(relation, target, name, describe(field)));
        }
    }

    private void clashesAmongOwn(ModelInfo model) {
        Map<String, FieldInfo.Forward> taken = new HashMap<>();
        for (FieldInfo field : model.fields()) {
            if (field instanceof FieldInfo.Forward relation && relations.hasReverse(relation)) {
                ModelInfo target = classes.info(relation.target());
                for (String name : relations.reverseNames(model, relation)) {
                    FieldInfo.Forward other =
                            taken.putIfAbsent(target.name().qualified() + " " + name, relation);
                    if (other != null && other != relation) {
                        clash(relation, target, name, "the one over " + describe(other));
                        break;
                    }
                }
            }
        }
    }

    private void clash(FieldInfo.Forward relation, ModelInfo target, String name, String other) {
        problems.report(
                relation.element(),
                Problem.REVERSE_CLASH,
                target.name().simpleName(),
                describe(relation),
                name,
                other,
                "");
    }

    private static String names(List<FieldInfo.Key> keys) {
        return String.join(", ", keys.stream().map(FieldInfo::name).sorted().toList());
    }

    private static String describe(FieldInfo field) {
        VariableElement element = field.element();
        return FieldReader.describe(element);
    }
}
