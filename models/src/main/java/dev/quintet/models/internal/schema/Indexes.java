package dev.quintet.models.internal.schema;

import dev.quintet.db.Features;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.internal.query.RowExpressions;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.ForeignObjectField;
import dev.quintet.models.meta.ModelConstraint;
import dev.quintet.models.meta.ModelIndex;
import dev.quintet.models.meta.Options;
import dev.quintet.sql.Ddl.CreateIndex;
import dev.quintet.sql.Ddl.IndexPart;
import dev.quintet.sql.SqlExpression;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The indexes of a model's table, as far as the database has such indexes: those of single fields,
/// those that the model declares, and those that unique constraints need.
final class Indexes {
    private final Options<?> model;
    private final RowExpressions expressions;
    private final Features features;

    Indexes(Options<?> model, RowExpressions expressions, Features features) {
        this.model = model;
        this.expressions = expressions;
        this.features = features;
    }

    List<CreateIndex> all() {
        List<CreateIndex> indexes = new ArrayList<>();
        for (ColumnField field : model.localFields()) {
            if (field.indexed()
                    && !field.unique()
                    && !field.primaryKey()
                    && features.canIndex(field.sqlType())) {
                indexes.add(single(field, "idx", null));
            }
            if ((field.indexed() || field.unique()) && field.collation() == null) {
                patterns(field).ifPresent(indexes::add);
            }
        }
        for (ForeignObjectField relation : model.foreignObjects()) {
            if (relation.model() == model && relation.indexed() && !isServed(relation)) {
                indexes.add(
                        index(
                                ModelSchema.name(model, relation.columns(), "idx"),
                                relation.columns(),
                                null,
                                relation.columns().getFirst().tablespace()));
            }
        }
        for (ModelIndex index : model.indexes()) {
            if (!index.computes() || features.supportsExpressionIndexes()) {
                indexes.add(index(index));
            }
        }
        for (ModelConstraint constraint : model.constraints()) {
            if (constraint instanceof ModelConstraint.Unique unique
                    && unique.needsIndex()
                    && canSay(unique)) {
                indexes.add(unique(unique));
            }
        }
        return indexes;
    }

    private CreateIndex single(ColumnField field, String suffix, @Nullable String operatorClass) {
        return index(
                ModelSchema.name(model, field, suffix),
                List.of(field),
                operatorClass,
                field.tablespace());
    }

    private CreateIndex index(
            String name,
            List<ColumnField> fields,
            @Nullable String operatorClass,
            String tablespace) {
        return new CreateIndex(
                name,
                model.table(),
                false,
                fields.stream()
                        .map(field -> new IndexPart(column(field), false, operatorClass))
                        .toList(),
                null,
                List.of(),
                false,
                ModelSchema.tablespace(tablespace, features));
    }

    /// Whether an index that there is anyhow begins with the columns of a relation, or no index can
    /// have them.
    private boolean isServed(ForeignObjectField relation) {
        List<ColumnField> columns = relation.columns();
        List<ColumnField> key = model.pkFields();
        return relation.oneToOne()
                || (columns.size() <= key.size() && key.subList(0, columns.size()).equals(columns))
                || !columns.stream().allMatch(column -> features.canIndex(column.sqlType()))
                || (columns.size() == 1
                        && (columns.getFirst().indexed() || columns.getFirst().unique()));
    }

    /// Beside the index of a text, the one that searches by the beginning of it need.
    private Optional<CreateIndex> patterns(ColumnField field) {
        return features.patternOperatorClass(field.sqlType())
                .map(operatorClass -> single(field, "like", operatorClass));
    }

    private CreateIndex index(ModelIndex index) {
        List<IndexPart> parts = new ArrayList<>();
        for (int i = 0; i < index.parts().size(); i++) {
            ModelIndex.Part part = index.parts().get(i);
            parts.add(
                    new IndexPart(
                            expressions.ofRow(part.expression()),
                            part.descending(),
                            operatorClass(index.operatorClasses(), i)));
        }
        String own = index.tablespace();
        if (own.isEmpty() && parts.size() == 1 && index.parts().getFirst().field().isPresent()) {
            own = model.column(index.parts().getFirst().field().get()).tablespace();
        }
        return new CreateIndex(
                index.name(),
                model.table(),
                false,
                parts,
                condition(index.condition()),
                included(index.include()),
                false,
                ModelSchema.tablespace(own.isEmpty() ? model.tablespace() : own, features));
    }

    private boolean canSay(ModelConstraint.Unique unique) {
        return (unique.expressions().isEmpty() || features.supportsExpressionIndexes())
                && (unique.condition() == null || features.supportsPartialIndexes())
                && (!unique.nullsNotDistinct() || features.supportsNullsNotDistinct());
    }

    private CreateIndex unique(ModelConstraint.Unique unique) {
        List<IndexPart> parts = new ArrayList<>();
        for (int i = 0; i < unique.fields().size(); i++) {
            parts.add(
                    new IndexPart(
                            column(model.column(unique.fields().get(i))),
                            false,
                            operatorClass(unique.operatorClasses(), i)));
        }
        unique.expressions()
                .forEach(expression ->
                        parts.add(new IndexPart(expressions.ofRow(expression), false, null)));
        return new CreateIndex(
                unique.name(),
                model.table(),
                true,
                parts,
                condition(unique.condition()),
                included(unique.include()),
                unique.nullsNotDistinct(),
                null);
    }

    private static SqlExpression column(ColumnField field) {
        return new SqlExpression.Column("", field.column());
    }

    private @Nullable String operatorClass(List<String> classes, int at) {
        return classes.isEmpty() || !features.supportsOperatorClasses() ? null : classes.get(at);
    }

    private @Nullable SqlExpression condition(@Nullable Condition<?> condition) {
        return condition == null || !features.supportsPartialIndexes()
                ? null
                : expressions.ofRow(condition);
    }

    private List<String> included(List<String> fields) {
        return features.supportsCoveringIndexes() ? ModelSchema.columns(model, fields) : List.of();
    }
}
