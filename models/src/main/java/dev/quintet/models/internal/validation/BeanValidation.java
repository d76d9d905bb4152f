package dev.quintet.models.internal.validation;

import dev.quintet.models.expressions.ValidationError.Problem;
import dev.quintet.models.meta.ColumnField;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.metadata.ConstraintDescriptor;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Asks the provider of Jakarta Validation about constraints that only it can evaluate: those of
/// the user's own.
public final class BeanValidation {
    /// What to do where there is no provider.
    public static final String REMEDY =
            "Add one, such as org.hibernate.validator:hibernate-validator.";

    private static final String STANDARD = "jakarta.validation.constraints";
    private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private BeanValidation() {}

    /// The provider, or why there is none.
    private record Provider(@Nullable Validator validator, @Nullable Throwable failure) {
        /// Made once, on first use.
        private static final class Only {
            static final Provider PROVIDER = start();
        }

        private static Provider start() {
            try {
                return new Provider(Validation.buildDefaultValidatorFactory().getValidator(), null);
            } catch (ValidationException | LinkageError failure) {
                return new Provider(null, failure);
            }
        }

        String words() {
            return "It has a constraint of Jakarta Validation that only a provider can evaluate,"
                    + " and "
                    + (failure instanceof NoProviderFoundException
                            ? "there is none on the class path."
                            : "the provider failed to start: " + failure);
        }
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

    /// Why no constraint can be evaluated; empty if they can be.
    public static Optional<String> missing() {
        Provider provider = Provider.Only.PROVIDER;
        return provider.validator() == null ? Optional.of(provider.words()) : Optional.empty();
    }

    private static Validator validator(ColumnField field) {
        Provider provider = Provider.Only.PROVIDER;
        Validator validator = provider.validator();
        if (validator == null) {
            throw new IllegalStateException(
                    field + ": " + provider.words() + " " + REMEDY, provider.failure());
        }
        return validator;
    }
}
