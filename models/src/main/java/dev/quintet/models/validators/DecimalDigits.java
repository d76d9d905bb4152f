package dev.quintet.models.validators;

import java.math.BigDecimal;
import java.util.Map;

/// Decimal numbers of so many digits at the most, so many of them behind the point.
record DecimalDigits<T>(int digits, int places) implements Validator<T> {
    @Override
    public void validate(T value) {
        if (value instanceof Double number && !Double.isFinite(number)
                || value instanceof Float real && !Float.isFinite(real)) {
            throw Wording.refuse("invalid", "This must be a number.", value);
        }
        BigDecimal number = Bound.decimal(value);
        int behind = Math.max(number.scale(), 0);
        int all =
                number.scale() >= 0
                        ? Math.max(number.precision(), number.scale())
                        : number.signum() == 0 ? 1 : number.precision() - number.scale();
        if (all > digits) {
            throw refuse("max_digits", "This can have at most {limit} digits.", value, digits);
        }
        if (behind > places) {
            throw refuse(
                    "max_decimal_places",
                    "This can have at most {limit} digits behind the point.",
                    value,
                    places);
        }
        if (all - behind > digits - places) {
            throw refuse(
                    "max_whole_digits",
                    "This can have at most {limit} digits before the point.",
                    value,
                    digits - places);
        }
    }

    private static RuntimeException refuse(String code, String words, Object value, int limit) {
        return Wording.refuse(code, words, value, Map.of("limit", limit));
    }
}
