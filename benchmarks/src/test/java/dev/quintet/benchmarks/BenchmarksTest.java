package dev.quintet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.benchmarks.blog.Blog;
import dev.quintet.benchmarks.blog.Entry;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

class BenchmarksTest {

    @BeforeAll
    static void shareTheMachine() {
        System.setProperty("jmh.ignoreLock", "true");
    }

    @Test
    void every_benchmark_runs(@TempDir Path folder) throws RunnerException {
        Collection<RunResult> results =
                new Runner(
                                new OptionsBuilder()
                                        .param("database", "sqlite", "h2")
                                        .mode(Mode.SingleShotTime)
                                        .forks(0)
                                        .warmupIterations(0)
                                        .measurementIterations(1)
                                        .shouldFailOnError(true)
                                        .output(folder.resolve("log").toString())
                                        .build())
                        .run();

        assertThat(Score.of(results))
                .extracting(Score::subject)
                .contains(
                        "BuildQuery",
                        "FilterOverRelations",
                        "GetByKey",
                        "InsertRows",
                        "ListRows",
                        "SaveRows",
                        "SelectRelated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2"})
    void contenders_get_the_same_row(String database) throws SQLException {
        GetByKey subject = new GetByKey();
        opened(subject, database);
        subject.prepare();

        EntryRow written = subject.jdbc();
        assertThat(subject.jdbcReusingStatement().id()).isEqualTo(written.id() + 1);
        assertThat(row(subject.quintet()).id()).isEqualTo(written.id() + 2);

        subject.release();
        subject.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2"})
    void contenders_list_the_same_rows(String database) throws SQLException {
        ListRows subject = new ListRows();
        opened(subject, database);

        assertThat(rows(subject.quintet()))
                .isEqualTo(subject.jdbc())
                .isEqualTo(BlogDatabase.entries());

        subject.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2"})
    void contenders_list_the_same_related_rows(String database) throws SQLException {
        SelectRelated subject = new SelectRelated();
        opened(subject, database);

        List<Entry> entries = subject.quintet();
        assertThat(entries).allMatch(entry -> entry.blog.isLoaded());
        assertThat(entries)
                .map(entry -> new EntryWithBlog(row(entry), row(entry.blog.get())))
                .isEqualTo(subject.jdbc());

        subject.close();
    }

    private static BlogRow row(Blog blog) {
        return new BlogRow(blog.id(), blog.name, blog.tagline);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2"})
    void contenders_find_the_same_rows(String database) throws SQLException {
        FilterOverRelations plain = new FilterOverRelations();
        opened(plain, database);
        List<EntryRow> written = plain.jdbc();
        plain.close();
        FilterOverRelations subject = new FilterOverRelations();
        opened(subject, database);

        assertThat(rows(subject.quintet())).isEqualTo(written).hasSize(20);

        subject.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2"})
    void contenders_add_the_same_rows(String database) throws SQLException {
        InsertRows many = new InsertRows();
        opened(many, database);
        many.empty();
        assertThat(many.quintet()).hasSize(many.jdbc());
        assertThat(Entry.objects.count()).isEqualTo(2 * BlogDatabase.ENTRIES);
        many.close();

        SaveRows single = new SaveRows();
        opened(single, database);
        single.empty();
        assertThat(single.quintet()).allMatch(entry -> entry.pk() != null);
        assertThat(single.jdbc()).hasSize(BlogDatabase.ENTRIES).doesNotHaveDuplicates();
        assertThat(Entry.objects.count()).isEqualTo(2 * BlogDatabase.ENTRIES);
        single.close();
    }

    @Test
    void both_shapes_of_the_built_query_are_the_same_text() {
        BuildQuery subject = new BuildQuery();
        subject.open();

        assertThat(subject.coldShape()).isEqualTo(subject.cachedShape()).contains("LIMIT");

        subject.close();
    }

    private static void opened(DatabaseCase subject, String database) throws SQLException {
        subject.database = database;
        subject.open();
    }

    private static List<EntryRow> rows(List<Entry> entries) {
        return entries.stream().map(BenchmarksTest::row).toList();
    }

    private static EntryRow row(Entry entry) {
        return new EntryRow(
                (Long) entry.pk(),
                (Long) entry.blog.id(),
                (Long) entry.author.id(),
                entry.headline,
                entry.bodyText,
                entry.pubDate,
                entry.modDate,
                entry.numberOfComments,
                entry.numberOfPingbacks,
                entry.rating);
    }
}
