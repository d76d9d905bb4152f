package dev.quintet.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.conformance.answers.Answer;
import dev.quintet.conformance.answers.NotExpressible;
import dev.quintet.conformance.chains.CaseRunner;
import dev.quintet.conformance.corpus.Case;
import dev.quintet.conformance.corpus.Corpus;
import dev.quintet.conformance.corpus.PlainJson;
import dev.quintet.conformance.corpus.Topic;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// No case passes whatever the answer: with a wrong expectation it fails.
class WrongCorpusTest {
    private static final Path FOLDER = Path.of("src/test/resources/corpus");

    @Test
    void eachCaseFailsWhenSomethingElseIsExpected() {
        Corpus corpus = Corpus.read(FOLDER);
        List<String> blind = new ArrayList<>();
        try (Runner runner = new Runner(corpus, "sqlite")) {
            for (Topic topic : corpus.topics()) {
                for (Case test : topic.cases()) {
                    Map<String, @Nullable Object> expected = test.expected("sqlite");
                    if (expected != null) {
                        check(test, expected, runner, blind);
                    }
                }
            }
        }
        assertThat(blind).isEmpty();
    }

    private static void check(
            Case test, Map<String, @Nullable Object> expected, Runner runner, List<String> blind) {
        try {
            CaseRunner.Run run = runner.run(test);
            if (!CaseRunner.compare(test, run, expected).passed() || isRefused(run)) {
                return;
            }
            for (Map<String, @Nullable Object> wrong : wrongs(expected)) {
                if (CaseRunner.compare(test, run, wrong).passed()) {
                    blind.add(test.id() + " passes with " + wrong);
                }
            }
        } catch (NotExpressible e) {
            // Never passes.
        }
    }

    /// What Java's compiler refuses stands for any error.
    private static boolean isRefused(CaseRunner.Run run) {
        return run.answers().stream().anyMatch(Answer::refused);
    }

    /// The expectation with one thing changed, for each thing in it that counts.
    private static List<Map<String, @Nullable Object>> wrongs(
            Map<String, @Nullable Object> expected) {
        if ("incidental".equals(expected.get("error_kind"))) {
            return List.of();
        }
        List<Map<String, @Nullable Object>> wrongs = new ArrayList<>();
        expected.forEach((key, value) -> {
            switch (key) {
                case "objects", "rows", "map" -> {
                    wrongs.add(with(expected, key, longer(value)));
                    List<?> rows = (List<?>) value;
                    if (rows != null && !rows.isEmpty()) {
                        wrongs.add(with(expected, key, rows.subList(1, rows.size())));
                    }
                }
                case "error" -> {
                    if ("contract".equals(expected.get("error_kind"))) {
                        wrongs.add(with(expected, key, "SomethingElse"));
                    }
                }
                case "value", "row" -> wrongs.add(with(expected, key, "something else"));
                case "row_type" -> wrongs.add(with(expected, key, "something else"));
                case "statements" -> {
                    if (!"database".equals(expected.get("error_kind"))) {
                        wrongs.add(with(expected, key, longer(value)));
                    }
                }
                case "deleted" ->
                        wrongs.add(with(expected, key, Map.of("total", -1, "per_model", Map.of())));
                case "queries" -> {
                    if (!"database".equals(expected.get("error_kind"))) {
                        wrongs.add(with(expected, key, 99));
                    }
                }
                case "steps", "state" -> inner(expected, key, wrongs);
                default -> {}
            }
        });
        return wrongs;
    }

    private static void inner(
            Map<String, @Nullable Object> expected,
            String key,
            List<Map<String, @Nullable Object>> wrongs) {
        List<@Nullable Object> parts = PlainJson.list(expected.get(key));
        for (int i = 0; i < parts.size(); i++) {
            for (Map<String, @Nullable Object> wrong : wrongs(PlainJson.object(parts.get(i)))) {
                List<@Nullable Object> changed = new ArrayList<>(parts);
                changed.set(i, wrong);
                wrongs.add(with(expected, key, changed));
            }
        }
    }

    private static List<@Nullable Object> longer(@Nullable Object list) {
        List<@Nullable Object> longer = new ArrayList<>(PlainJson.list(list));
        longer.add("one more");
        return longer;
    }

    private static Map<String, @Nullable Object> with(
            Map<String, @Nullable Object> expected, String key, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(expected);
        changed.put(key, value);
        return changed;
    }
}
