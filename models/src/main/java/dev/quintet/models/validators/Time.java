package dev.quintet.models.validators;

import dev.quintet.models.expressions.CurrentZone;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/// Moments before or after the present one, in the current time zone.
///
/// @param past whether the value has to be before now
/// @param orNow whether it may be now: for a date, today
record Time<T>(boolean past, boolean orNow) implements Validator<T> {
    @Override
    public void validate(T value) {
        int order = compare(value);
        if (order == 0 ? !orNow : order < 0 != past) {
            throw Wording.refuse(
                    (past ? "past" : "future") + (orNow ? "_or_present" : ""),
                    "This must be in the "
                            + (past ? "past" : "future")
                            + (orNow ? " or now." : "."),
                    value);
        }
    }

    private static int compare(Object value) {
        return switch (value) {
            case Instant moment -> moment.compareTo(Instant.now());
            case LocalDate date -> date.compareTo(LocalDate.now(CurrentZone.get()));
            case LocalDateTime moment -> moment.compareTo(LocalDateTime.now(CurrentZone.get()));
            case LocalTime time -> time.compareTo(LocalTime.now(CurrentZone.get()));
            default ->
                    throw new IllegalArgumentException(
                            "A value of "
                                    + value.getClass().getName()
                                    + " is neither past nor future.");
        };
    }
}
