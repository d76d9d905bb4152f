package dev.quintet.conformance.properties;

import static dev.quintet.models.expressions.ByName.q;

import dev.quintet.models.expressions.Condition;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/// A condition that a query can be given and that a program can check.
sealed interface Criterion {

    /// What the query is given.
    Condition<Object> condition();

    /// Whether it holds, if it is known which of its lookups do.
    boolean holds(Predicate<Lookup> lookups);

    /// A lookup by name.
    record Lookup(String path, String lookup, Object operand) implements Criterion {
        @Override
        public Condition<Object> condition() {
            return q(path + "__" + lookup, operand);
        }

        @Override
        public boolean holds(Predicate<Lookup> lookups) {
            return lookups.test(this);
        }

        /// Whether a value fulfils the lookup; NULL fulfils none but `isnull`.
        boolean fits(@Nullable Object value) {
            if (lookup.equals("isnull")) {
                return (value == null) == (Boolean) operand;
            }
            return value != null
                    && switch (lookup) {
                        case "exact" -> value.equals(operand);
                        case "gt" -> compare(value, operand) > 0;
                        case "gte" -> compare(value, operand) >= 0;
                        case "lt" -> compare(value, operand) < 0;
                        case "lte" -> compare(value, operand) <= 0;
                        case "in" -> ((List<?>) operand).contains(value);
                        case "range" ->
                                compare(value, ((List<?>) operand).getFirst()) >= 0
                                        && compare(value, ((List<?>) operand).getLast()) <= 0;
                        case "contains" -> ((String) value).contains((String) operand);
                        case "startswith" -> ((String) value).startsWith((String) operand);
                        default -> throw new IllegalArgumentException(lookup);
                    };
        }

        @SuppressWarnings("unchecked") // a lookup has operands of its path's type
        private static int compare(Object value, @Nullable Object other) {
            return ((Comparable<Object>) value).compareTo(Objects.requireNonNull(other));
        }

        @Override
        public String toString() {
            return path + "__" + lookup + "=" + operand;
        }
    }

    /// All of them.
    record All(List<Criterion> parts) implements Criterion {
        @Override
        public Condition<Object> condition() {
            return parts.stream().map(Criterion::condition).reduce(q(), Condition::and);
        }

        @Override
        public boolean holds(Predicate<Lookup> lookups) {
            return parts.stream().allMatch(part -> part.holds(lookups));
        }

        @Override
        public String toString() {
            return "all" + parts;
        }
    }

    /// At least one of them.
    record Any(List<Criterion> parts) implements Criterion {
        @Override
        public Condition<Object> condition() {
            return parts.stream().map(Criterion::condition).reduce(Condition::or).orElseThrow();
        }

        @Override
        public boolean holds(Predicate<Lookup> lookups) {
            return parts.stream().anyMatch(part -> part.holds(lookups));
        }

        @Override
        public String toString() {
            return "any" + parts;
        }
    }

    /// An odd number of them.
    record Odd(List<Criterion> parts) implements Criterion {
        @Override
        public Condition<Object> condition() {
            return parts.stream().map(Criterion::condition).reduce(Condition::xor).orElseThrow();
        }

        @Override
        public boolean holds(Predicate<Lookup> lookups) {
            return parts.stream().filter(part -> part.holds(lookups)).count() % 2 == 1;
        }

        @Override
        public String toString() {
            return "odd" + parts;
        }
    }

    /// Not this one.
    record Not(Criterion part) implements Criterion {
        @Override
        public Condition<Object> condition() {
            return part.condition().not();
        }

        @Override
        public boolean holds(Predicate<Lookup> lookups) {
            return !part.holds(lookups);
        }

        @Override
        public String toString() {
            return "not(" + part + ")";
        }
    }
}
