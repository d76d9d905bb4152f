package dev.quintet.processor;

import java.util.Optional;
import java.util.stream.Stream;

/// Reports relations by which rows would go partly in the database and partly in the library: what
/// the database deletes, the library does not see.
final class DeletionChecks {
    /// What the library does with the rows of an implicit key: that of a child, those of pairs.
    private static final String IMPLICIT = "CASCADE";

    private final ModelClasses classes;
    private final Problems problems;

    DeletionChecks(ModelClasses classes, Problems problems) {
        this.classes = classes;
        this.problems = problems;
    }

    /// A key and what becomes of its rows.
    private record Rule(String name, String deletion) {
        boolean clashes(String other) {
            return !isNeutral(deletion)
                    && !isNeutral(other)
                    && isInDatabase(deletion) != isInDatabase(other);
        }

        private static boolean isNeutral(String deletion) {
            return deletion.equals("DO_NOTHING");
        }

        private static boolean isInDatabase(String deletion) {
            return deletion.startsWith("DB_");
        }
    }

    void check(ModelInfo model) {
        if (model.proxy()) {
            return;
        }
        for (FieldInfo field : model.fields()) {
            switch (field) {
                case FieldInfo.ToOne key -> {
                    inOneModel(model, key);
                    chain(model, key);
                }
                case FieldInfo.Many many when many.through() == null -> {
                    pairs(many, model);
                    pairs(many, classes.info(many.target()));
                }
                default -> {}
            }
        }
    }

    private void inOneModel(ModelInfo model, FieldInfo.ToOne key) {
        clash(model, key.deletion())
                .filter(_ -> key.deletion().startsWith("DB_"))
                .ifPresent(other ->
                        problems.report(
                                key.element(),
                                Problem.MIXED_DELETION,
                                FieldReader.describe(key.element()),
                                key.deletion(),
                                other.name(),
                                other.deletion()));
    }

    private void chain(ModelInfo model, FieldInfo.ToOne key) {
        ModelInfo target = classes.info(key.target());
        if (target.name().equals(model.name())) {
            return; // the keys of one model were compared
        }
        clash(target.concrete(), key.deletion())
                .ifPresent(other ->
                        problems.report(
                                key.element(),
                                Problem.MIXED_CHAIN,
                                FieldReader.describe(key.element()),
                                key.deletion(),
                                target.name().simpleName(),
                                other.name(),
                                other.deletion()));
    }

    private void pairs(FieldInfo.Many many, ModelInfo side) {
        clash(side.concrete(), IMPLICIT)
                .ifPresent(other ->
                        problems.report(
                                many.element(),
                                Problem.MIXED_PAIRS,
                                FieldReader.describe(many.element()),
                                side.name().simpleName(),
                                other.name(),
                                other.deletion()));
    }

    /// A key of a model whose rows go in the other way.
    private static Optional<Rule> clash(ModelInfo model, String deletion) {
        Stream<Rule> implicit =
                model.hasImplicitParentLink()
                        ? Stream.of(
                                new Rule(
                                        model.name().simpleName() + "." + model.parentLinkName(),
                                        IMPLICIT))
                        : Stream.empty();
        Stream<Rule> keys =
                model.fields().stream()
                        .filter(FieldInfo.ToOne.class::isInstance)
                        .map(FieldInfo.ToOne.class::cast)
                        .map(key -> new Rule(FieldReader.describe(key.element()), key.deletion()));
        return Stream.concat(implicit, keys).filter(rule -> rule.clashes(deletion)).findFirst();
    }
}
