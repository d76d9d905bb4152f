package dev.quintet.models.internal.validation;

import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.Json;
import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.PathLookup;
import dev.quintet.models.expressions.ValidationError;
import dev.quintet.models.expressions.ValidationError.Collector;
import dev.quintet.models.expressions.ValidationError.Problem;
import dev.quintet.models.internal.query.Queries;
import dev.quintet.models.internal.query.QueryState;
import dev.quintet.models.meta.Choices;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.ForeignObjectField;
import dev.quintet.models.meta.KeyRelation;
import dev.quintet.models.validators.Validator;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Tests each field of an instance by itself: choices, NULL, emptiness, the row that a relation
/// leads to, then its validators.
public final class FieldValidation {
    private FieldValidation() {}

    /// Adds what is wrong with the fields.
    public static <M> void check(Subject<M> subject, Collector problems) {
        List<ColumnField> fields = new ArrayList<>();
        for (ColumnField field : subject.model().fields()) {
            if (!subject.excludes(field.name()) && isUsers(field)) {
                fields.add(field);
            }
        }
        subject.load(fields);
        fields.forEach(field -> check(subject, field, problems));
        Set<String> failed = problems.fields();
        for (ForeignObjectField relation : subject.model().foreignObjects()) {
            if (!subject.excludes(relation.name())) {
                check(subject, relation, failed, problems);
            }
        }
    }

    /// Looks for the row of a relation over several fields, unless one of these has failed or is
    /// left out. A key that is not complete leads nowhere.
    private static <M> void check(
            Subject<M> subject,
            ForeignObjectField relation,
            Set<String> failed,
            Collector problems) {
        List<@Nullable Object> parts = new ArrayList<>();
        for (ColumnField column : relation.columns()) {
            if (failed.contains(column.name()) || subject.excludes(column.name())) {
                return;
            }
            parts.add(subject.value(column));
        }
        Object key = KeyRelation.key(parts);
        if (key != null && !exists(subject, relation, "pk", key)) {
            problems.add(
                    relation.name(),
                    Words.problem(
                            relation.columns().getFirst(),
                            "invalid",
                            Words.capital(relation.target().verboseName())
                                    + " with {field} {value} does not exist.",
                            params(relation, "pk", key)));
        }
    }

    /// Whether the user gives the field its value.
    private static boolean isUsers(ColumnField field) {
        boolean link = field instanceof ForeignKeyField key && key.parentLink();
        return !link && !field.auto() && field.generated() == null;
    }

    private static <M> void check(Subject<M> subject, ColumnField field, Collector problems) {
        Object value = subject.value(field);
        boolean empty = isEmpty(value);
        if ((empty && field.blank()) || (value == null && field.databaseDefault() != null)) {
            return;
        }
        Problem problem = refusal(subject, field, value, empty);
        if (problem != null) {
            problems.add(field.name(), problem);
        } else if (!empty) {
            validate(subject, field, Objects.requireNonNull(value), problems);
        }
    }

    private static @Nullable Problem refusal(
            Subject<?> subject, ColumnField field, @Nullable Object value, boolean empty) {
        if (field.editable()) {
            Choices choices = field.choices();
            if (choices != null && !empty) {
                if (!choices.contains(value)) {
                    return Words.problem(
                            field, "invalid_choice", "'{value}' is none of the choices.", value);
                }
            } else if (value == null && !field.nullable()) {
                return Words.problem(field, "null", "This cannot be null.", value);
            } else if (empty) {
                return Words.problem(field, "blank", "This cannot be left empty.", value);
            }
        }
        return field instanceof ForeignKeyField key
                        && value != null
                        && !exists(subject, key, key.targetColumn().attribute(), value)
                ? Words.problem(
                        field, "invalid", words(key), params(key, key.targetColumn().name(), value))
                : null;
    }

    private static String words(ForeignKeyField key) {
        return Words.capital(key.target().verboseName()) + " with {field} {value} does not exist.";
    }

    private static Map<String, @Nullable Object> params(
            KeyRelation key, String field, Object value) {
        Map<String, @Nullable Object> params = new LinkedHashMap<>();
        params.put("model", key.target().verboseName());
        params.put("field", field);
        params.put("value", value);
        return params;
    }

    /// Whether the row that a relation leads to is there: one that the library reaches, and one of
    /// those that the relation may lead to.
    private static boolean exists(Subject<?> subject, KeyRelation key, String field, Object value) {
        PathLookup<Object> isTarget = new PathLookup<>(List.of(field), "exact", Operand.of(value));
        QueryState rows =
                QueryState.ofBaseManager(key.target())
                        .with(new QueryState.Where(isTarget, false, false));
        Condition<?> limit = key.limitedTo().orElse(null);
        return Queries.exists(
                limit == null ? rows : rows.with(new QueryState.Where(limit, false, false)),
                subject.database());
    }

    private static <M> void validate(
            Subject<M> subject, ColumnField field, Object value, Collector problems) {
        if (field.beanValidation()) {
            BeanValidation.check(
                    subject.access().javaClass(),
                    field,
                    value,
                    problem -> problems.add(field.name(), problem));
        }
        for (Validator<?> validator : field.validators()) {
            try {
                run(validator, value);
            } catch (ValidationError error) {
                problems.add(field.name(), error.with(problem -> inOwnWords(field, problem)));
            }
        }
    }

    private static Problem inOwnWords(ColumnField field, Problem problem) {
        return field.message(problem.code()).isEmpty()
                ? problem
                : Words.problem(field, problem.code(), problem.message(), problem.params());
    }

    @SuppressWarnings("unchecked") // it was declared for this field
    private static <T> void run(Validator<T> validator, Object value) {
        validator.validate((T) value);
    }

    /// Whether a value stands for nothing: null, and what has no content.
    static boolean isEmpty(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case CharSequence text -> text.isEmpty();
            case Collection<?> items -> items.isEmpty();
            case Map<?, ?> entries -> entries.isEmpty();
            case byte[] bytes -> bytes.length == 0;
            case Json json -> EMPTY_DOCUMENTS.contains(json.toString());
            default -> false;
        };
    }

    private static final List<String> EMPTY_DOCUMENTS = List.of("\"\"", "[]", "{}", "null");
}
