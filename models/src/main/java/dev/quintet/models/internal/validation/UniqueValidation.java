package dev.quintet.models.internal.validation;

import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.CurrentZone;
import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.PathLookup;
import dev.quintet.models.expressions.ValidationError;
import dev.quintet.models.expressions.ValidationError.Collector;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.ColumnField.Period;
import dev.quintet.models.meta.Options;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Looks for other rows with values that the fields of an instance must have alone. Each test is
/// one query, left out where a value is NULL or the instance's own key.
public final class UniqueValidation {
    private UniqueValidation() {}

    /// Adds what is taken already.
    public static void check(Subject<?> subject, Collector problems) {
        for (Options<?> table : subject.tables()) {
            for (List<String> together : table.concrete().uniqueTogether()) {
                check(subject, table, columns(table, together), problems);
            }
        }
        for (Options<?> table : subject.tables()) {
            List<ColumnField> key = table.pkFields();
            if (key.size() > 1 && !subject.excludes("pk")) {
                check(subject, table, key, problems);
            }
            for (ColumnField field : table.localFields()) {
                if (field.unique()) {
                    check(subject, table, List.of(field), problems);
                }
            }
        }
        for (Options<?> table : subject.tables()) {
            for (ColumnField field : table.localFields()) {
                for (Period period : Period.values()) {
                    checkWithin(subject, table, field, period, problems);
                }
            }
        }
    }

    private static List<ColumnField> columns(Options<?> table, List<String> names) {
        return names.stream().<ColumnField>map(table::column).toList();
    }

    private static void check(
            Subject<?> subject, Options<?> table, List<ColumnField> fields, Collector problems) {
        if (fields.stream().anyMatch(field -> subject.excludes(field.name()))) {
            return;
        }
        subject.load(fields);
        List<Condition<?>> same = new ArrayList<>();
        for (ColumnField field : fields) {
            Object value = subject.value(field);
            if (subject.isNull(value) || (field.primaryKey() && !subject.isNew())) {
                return;
            }
            same.add(equal(field, value));
        }
        if (subject.othersExist(table, same)) {
            problems.add(
                    fields.size() == 1 ? fields.getFirst().name() : ValidationError.NON_FIELD,
                    Words.taken(subject.model(), fields));
        }
    }

    static Condition<Object> equal(ColumnField field, @Nullable Object value) {
        return new PathLookup<>(List.of(field.attribute()), "exact", Operand.of(value));
    }

    private static void checkWithin(
            Subject<?> subject,
            Options<?> table,
            ColumnField field,
            Period period,
            Collector problems) {
        String dateName = field.uniqueFor(period);
        if (dateName == null || subject.excludes(field.name()) || subject.excludes(dateName)) {
            return;
        }
        ColumnField dateField = table.column(dateName);
        LocalDate date = date(subject.value(dateField));
        if (date == null) {
            return;
        }
        List<Condition<?>> same = new ArrayList<>();
        same.add(equal(field, subject.value(field)));
        same.add(within(dateField, date, period));
        if (subject.othersExist(table, same)) {
            Map<String, @Nullable Object> params = new LinkedHashMap<>();
            params.put("field", Words.capital(field.verboseName()));
            params.put("period", period.name().toLowerCase(Locale.ROOT));
            params.put("date", dateField.verboseName());
            problems.add(
                    field.name(),
                    Words.problem(
                            field,
                            "unique_for_date",
                            "{field} must differ for each {period} of {date}.",
                            params));
        }
    }

    private static Condition<Object> within(ColumnField field, LocalDate date, Period period) {
        String name = field.name();
        return switch (period) {
            case DATE ->
                    field.type().javaClass() == LocalDate.class
                            ? equal(field, date)
                            : new PathLookup<>(List.of(name, "date"), "exact", Operand.of(date));
            case MONTH ->
                    new PathLookup<>(
                            List.of(name, "month"), "exact", Operand.of(date.getMonthValue()));
            case YEAR ->
                    new PathLookup<>(List.of(name, "year"), "exact", Operand.of(date.getYear()));
        };
    }

    /// The day of a value, in the current time zone.
    private static @Nullable LocalDate date(@Nullable Object value) {
        return switch (value) {
            case LocalDate date -> date;
            case LocalDateTime moment -> moment.toLocalDate();
            case Instant moment -> LocalDate.ofInstant(moment, CurrentZone.get());
            case null, default -> null;
        };
    }
}
