package dev.quintet.models.validators;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.function.Supplier;

/// Multiples of a step, counted from an offset. Binary fractions are allowed their error.
///
/// @param size the step, or a supplier that is asked each time
record Step<T extends Number>(Object size, BigDecimal offset) implements Validator<T> {
    private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");

    @Override
    public void validate(T value) {
        Object step = size instanceof Supplier<?> supplier ? supplier.get() : size;
        BigDecimal width = Bound.decimal(step);
        BigDecimal distance = Bound.decimal(value).subtract(offset);
        BigDecimal steps = distance.divide(width, 0, RoundingMode.HALF_EVEN);
        BigDecimal rest = distance.subtract(steps.multiply(width)).abs();
        if (rest.compareTo(TOLERANCE) > 0) {
            throw Wording.refuse(
                    "step_size",
                    offset.signum() == 0
                            ? "This must be a multiple of {limit}."
                            : "This must be {offset} and a multiple of {limit}.",
                    value,
                    Map.of("limit", step, "offset", offset));
        }
    }
}
