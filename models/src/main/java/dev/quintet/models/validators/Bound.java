package dev.quintet.models.validators;

import dev.quintet.models.expressions.ValidationError;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.function.Supplier;

/// Values up to a limit, or from it.
///
/// @param limit the limit, or a supplier that is asked each time
/// @param inclusive whether the limit itself is allowed
record Bound<T>(Object limit, boolean upper, boolean inclusive) implements Validator<T> {
    @Override
    public void validate(T value) {
        Object end = limit instanceof Supplier<?> supplier ? supplier.get() : limit;
        if (value instanceof Number number && !isFinite(number)) {
            throw refuse(value, end);
        }
        int order = compare(value, end);
        if (order == 0 ? !inclusive : order > 0 == upper) {
            throw refuse(value, end);
        }
    }

    private ValidationError refuse(Object value, Object end) {
        return Wording.refuse(
                upper ? "max_value" : "min_value",
                upper
                        ? inclusive
                                ? "This must be at most {limit}."
                                : "This must be less than {limit}."
                        : inclusive
                                ? "This must be at least {limit}."
                                : "This must be greater than {limit}.",
                value,
                Map.of("limit", end));
    }

    private static boolean isFinite(Number number) {
        return !(number instanceof Double || number instanceof Float)
                || Double.isFinite(number.doubleValue());
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // what is compared is of one class
    private static int compare(Object value, Object end) {
        if (value instanceof Number || end instanceof Number) {
            return decimal(value).compareTo(decimal(end));
        }
        return ((Comparable) value).compareTo(end);
    }

    static BigDecimal decimal(Object value) {
        return switch (value) {
            case BigDecimal number -> number;
            case BigInteger number -> new BigDecimal(number);
            case Double number -> BigDecimal.valueOf(number);
            case Float number -> new BigDecimal(number.toString());
            case Number number -> BigDecimal.valueOf(number.longValue());
            default -> new BigDecimal(value.toString());
        };
    }
}
