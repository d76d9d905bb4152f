package dev.quintet.models.internal.validation;

import dev.quintet.models.expressions.ValidationError.Problem;
import dev.quintet.models.meta.ColumnField;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.metadata.ConstraintDescriptor;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Asks the provider of Jakarta Validation about constraints that only it can evaluate: those of
/// the user's own.
final class BeanValidation {
    private static final String STANDARD = "jakarta.validation.constraints";
    private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private BeanValidation() {}

    /// Made once, on first use.
    private static final class Provider {
        static final Validator VALIDATOR = Validation.buildDefaultValidatorFactory().getValidator();
    }

    /// Reports each of the user's own constraints that a value of a field breaks. The standard ones
    /// that stand beside them are left to the library, those that they are made of are not.
    ///
    /// @throws IllegalStateException if there is no provider
    static <M> void check(
            Class<M> model, ColumnField field, Object value, Consumer<Problem> problems) {
        Validator validator = validator(field);
        Set<ConstraintDescriptor<?>> own =
                validator
                        .getConstraintsForClass(model)
                        .getConstraintsForProperty(field.name())
                        .getConstraintDescriptors();
        validator.validateValue(model, field.name(), value).stream()
                .filter(violation ->
                        !isStandard(violation)
                                || !own.contains(violation.getConstraintDescriptor()))
                .map(violation ->
                        new Problem(
                                code(violation), violation.getMessage(), Map.of("value", value)))
                .sorted(Comparator.comparing(Problem::code))
                .forEach(problems);
    }

    private static boolean isStandard(ConstraintViolation<?> violation) {
        return annotation(violation).getPackageName().equals(STANDARD);
    }

    private static Class<?> annotation(ConstraintViolation<?> violation) {
        return violation.getConstraintDescriptor().getAnnotation().annotationType();
    }

    /// The code follows from the annotation: `even_number` from `@EvenNumber`.
    private static String code(ConstraintViolation<?> violation) {
        return CAPITAL.matcher(annotation(violation).getSimpleName())
                .replaceAll("_")
                .toLowerCase(Locale.ROOT);
    }

    private static Validator validator(ColumnField field) {
        try {
            return Provider.VALIDATOR;
        } catch (ExceptionInInitializerError | NoClassDefFoundError error) {
            Throwable cause = error.getCause();
            throw new IllegalStateException(
                    field
                            + " has a constraint of Jakarta Validation that only a provider can"
                            + " evaluate, and "
                            + (cause instanceof NoProviderFoundException
                                    ? "there is none on the class path"
                                    : "the provider failed to start")
                            + ". Add one, such as org.hibernate.validator:hibernate-validator.",
                    cause == null ? error : cause);
        }
    }
}
