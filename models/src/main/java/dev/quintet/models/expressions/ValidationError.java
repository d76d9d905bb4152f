package dev.quintet.models.expressions;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Values that a model does not allow: what is wrong with which field.
///
/// It is thrown for values that cannot be of a field's type, in queries and when saving, and by the
/// validation of instances.
///
/// Problems that concern no single field stand under the name [#NON_FIELD].
public final class ValidationError extends IllegalArgumentException {
    /// The name under which problems of the whole instance stand.
    public static final String NON_FIELD = "__all__";

    /// The name under which problems of a mere value stand, one that is of no field.
    public static final String VALUE = "";

    private final transient Map<String, List<Problem>> problems;

    /// One thing that is wrong.
    ///
    /// @param code a short name for programs, such as `blank`, `invalid` or `unique`; empty for
    ///   none
    /// @param message the words for people
    /// @param params what the words speak of by name: the refused value as `value`, a limit as
    ///   `limit`
    public record Problem(String code, String message, Map<String, @Nullable Object> params) {
        public Problem {
            params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
        }

        /// A problem whose words speak of nothing else.
        public Problem(String code, String message) {
            this(code, message, Map.of());
        }
    }

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

    /// An error of the value that was tested, for validators.
    public static ValidationError of(Problem problem) {
        return new ValidationError(Map.of(NON_FIELD, List.of(problem)));
    }

    /// An error of a value, whatever field it may be meant for.
    public static ValidationError ofValue(String code, String message) {
        return ofField(VALUE, code, message);
    }

    /// An error of one field.
    public static ValidationError ofField(String field, String code, String message) {
        return new ValidationError(Map.of(field, List.of(new Problem(code, message))));
    }

    /// Several errors as one: the problems of each field one after the other.
    ///
    /// @throws IllegalArgumentException if there is none
    public static ValidationError all(Collection<ValidationError> errors) {
        Collector all = new Collector();
        errors.forEach(all::add);
        return new ValidationError(all.problems);
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

    /// The same error with each problem changed.
    public ValidationError with(UnaryOperator<Problem> change) {
        Map<String, List<Problem>> changed = new LinkedHashMap<>();
        problems.forEach((field, list) -> changed.put(field, list.stream().map(change).toList()));
        return new ValidationError(changed);
    }

    private static String describe(Map<String, List<Problem>> problems) {
        List<String> lines = new ArrayList<>();
        problems.forEach((field, list) -> {
            String messages = list.stream().map(Problem::message).collect(Collectors.joining(" "));
            if (!list.isEmpty()) {
                lines.add(
                        field.equals(NON_FIELD) || field.equals(VALUE)
                                ? messages
                                : field + ": " + messages);
            }
        });
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("A validation error needs at least one problem.");
        }
        return String.join("\n", lines);
    }

    /// Gathers problems from several places, to throw them as one error in the end. For a single
    /// thread.
    public static final class Collector {
        private final Map<String, List<Problem>> problems = new LinkedHashMap<>();

        /// No problem so far.
        public Collector() {}

        /// Adds a problem of a field, or of the whole instance under [#NON_FIELD].
        public void add(String field, Problem problem) {
            problems.computeIfAbsent(field, _ -> new ArrayList<>()).add(problem);
        }

        /// Adds all problems of an error.
        public void add(ValidationError error) {
            error.problems.forEach((field, list) -> list.forEach(problem -> add(field, problem)));
        }

        /// Adds all problems of an error that a test of one field gave.
        public void add(String field, ValidationError error) {
            error.problems.forEach((name, list) ->
                    list.forEach(problem -> add(name.equals(NON_FIELD) ? field : name, problem)));
        }

        /// The names of the fields that have problems, [#NON_FIELD] among them.
        public Set<String> fields() {
            return Collections.unmodifiableSet(problems.keySet());
        }

        /// Ends with an error if there was any problem.
        ///
        /// @throws ValidationError with all that was added
        public void throwIfAny() {
            if (!problems.isEmpty()) {
                throw new ValidationError(problems);
            }
        }
    }
}
