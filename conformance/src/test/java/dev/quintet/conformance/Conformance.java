package dev.quintet.conformance;

import dev.quintet.conformance.corpus.Case;
import dev.quintet.conformance.corpus.Corpus;
import dev.quintet.conformance.corpus.Topic;
import dev.quintet.testing.TestDatabases;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/// The command behind `conformance/run`: runs a folder of cases and reports.
public final class Conformance {
    private static final String USAGE =
            """
            Usage: conformance/run [DIR] [OPTION]...
              DIR                  a folder with models.json, datasets/ and cases/; our copy if left out
              --database NAME      run only on this database (sqlite, postgresql, mariadb, h2); may be repeated
              --topic NAME         run only this topic; may be repeated
              --failures           name each case that does not pass, with the reason
              --case ID            run only this case, and show its steps, SQL and answers; may be repeated
              --write-passing FILE write the cases that pass, a line "DATABASE ID" for each
              --write-gaps FOLDER  bring the lists of cases that do not pass up to date
            The last line is 'N passed, N failed'; what cannot be expressed yet counts as failed.\
            """;

    private final List<String> databases = new ArrayList<>();
    private final List<String> topics = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private @Nullable Path folder;
    private @Nullable Path passing;
    private @Nullable Path gaps;
    private boolean failures;

    private Conformance() {}

    /// Runs the command and exits: with 0 if all cases passed, 1 if not, 2 if it was called
    /// wrongly.
    public static void main(String[] arguments) throws IOException {
        Conformance command = new Conformance();
        try {
            command.read(new ArrayDeque<>(List.of(arguments)));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n" + USAGE);
            System.exit(2);
        }
        System.exit(command.run() ? 0 : 1);
    }

    private void read(Deque<String> arguments) {
        while (!arguments.isEmpty()) {
            String argument = arguments.removeFirst();
            switch (argument) {
                case "--failures" -> failures = true;
                case "--database" -> databases.add(value(argument, arguments));
                case "--topic" -> topics.add(value(argument, arguments));
                case "--case" -> ids.add(value(argument, arguments));
                case "--write-passing" -> passing = Path.of(value(argument, arguments));
                case "--write-gaps" -> gaps = Path.of(value(argument, arguments));
                default -> {
                    if (argument.startsWith("-") || folder != null) {
                        throw new IllegalArgumentException(
                                "Cannot make sense of '" + argument + "'.");
                    }
                    folder = Path.of(argument);
                }
            }
        }
        if (folder == null) {
            throw new IllegalArgumentException("Which folder?");
        }
        for (String database : databases) {
            if (!TestDatabases.names().contains(database)) {
                throw new IllegalArgumentException("There is no database '" + database + "'.");
            }
        }
    }

    private static String value(String option, Deque<String> arguments) {
        if (arguments.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value.");
        }
        return arguments.removeFirst();
    }

    private boolean run() throws IOException {
        Corpus corpus = Corpus.read(Objects.requireNonNull(folder));
        List<Topic> chosen =
                corpus.topics().stream()
                        .filter(topic -> topics.isEmpty() || topics.contains(topic.name()))
                        .map(this::onlyCase)
                        .filter(topic -> !topic.cases().isEmpty())
                        .toList();
        if (chosen.isEmpty()) {
            System.err.println("There is no such case.");
            return false;
        }
        Report report = new Report(System.out, failures);
        for (String database : databases.isEmpty() ? TestDatabases.available() : databases) {
            runOn(database, corpus, chosen, report);
        }
        if (passing != null) {
            Files.write(
                    passing,
                    report.results().stream()
                            .filter(Result::passed)
                            .map(result -> result.database() + " " + result.test().id())
                            .sorted()
                            .toList());
        }
        return report.finish();
    }

    private Topic onlyCase(Topic topic) {
        return ids.isEmpty()
                ? topic
                : new Topic(
                        topic.name(),
                        topic.cases().stream().filter(test -> ids.contains(test.id())).toList());
    }

    private void runOn(String database, Corpus corpus, List<Topic> chosen, Report report) {
        try (Runner runner = new Runner(corpus, database)) {
            int before = report.results().size();
            for (Topic topic : chosen) {
                if (!ids.isEmpty()) {
                    for (Case test : topic.cases()) {
                        new CaseReport(System.out, runner, database).print(test);
                    }
                }
                report.add(database, topic.name(), runner.run(topic));
            }
            if (gaps != null) {
                Gaps.read(gaps, database)
                        .write(report.results().subList(before, report.results().size()));
            }
        }
    }
}
