package dev.quintet.benchmarks;

import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/// The result of one contender in one case on one database.
///
/// @param subject the case
/// @param database the database, or `none`
/// @param operations how many operations a second
/// @param error half of the interval in which they are with 99.9 % probability; NaN if unknown
/// @param bytes how many bytes an operation allocates; NaN if unknown
record Score(
        String subject,
        String database,
        String contender,
        double operations,
        double error,
        double bytes) {
    private static final String BASELINE = "jdbc";

    static List<Score> of(Collection<RunResult> results) {
        return results.stream().map(Score::of).toList();
    }

    private static Score of(RunResult result) {
        String method = result.getParams().getBenchmark();
        int dot = method.lastIndexOf('.');
        String database = result.getParams().getParam("database");
        Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
        return new Score(
                method.substring(method.lastIndexOf('.', dot - 1) + 1, dot),
                Objects.requireNonNullElse(database, "none"),
                method.substring(dot + 1),
                result.getPrimaryResult().getScore(),
                result.getPrimaryResult().getScoreError(),
                bytes == null ? Double.NaN : bytes.getScore());
    }

    /// Its speed as a share of that of plain JDBC, if that was measured.
    OptionalDouble ratio(List<Score> all) {
        return baseline(all)
                .map(jdbc -> OptionalDouble.of(operations / jdbc.operations))
                .orElse(OptionalDouble.empty());
    }

    /// By how much the ratio may be off, from the errors of both; empty for plain JDBC itself, and
    /// where an error is unknown.
    OptionalDouble ratioError(List<Score> all) {
        return baseline(all)
                .filter(jdbc -> jdbc != this)
                .map(jdbc ->
                        operations
                                / jdbc.operations
                                * Math.hypot(error / operations, jdbc.error / jdbc.operations))
                .filter(error -> !Double.isNaN(error))
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    private Optional<Score> baseline(List<Score> all) {
        return all.stream()
                .filter(other -> other.subject.equals(subject))
                .filter(other -> other.database.equals(database))
                .filter(other -> other.contender.equals(BASELINE))
                .findFirst();
    }
}
