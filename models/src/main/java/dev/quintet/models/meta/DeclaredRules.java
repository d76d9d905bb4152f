package dev.quintet.models.meta;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The constraints and indexes that a model declares, under the names that they have in the
/// database.
final class DeclaredRules {
    private final Options<?> model;
    private final Meta<?> declared;
    private volatile @Nullable List<ModelConstraint> constraints;

    DeclaredRules(Options<?> model, Meta<?> declared) {
        this.model = model;
        this.declared = declared;
    }

    List<ModelConstraint> constraints() {
        List<ModelConstraint> known = constraints;
        if (known == null) {
            known =
                    declared.constraints().stream()
                            .map(one -> one.named(filled(one.name())))
                            .toList();
            constraints = known;
        }
        return known;
    }

    /// Those by which no two rows at all agree in some fields.
    List<ModelConstraint.Unique> totallyUnique() {
        List<ModelConstraint.Unique> found = new ArrayList<>();
        for (ModelConstraint constraint : constraints()) {
            if (constraint instanceof ModelConstraint.Unique unique
                    && unique.condition() == null
                    && !unique.fields().isEmpty()
                    && unique.expressions().isEmpty()) {
                found.add(unique);
            }
        }
        return List.copyOf(found);
    }

    List<ModelIndex> indexes() {
        return declared.indexes().stream()
                .map(one -> one.named(one.name().isEmpty() ? nameOf(one) : filled(one.name())))
                .toList();
    }

    /// A name that an abstract base gives, with the app and the model of the child in it.
    private String filled(String pattern) {
        return pattern.replace("{app}", model.app()).replace("{model}", model.lowerName());
    }

    /// The name of an index that has none: parts of the names of table and column, and a number for
    /// the rest, the same as Django's.
    private String nameOf(ModelIndex index) {
        List<String> columns = new ArrayList<>();
        StringBuilder all = new StringBuilder(model.table());
        for (ModelIndex.Part part : index.parts()) {
            String name = part.field().orElseThrow();
            List<String> own =
                    switch (model.find(name)) {
                        case KeyRelation relation ->
                                relation.columns().stream().map(ColumnField::column).toList();
                        case ColumnField column -> List.of(column.column());
                        case null, default -> List.of(name);
                    };
            for (String column : own) {
                columns.add(column);
                all.append(part.descending() ? "-" : "").append(column);
            }
        }
        return Naming.indexName(model.table(), columns.getFirst(), all.append("idx").toString());
    }
}
