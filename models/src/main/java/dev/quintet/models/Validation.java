package dev.quintet.models;

import dev.quintet.db.IntegrityError;
import dev.quintet.models.expressions.ValidationError;
import dev.quintet.models.expressions.ValidationError.Collector;
import dev.quintet.models.internal.validation.ConstraintValidation;
import dev.quintet.models.internal.validation.FieldValidation;
import dev.quintet.models.internal.validation.Subject;
import dev.quintet.models.internal.validation.UniqueValidation;
import dev.quintet.models.internal.validation.Violations;
import dev.quintet.models.meta.Choices;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Options;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/// The validation of a single instance.
final class Validation {
    private Validation() {}

    static void fullClean(Model instance, String... exclude) {
        Collector problems = new Collector();
        Set<String> left = new LinkedHashSet<>(Arrays.asList(exclude));
        add(problems, left, () -> instance.cleanFields(array(left)));
        add(problems, left, instance::clean);
        add(problems, left, () -> instance.validateUnique(array(left)));
        add(problems, left, () -> instance.validateConstraints(array(left)));
        problems.throwIfAny();
    }

    /// Takes a step, and leaves alone what failed in it afterwards.
    private static void add(Collector problems, Set<String> left, Runnable step) {
        try {
            step.run();
        } catch (ValidationError error) {
            problems.add(error);
            left.addAll(problems.fields());
            left.remove(ValidationError.NON_FIELD);
        }
    }

    private static String[] array(Set<String> names) {
        return names.toArray(String[]::new);
    }

    static void cleanFields(Model instance, String... exclude) {
        check(instance, exclude, FieldValidation::check);
    }

    static void validateUnique(Model instance, String... exclude) {
        check(instance, exclude, UniqueValidation::check);
    }

    static void validateConstraints(Model instance, String... exclude) {
        check(instance, exclude, ConstraintValidation::check);
    }

    private static void check(
            Model instance, String[] exclude, BiConsumer<Subject<?>, Collector> checks) {
        Collector problems = new Collector();
        checks.accept(
                new Subject<>(
                        Writing.optionsOf(instance),
                        instance,
                        Writing.readable(instance),
                        Set.copyOf(Arrays.asList(exclude))),
                problems);
        problems.throwIfAny();
    }

    static Optional<ValidationError> explain(Model instance, IntegrityError error) {
        return Violations.explain(
                Writing.optionsOf(instance),
                error,
                Writing.readable(instance).backend().dialect().identifiers()::shorten);
    }

    static String displayOf(Model instance, String name) {
        Options<Model> model = Writing.optionsOf(instance);
        ColumnField field = model.column(name);
        Choices choices = field.choices();
        if (choices == null) {
            throw new IllegalArgumentException(
                    field
                            + " has no choices. Declare them with meta.choices(...), or give the"
                            + " field the type of an enum.");
        }
        Object value = model.access().value(instance, field);
        return choices.label(value).orElse(value == null ? "" : value.toString());
    }
}
