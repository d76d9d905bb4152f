package dev.quintet.models.internal.validation;

import dev.quintet.models.expressions.ByName;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.PathLookup;
import dev.quintet.models.expressions.RawSql;
import dev.quintet.models.expressions.ValidationError;
import dev.quintet.models.expressions.ValidationError.Collector;
import dev.quintet.models.expressions.ValidationError.Problem;
import dev.quintet.models.internal.query.Candidate;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.ModelConstraint;
import dev.quintet.models.meta.ModelConstraint.Check;
import dev.quintet.models.meta.ModelConstraint.Exclusion;
import dev.quintet.models.meta.ModelConstraint.Unique;
import dev.quintet.models.meta.Options;
import dev.quintet.models.validators.Wording;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tests an instance against the constraints that its model and the parents of it declare. Each
/// test is one query, left out where the constraint speaks of a field that is left alone.
public final class ConstraintValidation {
    private static final String NON_FIELD = ValidationError.NON_FIELD;

    private final Subject<?> subject;
    private final Options<?> table;
    private final Candidate candidate;

    private ConstraintValidation(Subject<?> subject, Options<?> table) {
        this.subject = subject;
        this.table = table;
        this.candidate = new Candidate(table.concrete(), subject::value);
    }

    /// Adds the constraints that the instance breaks.
    public static void check(Subject<?> subject, Collector problems) {
        for (Options<?> table : subject.tables()) {
            ConstraintValidation checks = new ConstraintValidation(subject, table);
            for (ModelConstraint constraint : table.concrete().constraints()) {
                if (checks.concerns(constraint) && checks.violates(constraint)) {
                    report(subject.model(), table, constraint, problems);
                }
            }
        }
    }

    /// Adds the problem of a broken constraint: to its only field, or else to the instance.
    static void report(
            Options<?> model, Options<?> table, ModelConstraint constraint, Collector problems) {
        if (constraint instanceof Unique unique
                && !unique.fields().isEmpty()
                && unique.violation().message().isEmpty()) {
            List<ColumnField> fields = columns(table, unique.fields());
            Problem taken = Words.taken(model, fields);
            problems.add(fields.size() == 1 ? fields.getFirst().name() : NON_FIELD, taken);
            return;
        }
        String words = constraint.violation().message();
        problems.add(
                NON_FIELD,
                new Problem(
                        constraint.violation().code(),
                        Wording.fill(
                                words.isEmpty() ? "The constraint '{name}' does not hold." : words,
                                Map.of("name", constraint.name())),
                        Map.of("name", constraint.name())));
    }

    private static List<ColumnField> columns(Options<?> table, List<String> names) {
        return names.stream().<ColumnField>map(table::column).toList();
    }

    // ---- which fields it speaks of

    /// Whether a constraint is to be tested. What it speaks of is loaded then.
    private boolean concerns(ModelConstraint constraint) {
        Set<String> fields = new HashSet<>();
        switch (constraint) {
            case Check check -> fields.addAll(candidate.fieldsOf(check.condition()));
            case Unique unique -> {
                for (ColumnField field : columns(table, unique.fields())) {
                    fields.add(field.name());
                    if (field.generated() != null) {
                        fields.addAll(candidate.fieldsOf(field.generated()));
                    }
                }
                unique.expressions().forEach(one -> fields.addAll(candidate.fieldsOf(one)));
                addFields(unique.condition(), fields);
            }
            case Exclusion exclusion -> {
                exclusion
                        .parts()
                        .forEach(part -> fields.addAll(candidate.fieldsOf(part.expression())));
                addFields(exclusion.condition(), fields);
            }
        }
        if (fields.stream().anyMatch(subject::excludes)) {
            return false;
        }
        subject.load(
                fields.stream()
                        .<ColumnField>map(table::column)
                        .filter(field -> field.generated() == null)
                        .toList());
        return true;
    }

    private void addFields(@Nullable Condition<?> condition, Set<String> fields) {
        if (condition != null) {
            fields.addAll(candidate.fieldsOf(condition));
        }
    }

    // ---- asking the database

    private boolean violates(ModelConstraint constraint) {
        return switch (constraint) {
            case Check check -> violates(check);
            case Unique unique -> {
                List<Condition<?>> same = same(unique);
                yield !same.isEmpty() && subject.othersExist(table, same);
            }
            case Exclusion exclusion ->
                    subject.database().backend().features().supportsExclusionConstraints()
                            && subject.othersExist(table, conflicts(exclusion));
        };
    }

    /// SQL of the user's own speaks of columns, so it is left to the database.
    private boolean violates(Check check) {
        return !RawSql.isIn(check.condition())
                && !candidate.fulfils(check.condition(), subject.database());
    }

    /// What another row has to fulfil to be the same; nothing where a NULL makes the instance
    /// differ from all others.
    private List<Condition<?>> same(Unique unique) {
        List<Condition<?>> same = new ArrayList<>();
        for (ColumnField field : columns(table, unique.fields())) {
            Object value = subject.value(field);
            if (field.generated() != null) {
                same.add(equal(reference(field), candidate.of(field.generated()), unique));
            } else if (!subject.isNull(value)) {
                same.add(UniqueValidation.equal(field, value));
            } else if (unique.nullsNotDistinct()) {
                same.add(new PathLookup<>(List.of(field.attribute()), "isnull", Operand.of(true)));
            } else {
                return List.of();
            }
        }
        for (Expression<?, ?> expression : unique.expressions()) {
            same.add(equal(expression, candidate.of(expression), unique));
        }
        addCondition(unique.condition(), same);
        return same;
    }

    private static Expression<Object, ?> reference(ColumnField field) {
        return ByName.f(field.attribute());
    }

    private static <M> Condition<?> equal(
            Expression<M, ?> ofRow, Expression<Object, ?> ofInstance, Unique unique) {
        Condition<M> equal = ofRow.lookup("exact", ofInstance);
        return unique.nullsNotDistinct()
                ? equal.or(ofRow.isNull().and(ofInstance.isNull()))
                : equal;
    }

    private List<Condition<?>> conflicts(Exclusion exclusion) {
        List<Condition<?>> conflicts = new ArrayList<>();
        for (Exclusion.Part part : exclusion.parts()) {
            conflicts.add(candidate.operator(part.expression(), part.operator()));
        }
        addCondition(exclusion.condition(), conflicts);
        return conflicts;
    }

    /// Both the instance and the other row have to fulfil a condition.
    private void addCondition(@Nullable Condition<?> condition, List<Condition<?>> all) {
        if (condition != null) {
            all.add(condition);
            all.add(candidate.of(condition));
        }
    }
}
