package dev.quintet.models.internal.schema;

import dev.quintet.db.Features;
import dev.quintet.models.internal.query.RowExpressions;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.ModelConstraint;
import dev.quintet.models.meta.Options;
import dev.quintet.sql.Ddl.Constraint;
import dev.quintet.sql.Ddl.Deferral;
import dev.quintet.sql.Ddl.Excluded;

import java.util.ArrayList;
import java.util.List;

/// The constraints of a model's table, as far as the database has such constraints. What needs a
/// unique index is among the [Indexes].
final class Constraints {
    private final Options<?> model;
    private final RowExpressions expressions;
    private final Features features;

    Constraints(Options<?> model, RowExpressions expressions, Features features) {
        this.model = model;
        this.expressions = expressions;
        this.features = features;
    }

    List<Constraint> all() {
        List<Constraint> constraints = new ArrayList<>();
        for (List<String> together : model.uniqueTogether()) {
            constraints.add(
                    new Constraint.Unique(
                            ModelSchema.uniqueName(
                                    model,
                                    together.stream().<ColumnField>map(model::column).toList()),
                            ModelSchema.columns(model, together)));
        }
        for (ModelConstraint constraint : model.constraints()) {
            switch (constraint) {
                case ModelConstraint.Unique unique when canSay(unique) ->
                        constraints.add(unique(unique));
                case ModelConstraint.Check check ->
                        constraints.add(
                                new Constraint.Check(
                                        check.name(), expressions.ofRow(check.condition())));
                case ModelConstraint.Exclusion exclusion
                        when features.supportsExclusionConstraints() ->
                        constraints.add(exclusion(exclusion));
                case ModelConstraint.Unique _, ModelConstraint.Exclusion _ -> {}
            }
        }
        return constraints;
    }

    private boolean canSay(ModelConstraint.Unique unique) {
        return !unique.needsIndex()
                && (!unique.nullsNotDistinct() || features.supportsNullsNotDistinct())
                && (unique.deferral() == Deferral.NONE
                        || features.supportsDeferrableUniqueConstraints());
    }

    private Constraint unique(ModelConstraint.Unique unique) {
        return new Constraint.Unique(
                unique.name(),
                ModelSchema.columns(model, unique.fields()),
                unique.nullsNotDistinct(),
                included(unique.include()),
                unique.deferral());
    }

    private Constraint exclusion(ModelConstraint.Exclusion exclusion) {
        return new Constraint.Exclusion(
                exclusion.name(),
                exclusion.method(),
                exclusion.parts().stream()
                        .map(part ->
                                new Excluded(expressions.ofRow(part.expression()), part.operator()))
                        .toList(),
                exclusion.condition() == null ? null : expressions.ofRow(exclusion.condition()),
                included(exclusion.include()),
                exclusion.deferral());
    }

    private List<String> included(List<String> fields) {
        return features.supportsCoveringIndexes() ? ModelSchema.columns(model, fields) : List.of();
    }
}
