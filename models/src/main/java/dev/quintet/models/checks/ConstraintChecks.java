package dev.quintet.models.checks;

import static dev.quintet.models.checks.CheckMessage.error;
import static dev.quintet.models.checks.CheckMessage.warning;

import dev.quintet.db.Backend;
import dev.quintet.db.Database;
import dev.quintet.db.Features;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.models.expressions.RawSql;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.internal.query.Candidate;
import dev.quintet.models.internal.query.RowExpressions;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.ForeignObjectField;
import dev.quintet.models.meta.ManyToManyField;
import dev.quintet.models.meta.ModelConstraint;
import dev.quintet.models.meta.ModelIndex;
import dev.quintet.models.meta.Options;
import dev.quintet.sql.Ddl.Deferral;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Checks what constraints, indexes and defaults are made of, and which of them a database cannot
/// do.
final class ConstraintChecks implements Check {
    @Override
    public void run(
            Collection<? extends Options<?>> models,
            Collection<Database> databases,
            Consumer<CheckMessage> report) {
        for (Options<?> model : models) {
            if (model.proxy()) {
                continue;
            }
            new Names(model, report).check();
            for (Database database : databases) {
                Backend backend = database.backend();
                if (model.fits(backend.name(), backend.features())) {
                    new Abilities(model, backend, report).check();
                }
            }
        }
    }

    /// Looks whether expressions name columns of the model's own table.
    private static final class Names {
        private final Options<?> model;
        private final Consumer<CheckMessage> report;
        private final RowExpressions expressions;

        Names(Options<?> model, Consumer<CheckMessage> report) {
            this.model = model;
            this.report = report;
            this.expressions = new RowExpressions(model, new Features() {}, Names::constant);
        }

        private static @Nullable Object constant(ValueType<?> type, @Nullable Object value) {
            return value;
        }

        void check() {
            for (ModelIndex index : model.indexes()) {
                String what = "index '" + index.name() + "'";
                for (ModelIndex.Part part : index.parts()) {
                    String name = part.field().orElse("");
                    if (overFields(name, what)) {
                        continue;
                    }
                    if (model.find(name) instanceof ManyToManyField || isOfParent(name)) {
                        fields(List.of(name), what);
                    } else {
                        expression(part.expression(), what);
                    }
                }
                condition(index.condition(), what);
                fields(index.include(), what);
            }
            for (ModelConstraint constraint : model.constraints()) {
                String what = "constraint '" + constraint.name() + "'";
                switch (constraint) {
                    case ModelConstraint.Check check -> {
                        condition(check.condition(), what);
                        warnOfRawSql(check);
                    }
                    case ModelConstraint.Unique unique -> {
                        fields(unique.fields(), what);
                        fields(unique.include(), what);
                        unique.expressions().forEach(one -> expression(one, what));
                        condition(unique.condition(), what);
                    }
                    case ModelConstraint.Exclusion exclusion -> {
                        if (exclusion.parts().isEmpty()) {
                            report.accept(
                                    error(
                                            "quintet.E002",
                                            model,
                                            "Its " + what + " compares nothing.",
                                            "Say what it compares with on(...)."));
                        }
                        exclusion.parts().forEach(part -> expression(part.expression(), what));
                        fields(exclusion.include(), what);
                        condition(exclusion.condition(), what);
                    }
                }
            }
            model.uniqueTogether().forEach(names -> fields(names, "uniqueTogether"));
            model.localFields().forEach(this::databaseDefault);
            model.localFields().forEach(this::generated);
        }

        private boolean isOfParent(String name) {
            return model.find(name) instanceof ColumnField column
                    && column.model().concrete() != model.concrete();
        }

        /// Whether a name is that of a relation over other fields, which is a mistake.
        private boolean overFields(String name, String what) {
            if (!(model.find(name) instanceof ForeignObjectField relation)) {
                return false;
            }
            report.accept(
                    error(
                            "models.E049",
                            model,
                            "Its "
                                    + what
                                    + " names '"
                                    + name
                                    + "', which is a relation over other fields and has no column.",
                            "Name these fields: "
                                    + relation.columns().stream()
                                            .map(ColumnField::name)
                                            .collect(Collectors.joining(", "))
                                    + "."));
            return true;
        }

        private void expression(Expression<?, ?> expression, String what) {
            try {
                expressions.ofRow(expression);
            } catch (FieldError error) {
                refuse(what, error);
            }
        }

        private void condition(@Nullable Condition<?> condition, String what) {
            if (condition != null) {
                try {
                    expressions.ofRow(condition);
                } catch (FieldError error) {
                    refuse(what, error);
                }
            }
        }

        private void warnOfRawSql(ModelConstraint.Check check) {
            if (RawSql.isIn(check.condition())) {
                report.accept(
                        warning(
                                "models.W045",
                                model,
                                "The check constraint '"
                                        + check.name()
                                        + "' has SQL of your own in it, so validation leaves it to"
                                        + " the database.",
                                "Silence this if that is what you want."));
            }
        }

        private void refuse(String what, FieldError error) {
            String message = String.valueOf(error.getMessage());
            String id =
                    message.contains("leads over a relation")
                            ? "models.E041"
                            : message.contains("other rows") ? "quintet.E004" : "models.E012";
            report.accept(
                    error(id, model, "Its " + what + " cannot be: " + error.getMessage(), ""));
        }

        private void fields(List<String> names, String what) {
            for (String name : names) {
                if (overFields(name, what)) {
                    continue;
                }
                ColumnField field = model.find(name) instanceof ColumnField column ? column : null;
                if (field == null) {
                    boolean many = model.find(name) instanceof ManyToManyField;
                    report.accept(
                            error(
                                    many ? "models.E013" : "models.E012",
                                    model,
                                    "Its "
                                            + what
                                            + " names '"
                                            + name
                                            + "', which is "
                                            + (many
                                                    ? "a many-to-many relation and has no column."
                                                    : "no column."),
                                    ""));
                } else if (field.model().concrete() != model.concrete()) {
                    report.accept(
                            error(
                                    "models.E016",
                                    model,
                                    "Its "
                                            + what
                                            + " names '"
                                            + name
                                            + "', which is a column of "
                                            + field.model()
                                            + ".",
                                    "A constraint is about columns of one table."));
                }
            }
        }

        private void databaseDefault(ColumnField field) {
            if (field.databaseDefault() != null) {
                try {
                    expressions.ofNone(field.databaseDefault(), field.name());
                } catch (FieldError | IllegalArgumentException error) {
                    report.accept(
                            error(
                                    "fields.E012",
                                    field,
                                    "The default of the database cannot be: " + error.getMessage(),
                                    ""));
                }
            }
        }

        private void generated(ColumnField field) {
            Expression<?, ?> expression = field.generated();
            if (expression == null) {
                return;
            }
            Set<String> names;
            try {
                expressions.ofRow(expression);
                names = new Candidate(model, _ -> "").fieldsOf(expression);
            } catch (FieldError error) {
                report.accept(
                        error(
                                "quintet.E001",
                                field,
                                "It cannot be computed: " + error.getMessage(),
                                ""));
                return;
            }
            for (String name : names) {
                if (model.find(name) instanceof ColumnField other && other.generated() != null) {
                    report.accept(
                            error(
                                    "quintet.E001",
                                    field,
                                    "It is computed from '" + name + "', which is computed itself.",
                                    "Repeat the expression of '" + name + "'."));
                }
            }
        }
    }

    /// Looks what a database cannot do.
    private static final class Abilities {
        private final Options<?> model;
        private final Features features;
        private final String database;
        private final Consumer<CheckMessage> report;

        Abilities(Options<?> model, Backend backend, Consumer<CheckMessage> report) {
            this.model = model;
            this.features = backend.features();
            this.database = backend.name();
            this.report = report;
        }

        void check() {
            for (ModelIndex index : model.indexes()) {
                String what = "index '" + index.name() + "'";
                warn(
                        index.condition() != null && !features.supportsPartialIndexes(),
                        "models.W037",
                        what,
                        "partial indexes, so that it holds all rows");
                warn(
                        !index.include().isEmpty() && !features.supportsCoveringIndexes(),
                        "models.W040",
                        what,
                        "included columns, so that it has none");
                warn(
                        index.computes() && !features.supportsExpressionIndexes(),
                        "models.W043",
                        what,
                        "indexes over expressions, so that there is none");
            }
            for (ModelConstraint constraint : model.constraints()) {
                switch (constraint) {
                    case ModelConstraint.Unique unique -> check(unique);
                    case ModelConstraint.Exclusion exclusion ->
                            warn(
                                    !features.supportsExclusionConstraints(),
                                    "postgres.W001",
                                    "constraint '" + exclusion.name() + "'",
                                    "exclusion constraints, so that there is none");
                    case ModelConstraint.Check _ -> {}
                }
            }
        }

        private void check(ModelConstraint.Unique unique) {
            String what = "constraint '" + unique.name() + "'";
            warn(
                    unique.condition() != null && !features.supportsPartialIndexes(),
                    "models.W036",
                    what,
                    "unique constraints with conditions, so that there is none");
            warn(
                    unique.deferral() != Deferral.NONE
                            && !features.supportsDeferrableUniqueConstraints(),
                    "models.W038",
                    what,
                    "unique constraints that wait for the end of the transaction, so that there is"
                            + " none");
            warn(
                    !unique.include().isEmpty() && !features.supportsCoveringIndexes(),
                    "models.W039",
                    what,
                    "included columns, so that it has none");
            warn(
                    !unique.expressions().isEmpty() && !features.supportsExpressionIndexes(),
                    "models.W044",
                    what,
                    "unique constraints over expressions, so that there is none");
            warn(
                    unique.nullsNotDistinct() && !features.supportsNullsNotDistinct(),
                    "models.W047",
                    what,
                    "unique constraints for NULL, so that there is none");
        }

        private void warn(boolean missing, String id, String what, String lacks) {
            if (missing) {
                report.accept(
                        warning(
                                id,
                                model,
                                "Its "
                                        + what
                                        + " needs more: "
                                        + database
                                        + " has no "
                                        + lacks
                                        + ".",
                                ""));
            }
        }
    }
}
