package dev.quintet.conformance.answers;

import dev.quintet.conformance.corpus.PlainJson;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Compares errors: which of our exceptions stands for which of Django's.
final class Errors {
    private Errors() {}

    static Verdict compare(Map<String, @Nullable Object> expected, Outcome got) {
        String name = String.valueOf(expected.get("error"));
        String kind = String.valueOf(expected.get("error_kind"));
        if (kind.equals("incidental")) {
            return Verdict.PASSED;
        }
        if (!(got instanceof Outcome.Failed(Throwable error, Object details))) {
            return new Verdict.Wrong("expected " + name + " but got " + got);
        }
        if (error instanceof RefusedByCompiler) {
            return Verdict.PASSED;
        }
        boolean same = kind.equals("database") ? isRefusal(error) : stands(name, error);
        if (!same) {
            return new Verdict.Wrong("expected " + name + " but failed with " + brief(error));
        }
        if (expected.containsKey("blocking")) {
            return details(Literals.expectation(expected.get("blocking")), details, "blocking");
        }
        if (expected.containsKey("fields")) {
            return details(sorted(expected.get("fields")), details, "fields");
        }
        return Verdict.PASSED;
    }

    private static Verdict details(@Nullable Object expected, @Nullable Object got, String what) {
        boolean same =
                expected instanceof List<?> list
                        ? got instanceof List<?> other && Values.sameBag(list, other)
                        : Values.same(expected, got);
        return same
                ? Verdict.PASSED
                : new Verdict.Wrong("expected " + what + " " + expected + " but got " + got);
    }

    /// Codes by field, each list in the order of the alphabet.
    private static Map<String, @Nullable Object> sorted(@Nullable Object fields) {
        Map<String, @Nullable Object> sorted = new TreeMap<>();
        PlainJson.object(fields)
                .forEach((field, codes) ->
                        sorted.put(field, PlainJson.strings(codes).stream().sorted().toList()));
        return sorted;
    }

    /// Whether the database refused a statement, or we did before it came so far.
    private static boolean isRefusal(Throwable error) {
        return isA(error, "DatabaseError")
                || isA(error, "FieldError")
                || error instanceof IllegalArgumentException;
    }

    /// Whether our error is the one that stands for Django's.
    private static boolean stands(String name, Throwable error) {
        return switch (name) {
            case "ValueError", "TypeError" -> error instanceof IllegalArgumentException;
            case "IndexError" -> error instanceof IndexOutOfBoundsException;
            case "NotImplementedError" -> error instanceof UnsupportedOperationException;
            case "AttributeError" ->
                    error instanceof UnsupportedOperationException
                            || error instanceof IllegalStateException
                            || error instanceof IllegalArgumentException
                            || isA(error, "FieldError");
            case "RelatedObjectDoesNotExist" -> isA(error, "DoesNotExist");
            case "OutputFieldIsNoneError" -> isA(error, "FieldError");
            default -> isA(error, name);
        };
    }

    private static boolean isA(Throwable error, String name) {
        for (Class<?> type = error.getClass();
                type != Throwable.class;
                type = type.getSuperclass()) {
            if (type.getSimpleName().equals(name)) {
                return true;
            }
        }
        return false;
    }

    static String brief(Throwable error) {
        String message = String.valueOf(error.getMessage()).lines().findFirst().orElse("");
        return error.getClass().getSimpleName() + ": " + message;
    }
}
