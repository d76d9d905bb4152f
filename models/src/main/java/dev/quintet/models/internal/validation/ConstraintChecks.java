package dev.quintet.models.internal.validation;

import dev.quintet.db.DatabaseError;
import dev.quintet.db.Transaction;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.ValidationError;
import dev.quintet.models.expressions.ValidationError.Collector;
import dev.quintet.models.expressions.ValidationError.Problem;
import dev.quintet.models.internal.query.Candidate;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.ModelConstraint;
import dev.quintet.models.meta.Options;

import java.util.ArrayList;
import java.util.List;

/// Tests an instance against the constraints that its model and the parents of it declare. Each
/// test is one query, left out where the constraint speaks of a field that is left alone.
public final class ConstraintChecks {
    private static final System.Logger LOG = System.getLogger("dev.quintet.models.validation");

    private ConstraintChecks() {}

    /// Adds the constraints that the instance breaks.
    public static void check(Subject<?> subject, Collector problems) {
        for (Options<?> table : subject.tables()) {
            Candidate candidate = new Candidate(table.concrete(), subject::value);
            for (ModelConstraint constraint : table.concrete().constraints()) {
                switch (constraint) {
                    case ModelConstraint.Check check -> check(subject, candidate, check, problems);
                    case ModelConstraint.Unique unique -> check(subject, table, unique, problems);
                }
            }
        }
    }

    private static void check(
            Subject<?> subject,
            Candidate candidate,
            ModelConstraint.Check check,
            Collector problems) {
        if (candidate.fieldsOf(check.condition()).stream().noneMatch(subject::excludes)
                && violates(subject, candidate, check)) {
            problems.add(ValidationError.NON_FIELD, violation(check.name()));
        }
    }

    /// What the database cannot tell is left to it when the row is stored.
    private static boolean violates(
            Subject<?> subject, Candidate candidate, ModelConstraint.Check check) {
        try {
            return subject.database().inTransaction()
                    ? Transaction.on(subject.database())
                            .atomic(() -> candidate.violates(check.condition(), subject.database()))
                    : candidate.violates(check.condition(), subject.database());
        } catch (DatabaseError error) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The constraint " + check.name() + " could not be validated.",
                    error);
            return false;
        }
    }

    private static Problem violation(String name) {
        return new Problem("", "The constraint '" + name + "' does not hold.");
    }

    private static void check(
            Subject<?> subject,
            Options<?> table,
            ModelConstraint.Unique unique,
            Collector problems) {
        List<ColumnField> fields = new ArrayList<>();
        List<Condition<?>> same = new ArrayList<>();
        for (String name : unique.fields()) {
            ColumnField field = table.column(name);
            if (subject.excludes(name) || subject.isNull(subject.value(field))) {
                return;
            }
            fields.add(field);
            same.add(UniqueChecks.equal(field, subject.value(field)));
        }
        if (subject.othersExist(table, same)) {
            problems.add(
                    fields.size() == 1 ? fields.getFirst().name() : ValidationError.NON_FIELD,
                    Words.taken(subject.model(), fields));
        }
    }
}
