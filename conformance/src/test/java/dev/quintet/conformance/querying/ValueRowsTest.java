package dev.quintet.conformance.querying;

import static dev.quintet.conformance.querying.Album_.sold;
import static dev.quintet.conformance.querying.Album_.title;
import static dev.quintet.models.expressions.ByName.by;
import static dev.quintet.models.expressions.ByName.q;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.models.DoesNotExist;
import dev.quintet.models.ModelQuery;
import dev.quintet.models.MultipleObjectsReturned;
import dev.quintet.models.Rows;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What can be done with rows of values, and what only with instances.
@EveryDatabase
class ValueRowsTest {

    ValueRowsTest(Database database) {
        Music.in(database);
    }

    @Test
    @Spec("QSR-014")
    void verbsAboutInstancesAreNoneOfRowsOfValues() {
        List<String> verbs = Arrays.stream(Rows.class.getMethods()).map(Method::getName).toList();
        List<String> instances =
                Arrays.stream(ModelQuery.class.getMethods()).map(Method::getName).toList();

        assertThat(instances)
                .contains("selectRelated", "only", "defer", "delete", "update", "contains");
        assertThat(verbs)
                .doesNotContain("selectRelated", "only", "defer", "delete", "update", "contains");
    }

    @Test
    void aNullForWhatTakesNoneIsNamed() {
        record Sale(String title, int year) {}
        var year = Album_.released.year();

        assertThatThrownBy(() -> Album.objects.select(Sale::new, title, year).list())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'released__year' is null in a row")
                .hasMessageContaining("Integer instead of int");
        assertThat(
                        Album.objects
                                .filter(Album_.released.isNotNull())
                                .select(Sale::new, title, year)
                                .list())
                .isNotEmpty();
    }

    @Test
    void rowsOfValuesCannotBeChanged() {
        var rows = Album.objects.orderBy(title.asc()).values("title");

        assertThatThrownBy(() -> rows.list().getFirst().put("title", "Other"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    @Spec("QSR-014")
    void relatedRowsAreNotLoadedBesideValues() {
        assertThat(
                        Music.statements(() ->
                                assertThat(
                                                Album.objects
                                                        .prefetchRelated(Album_.tags())
                                                        .values("title"))
                                        .hasSize(4)))
                .hasSize(1);
        assertThat(
                        Music.statements(
                                () -> Album.objects.values("title").prefetchRelated("tags").list()))
                .hasSize(1);
    }

    @Test
    @Spec("QSR-014")
    void theOtherVerbsGiveRowsInTheirForm() {
        var rows = Album.objects.values("title").orderBy(sold.asc());

        assertThat(rows.get(q("sold", 20))).isEqualTo(Map.of("title", "Coral"));
        assertThat(rows.first()).contains(Map.of("title", "Arctic"));
        assertThat(rows.last()).contains(Map.of("title", "Delta"));
        assertThat(rows.slice(1, 3).list())
                .containsExactly(Map.of("title", "Coral"), Map.of("title", "Boreal"));
        assertThat(rows.at(3)).isEqualTo(Map.of("title", "Delta"));
        assertThat(rows.filter(title.contains("r")).count()).isEqualTo(3);
        assertThat(rows.exists()).isTrue();
        assertThat(rows.reverse().list()).startsWith(Map.of("title", "Delta"));
        assertThat(rows.latest(by("sold"))).isEqualTo(Map.of("title", "Delta"));
        List<Object> streamed = new ArrayList<>();
        try (var some = rows.iterator(2)) {
            some.forEachRemaining(streamed::add);
        }
        assertThat(streamed).hasSize(4).contains(Map.of("title", "Boreal"));
        assertThatThrownBy(() -> rows.get(q("sold", 99))).isInstanceOf(DoesNotExist.class);
        assertThatThrownBy(rows::get).isInstanceOf(MultipleObjectsReturned.class);
    }
}
