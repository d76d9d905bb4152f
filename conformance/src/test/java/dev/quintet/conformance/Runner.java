package dev.quintet.conformance;

import dev.quintet.conformance.answers.NotExpressible;
import dev.quintet.conformance.answers.Verdict;
import dev.quintet.conformance.chains.CaseRunner;
import dev.quintet.conformance.chains.StatementLog;
import dev.quintet.conformance.corpus.Case;
import dev.quintet.conformance.corpus.Corpus;
import dev.quintet.conformance.corpus.Topic;
import dev.quintet.conformance.databases.TestDatabase;
import dev.quintet.conformance.databases.TestDatabases;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Runs the cases of a corpus on one database, which it makes at the start and removes at the end.
final class Runner implements AutoCloseable {
    private final Corpus corpus;
    private final TestDatabase database;
    private final StatementLog log = new StatementLog();
    private final CaseRunner cases;
    private final Connected connected;

    /// Makes the database, its tables and rows.
    ///
    /// @throws TestDatabases.Unavailable if there is no such database here
    Runner(Corpus corpus, String name) throws TestDatabases.Unavailable {
        this.corpus = corpus;
        this.database = TestDatabases.open(name);
        this.cases = new CaseRunner(corpus.models(), log);
        this.connected = connect();
        corpus.dataSets().values().forEach(dataSet -> database.prepare(dataSet, corpus.models()));
        database.clean();
    }

    private Connected connect() throws TestDatabases.Unavailable {
        try {
            return Connected.to(database, corpus.dataSets().keySet(), log);
        } catch (RuntimeException e) {
            database.close();
            throw new TestDatabases.Unavailable(
                    database.name() + " cannot be used: " + e.getMessage(), e);
        }
    }

    List<Result> run(Topic topic) {
        List<Result> results = new ArrayList<>();
        for (Case test : topic.cases()) {
            List<Map<String, @Nullable Object>> expectations = expectations(test);
            if (!expectations.isEmpty()) {
                results.add(
                        new Result(
                                database.name(), topic.name(), test, verdict(test, expectations)));
            }
        }
        return results;
    }

    /// The answers that hold here; none if the case is not for this database.
    List<Map<String, @Nullable Object>> expectations(Case test) {
        return database.heldTo().stream().map(test::expected).filter(Objects::nonNull).toList();
    }

    private Verdict verdict(Case test, List<Map<String, @Nullable Object>> expectations) {
        try {
            CaseRunner.Run run = run(test);
            List<Verdict> verdicts =
                    expectations.stream()
                            .map(expected -> CaseRunner.compare(test, run, expected))
                            .toList();
            return verdicts.stream()
                    .filter(Verdict::passed)
                    .findFirst()
                    .orElse(verdicts.getFirst());
        } catch (NotExpressible e) {
            return new Verdict.NotExpressible(Objects.requireNonNull(e.getMessage()));
        }
    }

    /// Runs a case on fresh rows.
    ///
    /// @throws NotExpressible if the API cannot say something in it
    CaseRunner.Run run(Case test) {
        database.clean();
        try {
            return cases.run(test);
        } finally {
            database.note(log.takeAll());
        }
    }

    @Override
    public void close() {
        connected.close();
        database.close();
    }
}
