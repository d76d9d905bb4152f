package dev.quintet.conformance.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.conformance.answers.Literals.Reference;
import dev.quintet.conformance.corpus.PlainJson;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The comparison is strict where the corpus is and lenient where it says so.
class ComparisonTest {

    @Test
    void orderedRowsHaveToComeInOrder() {
        String expected = "{'objects': [1, 2, 3], 'ordered': true}";

        assertPasses(expected, objects(1, 2, 3));
        assertFails(expected, objects(1, 3, 2));
        assertFails(expected, objects(1, 2));
    }

    @Test
    void withoutAnOrderAnyOrderIsRightButNotAnyNumber() {
        String expected = "{'objects': [1, 2, 2], 'ordered': false}";

        assertPasses(expected, objects(2, 1, 2));
        assertFails(expected, objects(1, 1, 2));
        assertFails(expected, objects(1, 2, 2, 2));
    }

    @Test
    void rowsWithEqualKeysMayChangePlacesWithinTheirTie() {
        String expected = "{'objects': [1, 2, 3, 4], 'ordered': true, 'ties': [[1, 3]]}";

        assertPasses(expected, objects(1, 3, 2, 4));
        assertFails(expected, objects(2, 1, 3, 4));
        assertFails(expected, objects(1, 2, 4, 3));
    }

    @Test
    void instancesMustNotBringAnnotationsThatNobodyAskedFor() {
        assertFails(
                "{'objects': [1], 'ordered': true}",
                new Outcome.Rows("object", List.of(Map.of("pk", 1, "n", 2))));
    }

    @Test
    void theKindOfRowsMatters() {
        String expected = "{'rows': [[1]], 'row_type': 'tuple', 'ordered': true}";

        assertPasses(expected, new Outcome.Rows("tuple", List.of(List.of(1))));
        assertFails(expected, new Outcome.Rows("flat", List.of(1)));
    }

    @Test
    void wholeNumbersAreExactAndOthersNearlySo() {
        assertFails("{'value': 9007199254740993}", single(9007199254740992L));
        assertPasses("{'value': 9007199254740993}", single(9007199254740993L));
        assertPasses("{'value': 0.3}", single(0.1 + 0.2));
        assertFails("{'value': 0.3}", single(0.300001));
        assertPasses("{'value': {'$decimal': '1.50'}}", single(new BigDecimal("1.5")));
        assertPasses("{'value': 2}", single(2.0));
    }

    @Test
    void truthIsNoNumber() {
        assertFails("{'value': 1}", single(true));
        assertFails("{'value': true}", single(1));
    }

    @Test
    void durationsMayDifferByAMicrosecond() {
        assertPasses(
                "{'value': {'$duration': 1.5}}", single(Duration.ofMillis(1500).plusNanos(1000)));
        assertFails(
                "{'value': {'$duration': 1.5}}", single(Duration.ofMillis(1500).plusNanos(2000)));
    }

    @Test
    void aBagHasNoOrderButAListHas() {
        assertPasses("{'value': {'$bag': [1, 2]}}", single(List.of(2, 1)));
        assertFails("{'value': [1, 2]}", single(List.of(2, 1)));
    }

    @Test
    void instancesAreTheSameByModelAndKey() {
        String expected = "{'value': {'$obj': ['Blog', 1]}}";

        assertPasses(expected, single(new Reference("Blog", 1L)));
        assertFails(expected, single(new Reference("Entry", 1L)));
        assertFails(expected, single(new Reference("Blog", 2L)));
        assertFails(expected, single(null));

        UUID key = UUID.fromString("0e000000-0000-4000-8000-000000000009");
        assertPasses(
                "{'value': {'$obj': ['Keyed', '" + key + "']}}",
                single(new Reference("Keyed", key)));
        assertFails("{'value': {'$obj': ['Keyed', '1']}}", single(new Reference("Keyed", key)));
    }

    @Test
    void aContractualErrorHasToBeTheEquivalent() {
        String expected = "{'error': 'ValueError', 'error_kind': 'contract'}";

        assertPasses(expected, failed(new IllegalArgumentException("no")));
        assertPasses(expected, failed(new RefusedByCompiler("filter(5)")));
        assertFails(expected, failed(new IllegalStateException("no")));
        assertFails(expected, single(1));
    }

    @Test
    void anAccidentOfDjangosMayBeAnything() {
        String expected = "{'error': 'TypeError', 'error_kind': 'incidental'}";

        assertPasses(expected, single(1));
        assertPasses(expected, failed(new IllegalStateException("no")));
    }

    @Test
    void anErrorWhereNoneIsExpectedFails() {
        assertFails("{'value': 1}", failed(new RefusedByCompiler("no")));
    }

    @Test
    void statementsAreAKindOfFailureOfTheirOwn() {
        Map<String, @Nullable Object> expected = expectation("{'value': 1, 'queries': 2}");

        assertThat(
                        Comparison.compare(
                                expected, new Answer(new Outcome.Single(1), List.of("SELECT 1"))))
                .isInstanceOf(Verdict.WrongStatements.class);
        assertThat(
                        Comparison.compare(
                                expected,
                                new Answer(new Outcome.Single(1), List.of("SELECT 1", "SELECT 2"))))
                .isEqualTo(Verdict.PASSED);
        assertThat(
                        Comparison.compare(
                                expectation("{'value': 1, 'queries': 1, 'statements': ['INSERT']}"),
                                new Answer(new Outcome.Single(1), List.of("insert into x"))))
                .isEqualTo(Verdict.PASSED);
    }

    private static void assertPasses(String expected, Outcome got) {
        assertThat(Comparison.compare(expectation(expected), new Answer(got, List.of())))
                .isEqualTo(Verdict.PASSED);
    }

    private static void assertFails(String expected, Outcome got) {
        assertThat(Comparison.compare(expectation(expected), new Answer(got, List.of())))
                .isInstanceOf(Verdict.Wrong.class);
    }

    private static Map<String, @Nullable Object> expectation(String json) {
        return PlainJson.object(PlainJson.parse(json.replace('\'', '"')));
    }

    private static Outcome objects(Object... keys) {
        return new Outcome.Rows(
                "object",
                Arrays.stream(keys)
                        .<Object>map(key -> Collections.singletonMap("pk", key))
                        .toList());
    }

    private static Outcome single(@Nullable Object value) {
        return new Outcome.Single(value);
    }

    private static Outcome failed(RuntimeException error) {
        return new Outcome.Failed(error, null);
    }
}
