package dev.quintet.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// Scores for people and for programs.
final class Report {
    private static final String ROW = "%-20s %-11s %-21s %12s %10s %6s %6s %10s%n";

    /// A ratio that may be off by more than this says little.
    private static final double UNCERTAIN = 0.2;

    private static final String WARNING =
            """

            Some ratios are uncertain by more than 0.2: the machine was busy, or the run was short.
            Bytes are exact nevertheless. For figures to quote, run without --quick on a quiet machine.
            """;

    private Report() {}

    /// Lines of values separated by commas, with a header.
    static String csv(List<Score> scores) {
        StringBuilder text =
                new StringBuilder(
                        "case,database,contender,ops_per_second,error,ratio_to_jdbc,bytes_per_op\n");
        for (Score score : scores) {
            text.append(
                    String.join(
                            ",",
                            score.subject(),
                            score.database(),
                            score.contender(),
                            number("%.3f", score.operations()),
                            number("%.3f", score.error()),
                            ratio("%.4f", score, scores),
                            number("%.1f", score.bytes())));
            text.append('\n');
        }
        return text.toString();
    }

    /// A table.
    static String table(List<Score> scores) {
        StringBuilder text =
                new StringBuilder(
                        ROW.formatted(
                                "case",
                                "database",
                                "contender",
                                "ops/s",
                                "error",
                                "ratio",
                                "+-",
                                "B/op"));
        String before = "";
        for (Score score : scores.stream().sorted(Report::byDatabase).toList()) {
            String group = score.subject() + " " + score.database();
            boolean repeated = group.equals(before);
            before = group;
            text.append(
                    ROW.formatted(
                            repeated ? "" : score.subject(),
                            repeated ? "" : score.database(),
                            score.contender(),
                            number("%,.0f", score.operations()),
                            number("%,.0f", score.error()),
                            ratio("%.2f", score, scores),
                            ratioError(score, scores),
                            number("%,.0f", score.bytes())));
        }
        if (scores.stream().anyMatch(score -> score.ratioError(scores).orElse(0) > UNCERTAIN)) {
            text.append(WARNING);
        }
        return text.toString();
    }

    private static int byDatabase(Score left, Score right) {
        int cases = left.subject().compareTo(right.subject());
        return cases != 0 ? cases : left.database().compareTo(right.database());
    }

    private static String ratio(String format, Score score, List<Score> all) {
        OptionalDouble ratio = score.ratio(all);
        return ratio.isEmpty() ? "" : number(format, ratio.getAsDouble());
    }

    private static String ratioError(Score score, List<Score> all) {
        OptionalDouble error = score.ratioError(all);
        return error.isEmpty() ? "" : number("%.2f", error.getAsDouble());
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, format, value);
    }
}
