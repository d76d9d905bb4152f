package dev.quintet.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.conformance.corpus.Corpus;
import dev.quintet.conformance.corpus.Topic;
import dev.quintet.testing.TestDatabases;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The corpus gives Django's answers on every database, but for the known gaps.
///
/// `-Dconformance.dir=` names another folder of cases. A case that passes though it is listed as a
/// gap is only mentioned: `conformance/run --write-gaps` brings the lists up to date.
class CorpusTest {
    private static final Path RESOURCES = Path.of("src/test/resources");

    private static final Corpus CORPUS =
            Corpus.read(
                    Path.of(
                            Objects.requireNonNullElse(
                                    System.getProperty("conformance.dir"), RESOURCES + "/corpus")));
    private @Nullable Runner runner;

    @TestFactory
    Stream<DynamicTest> onSqlite() {
        return topics("sqlite");
    }

    @TestFactory
    Stream<DynamicTest> onPostgresql() {
        return topics("postgresql");
    }

    @TestFactory
    Stream<DynamicTest> onMariadb() {
        return topics("mariadb");
    }

    @TestFactory
    Stream<DynamicTest> onH2() {
        return topics("h2");
    }

    private Stream<DynamicTest> topics(String database) {
        Runner opened = open(database);
        Gaps gaps = Gaps.read(RESOURCES.resolve("gaps"), database);
        return CORPUS.topics().stream()
                .map(topic ->
                        DynamicTest.dynamicTest(
                                topic.name() + " on " + database,
                                () -> check(topic, opened, gaps)));
    }

    private Runner open(String database) {
        Assumptions.assumeTrue(
                TestDatabases.available().contains(database), database + " is not available");
        runner = new Runner(CORPUS, database);
        return runner;
    }

    private static void check(Topic topic, Runner runner, Gaps gaps) {
        List<Result> results = runner.run(topic);
        List<String> news =
                results.stream()
                        .filter(result -> result.passed() && gaps.contains(result))
                        .map(result -> result.test().id())
                        .toList();
        if (!news.isEmpty()) {
            System.out.println(
                    topic.name() + ": new on " + results.getFirst().database() + ": " + news);
        }
        assertThat(
                        results.stream()
                                .filter(result -> !result.passed() && !gaps.contains(result))
                                .map(result ->
                                        result.test().id() + ": " + result.verdict().summary()))
                .as("cases that passed before")
                .isEmpty();
    }

    @AfterEach
    void close() {
        if (runner != null) {
            runner.close();
        }
    }
}
