package dev.quintet.conformance;

import dev.quintet.conformance.answers.NotExpressible;
import dev.quintet.conformance.answers.Verdict;
import dev.quintet.conformance.chains.CaseRunner;
import dev.quintet.conformance.chains.StatementLog;
import dev.quintet.conformance.corpus.Case;
import dev.quintet.conformance.corpus.Corpus;
import dev.quintet.conformance.corpus.Topic;
import dev.quintet.conformance.databases.CorpusDatabase;
import dev.quintet.models.FetchMode;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Runs the cases of a corpus on one database, which it makes at the start and drops at the end.
/// Meanwhile instances fetch one by one what they lack, as Django counted the statements.
final class Runner implements AutoCloseable {
    private final StatementLog log = new StatementLog();
    private final CorpusDatabase database;
    private final CaseRunner cases;
    private final FetchMode before = FetchMode.standard();

    /// Makes the database, its tables and rows.
    ///
    /// @throws IllegalStateException if there is no such database here
    Runner(Corpus corpus, String kind) {
        this.database = CorpusDatabase.create(kind, corpus, log::add);
        this.cases = new CaseRunner(corpus.models(), log);
        FetchMode.setStandard(FetchMode.ONE);
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
        FetchMode.setStandard(before);
        database.close();
    }
}
