package dev.quintet.conformance.validation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Size;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A constraint of the model's own: a text of even digits, not too many of them.
@Size(max = 4)
@Constraint(validatedBy = EvenDigits.OfText.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@interface EvenDigits {
    /// The words.
    String message() default "not even";

    /// As Jakarta wants it.
    Class<?>[] groups() default {};

    /// As Jakarta wants it.
    Class<? extends Payload>[] payload() default {};

    /// Evaluates it.
    final class OfText implements ConstraintValidator<EvenDigits, String> {
        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return value.matches("[02468]+");
        }
    }
}
