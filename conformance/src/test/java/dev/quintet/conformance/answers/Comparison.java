package dev.quintet.conformance.answers;

import dev.quintet.conformance.corpus.PlainJson;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// Compares an answer with an expectation of the corpus.
public final class Comparison {
    private Comparison() {}

    /// Compares one answer.
    ///
    /// @param expected an object of the corpus: `expect`, one of its `steps` or one of its `state`
    /// @param got our answer
    public static Verdict compare(Map<String, @Nullable Object> expected, Answer got) {
        Verdict verdict = result(expected, got.outcome());
        return verdict.passed() && countsMatter(expected, got)
                ? statements(expected, got)
                : verdict;
    }

    /// Compares the statements only: their number, and where recorded their first words.
    public static Verdict statements(Map<String, @Nullable Object> expected, Answer got) {
        Object words = expected.get("statements");
        if (words != null && !got.verbs().equals(words)) {
            return new Verdict.WrongStatements("expected " + words + " but sent " + got.verbs());
        }
        Object queries = expected.get("queries");
        if (queries != null && ((Integer) queries) != got.statements().size()) {
            return new Verdict.WrongStatements(
                    "expected " + queries + " but sent " + got.statements().size());
        }
        return Verdict.PASSED;
    }

    /// What a refused statement or an accident of Django's costs is nobody's contract, and what
    /// does not compile costs nothing.
    private static boolean countsMatter(Map<String, @Nullable Object> expected, Answer got) {
        if (got.refused()) {
            return false;
        }
        Object kind = expected.get("error_kind");
        return kind == null || kind.equals("contract");
    }

    private static Verdict result(Map<String, @Nullable Object> expected, Outcome got) {
        if (expected.containsKey("error")) {
            return Errors.compare(expected, got);
        }
        if (got instanceof Outcome.Failed(Throwable error, Object ignored)) {
            return new Verdict.Wrong(
                    "expected " + brief(expected) + " but failed with " + Errors.brief(error));
        }
        boolean same;
        if (expected.containsKey("objects")) {
            same =
                    got instanceof Outcome.Rows(String type, List<?> rows)
                            && type.equals("object")
                            && sameRows(keyRows(expected.get("objects")), rows, expected);
        } else if (expected.containsKey("rows")) {
            same =
                    got instanceof Outcome.Rows(String type, List<?> rows)
                            && type.equals(expected.get("row_type"))
                            && sameRows(values(expected.get("rows")), rows, expected);
        } else if (expected.containsKey("value")) {
            same =
                    got instanceof Outcome.Single(Object value)
                            && Values.same(Literals.expectation(expected.get("value")), value);
        } else if (expected.containsKey("row")) {
            same =
                    got instanceof Outcome.Single(Object value)
                            && Values.same(Literals.expectation(expected.get("row")), value);
        } else if (expected.containsKey("map")) {
            same =
                    got instanceof Outcome.Keyed(List<?> pairs)
                            && Values.sameBag(values(expected.get("map")), pairs);
        } else if (expected.containsKey("deleted")) {
            Map<String, @Nullable Object> deleted = PlainJson.object(expected.get("deleted"));
            same =
                    got instanceof Outcome.Deleted(long total, Map<String, Integer> perModel)
                            && Values.same(deleted.get("total"), total)
                            && Values.same(deleted.get("per_model"), perModel);
        } else if (expected.containsKey("bound")) {
            same = got instanceof Outcome.Bound;
        } else if (expected.containsKey("rolled_back")) {
            same = got instanceof Outcome.RolledBack;
        } else {
            throw new IllegalArgumentException("Cannot read the expectation " + expected + ".");
        }
        return same
                ? Verdict.PASSED
                : new Verdict.Wrong("expected " + brief(expected) + " but got " + got);
    }

    private static List<?> values(@Nullable Object json) {
        return (List<?>) Literals.expectation(PlainJson.list(json));
    }

    private static List<?> keyRows(@Nullable Object keys) {
        return values(keys).stream()
                .map(key -> java.util.Collections.singletonMap("pk", key))
                .toList();
    }

    private static boolean sameRows(
            List<?> expected, List<?> got, Map<String, @Nullable Object> expectation) {
        if (!Boolean.TRUE.equals(expectation.get("ordered"))) {
            return Values.sameBag(expected, got);
        }
        if (expected.size() != got.size()) {
            return false;
        }
        int row = 0;
        for (Object tie : PlainJson.list(expectation.get("ties"))) {
            int from = (Integer) PlainJson.list(tie).get(0);
            int to = (Integer) PlainJson.list(tie).get(1);
            if (!Values.sameList(expected.subList(row, from), got.subList(row, from))
                    || !Values.sameBag(expected.subList(from, to), got.subList(from, to))) {
                return false;
            }
            row = to;
        }
        return Values.sameList(
                expected.subList(row, expected.size()), got.subList(row, got.size()));
    }

    private static String brief(Map<String, @Nullable Object> expected) {
        for (String key :
                List.of(
                        "objects",
                        "rows",
                        "value",
                        "row",
                        "map",
                        "deleted",
                        "bound",
                        "rolled_back")) {
            if (expected.containsKey(key)) {
                return (key.equals("rows") ? expected.get("row_type") + " " : "")
                        + key
                        + " "
                        + expected.get(key);
            }
        }
        return expected.toString();
    }
}
