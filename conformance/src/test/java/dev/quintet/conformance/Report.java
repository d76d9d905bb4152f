package dev.quintet.conformance;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Prints one line per topic and database, and the sum at the end.
final class Report {
    private final PrintStream out;
    private final boolean failures;
    private final List<Result> results = new ArrayList<>();

    /// A report.
    ///
    /// @param failures whether to name each case that does not pass
    Report(PrintStream out, boolean failures) {
        this.out = out;
        this.failures = failures;
    }

    void add(String database, String topic, List<Result> topicResults) {
        results.addAll(topicResults);
        long passed = topicResults.stream().filter(Result::passed).count();
        long notExpressible = topicResults.stream().filter(Result::notExpressible).count();
        out.printf(
                "%-10s %-20s %5d passed %5d failed %5d not expressible%n",
                database,
                topic,
                passed,
                topicResults.size() - passed - notExpressible,
                notExpressible);
        if (failures) {
            topicResults.stream().filter(result -> !result.passed()).forEach(this::failure);
        }
    }

    private void failure(Result result) {
        String reason = result.verdict().summary();
        out.println(
                "    "
                        + result.test().id()
                        + "  "
                        + (reason.length() > 400 ? reason.substring(0, 400) + " ..." : reason));
    }

    /// Prints what cannot be said yet, and the sum.
    ///
    /// @return whether all cases passed
    boolean finish() {
        Map<String, Integer> missing = new TreeMap<>();
        for (Result result : results) {
            if (result.notExpressible()) {
                missing.merge(result.verdict().summary(), 1, Integer::sum);
            }
        }
        missing.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(entry -> out.println(entry.getKey() + " (" + entry.getValue() + ")"));
        long passed = results.stream().filter(Result::passed).count();
        out.println(passed + " passed, " + (results.size() - passed) + " failed");
        return passed == results.size();
    }

    List<Result> results() {
        return results;
    }
}
