package dev.quintet.benchmarks;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Runs the benchmarks, prints a table, and writes it to `latest.csv`.
public final class Measurements {
    private static final String QUICK = "--quick";

    private Measurements() {}

    /// Takes the folder of the results, `--quick` if wanted, and the arguments of JMH.
    public static void main(String[] args)
            throws CommandLineOptionException, IOException, RunnerException {
        Path results = Files.createDirectories(Path.of(args[0]));
        List<String> rest = new ArrayList<>(List.of(args).subList(1, args.length));
        boolean quick = rest.remove(QUICK);
        CommandLineOptions given = new CommandLineOptions(rest.toArray(String[]::new));
        if (given.shouldHelp()) {
            System.out.println(QUICK + " measures all in less than five minutes. Besides:");
            given.showHelp();
            return;
        }
        Path log = results.resolve("latest.log");
        System.out.println("Measuring; what JMH says goes to " + log + ".");
        List<Score> scores = Score.of(run(options(given, quick, log)));
        Files.writeString(results.resolve("latest.csv"), Report.csv(scores));
        System.out.print(Report.table(scores));
    }

    private static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
        return new Runner(options.build()).run();
    }

    /// What is not given on the command line: the annotations have the quick way.
    private static ChainedOptionsBuilder options(
            CommandLineOptions given, boolean quick, Path log) {
        ChainedOptionsBuilder options = new OptionsBuilder().parent(given);
        options.addProfiler(GCProfiler.class).shouldFailOnError(true);
        if (!given.getOutput().hasValue()) {
            options.output(log.toString());
        }
        if (!given.getParameter("database").hasValue()) {
            options.param("database", Kind.reachable().toArray(String[]::new));
        }
        if (quick) {
            return options;
        }
        if (!given.getForkCount().hasValue()) {
            options.forks(3);
        }
        if (!given.getWarmupIterations().hasValue()) {
            options.warmupIterations(6);
        }
        if (!given.getWarmupTime().hasValue()) {
            options.warmupTime(TimeValue.seconds(1));
        }
        if (!given.getMeasurementIterations().hasValue()) {
            options.measurementIterations(5);
        }
        if (!given.getMeasurementTime().hasValue()) {
            options.measurementTime(TimeValue.seconds(1));
        }
        return options;
    }
}
