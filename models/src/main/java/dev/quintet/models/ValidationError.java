package dev.quintet.models;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Values that a model does not allow: what is wrong with which field.
///
/// Problems that concern no single field stand under the name [#NON_FIELD].
public final class ValidationError extends RuntimeException {
    /// The name under which problems of the whole instance stand.
    public static final String NON_FIELD = "__all__";

    private final transient Map<String, List<Problem>> problems;

    /// One thing that is wrong.
    ///
    /// @param code a short name for programs, such as `required`, `invalid` or `unique`
    /// @param message the words for people
    public record Problem(String code, String message) {}

    /// An error with all its problems.
    ///
    /// @param problems the problems of each field by the field's name
    /// @throws IllegalArgumentException if there is no problem
    public ValidationError(Map<String, List<Problem>> problems) {
        super(describe(problems));
        Map<String, List<Problem>> copy = new LinkedHashMap<>();
        problems.forEach((field, list) -> copy.put(field, List.copyOf(list)));
        this.problems = Collections.unmodifiableMap(copy);
    }

    /// An error of the whole instance.
    public static ValidationError of(String code, String message) {
        return ofField(NON_FIELD, code, message);
    }

    /// An error of one field.
    public static ValidationError ofField(String field, String code, String message) {
        return new ValidationError(Map.of(field, List.of(new Problem(code, message))));
    }

    /// The problems by the name of the field, in the order in which they were found.
    public Map<String, List<Problem>> problems() {
        return problems;
    }

    /// The problems of one field; empty if it has none.
    public List<Problem> problems(String field) {
        return problems.getOrDefault(field, List.of());
    }

    /// The codes of the problems of one field; empty if it has none.
    public List<String> codes(String field) {
        return problems(field).stream().map(Problem::code).toList();
    }

    /// The problems that concern no single field.
    public List<Problem> nonField() {
        return problems(NON_FIELD);
    }

    private static String describe(Map<String, List<Problem>> problems) {
        List<String> lines = new ArrayList<>();
        problems.forEach((field, list) -> {
            String messages = list.stream().map(Problem::message).collect(Collectors.joining(" "));
            if (!list.isEmpty()) {
                lines.add(field.equals(NON_FIELD) ? messages : field + ": " + messages);
            }
        });
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("A validation error needs at least one problem.");
        }
        return String.join("\n", lines);
    }
}
