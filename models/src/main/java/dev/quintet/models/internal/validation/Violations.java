package dev.quintet.models.internal.validation;

import dev.quintet.db.IntegrityError;
import dev.quintet.models.expressions.ValidationError;
import dev.quintet.models.expressions.ValidationError.Collector;
import dev.quintet.models.expressions.ValidationError.Problem;
import dev.quintet.models.internal.schema.ModelSchema;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.ModelConstraint;
import dev.quintet.models.meta.Options;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Says of a row that the database refused what validation would have said of it.
public final class Violations {
    private final Options<?> model;
    private final IntegrityError error;
    private final UnaryOperator<String> shorten;

    private Violations(Options<?> model, IntegrityError error, UnaryOperator<String> shorten) {
        this.model = model;
        this.error = error;
        this.shorten = shorten;
    }

    /// The problem behind an error, as validation would report it; empty where it cannot be told
    /// which rule was broken.
    ///
    /// @param model the model that was stored
    /// @param shorten what the database makes of a name that is too long
    public static Optional<ValidationError> explain(
            Options<?> model, IntegrityError error, UnaryOperator<String> shorten) {
        Collector problems = new Collector();
        for (Options<?> table = model;
                table != null && problems.fields().isEmpty();
                table = table.concrete().parent()) {
            new Violations(model, error, shorten).explain(table, problems);
        }
        try {
            problems.throwIfAny();
            return Optional.empty();
        } catch (ValidationError found) {
            return Optional.of(found);
        }
    }

    private void explain(Options<?> table, Collector problems) {
        String told = error.table().orElse("");
        if (!told.isEmpty() && !told.equalsIgnoreCase(table.table())) {
            return;
        }
        for (ModelConstraint constraint : table.concrete().constraints()) {
            if (isNamed(constraint.name()) || isAbout(table, constraint)) {
                ConstraintValidation.report(model, table, constraint, problems);
                return;
            }
        }
        switch (error.kind()) {
            case UNIQUE -> unique(table, problems);
            case NOT_NULL -> column(table, "", problems);
            case FOREIGN_KEY -> column(table, "fk", problems);
            case CHECK, EXCLUSION, OTHER -> {}
        }
    }

    private boolean isNamed(String constraint) {
        return error.constraint()
                .filter(name -> name.equalsIgnoreCase(shorten.apply(constraint)))
                .isPresent();
    }

    /// Some databases tell the columns instead of the name.
    private boolean isAbout(Options<?> table, ModelConstraint constraint) {
        return error.kind() == IntegrityError.Kind.UNIQUE
                && constraint instanceof ModelConstraint.Unique unique
                && !unique.fields().isEmpty()
                && are(columns(table, unique.fields()));
    }

    private boolean are(List<ColumnField> fields) {
        List<String> told = error.columns().stream().map(Violations::lower).sorted().toList();
        return !told.isEmpty()
                && told.equals(
                        fields.stream()
                                .map(ColumnField::column)
                                .map(Violations::lower)
                                .sorted()
                                .toList());
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static List<ColumnField> columns(Options<?> table, List<String> names) {
        return names.stream().<ColumnField>map(table::column).toList();
    }

    private void unique(Options<?> table, Collector problems) {
        List<List<ColumnField>> rules = new ArrayList<>();
        for (ColumnField field : table.localFields()) {
            if (field.unique()) {
                rules.add(List.of(field));
            }
        }
        table.concrete().uniqueTogether().forEach(names -> rules.add(columns(table, names)));
        rules.add(table.pkFields());
        for (List<ColumnField> rule : rules) {
            if (are(rule)
                    || isNamed(ModelSchema.uniqueName(table, rule))
                    || (error.ofPrimaryKey() && rule.equals(table.pkFields()))) {
                problems.add(
                        rule.size() == 1 ? rule.getFirst().name() : ValidationError.NON_FIELD,
                        Words.taken(model, rule));
                return;
            }
        }
    }

    private void column(Options<?> table, String suffix, Collector problems) {
        for (ColumnField field : table.localFields()) {
            if (are(List.of(field))
                    || (!suffix.isEmpty() && isNamed(ModelSchema.name(table, field, suffix)))) {
                problems.add(field.name(), problem(field));
                return;
            }
        }
    }

    private static Problem problem(ColumnField field) {
        return field instanceof ForeignKeyField
                ? Words.problem(field, "invalid", "This leads to nothing.", (@Nullable Object) null)
                : Words.problem(field, "null", "This cannot be null.", (@Nullable Object) null);
    }
}
