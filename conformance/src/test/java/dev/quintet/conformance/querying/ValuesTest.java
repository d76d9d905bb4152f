package dev.quintet.conformance.querying;

import static dev.quintet.conformance.querying.Album_.band;
import static dev.quintet.conformance.querying.Album_.sold;
import static dev.quintet.conformance.querying.Album_.title;
import static dev.quintet.models.expressions.ByName.by;
import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.Functions.count;
import static dev.quintet.models.expressions.Functions.countAll;
import static dev.quintet.models.expressions.Functions.lower;
import static dev.quintet.models.expressions.Functions.max;
import static dev.quintet.models.expressions.Functions.sum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/// Rows of values, chosen once or again, before and after something is computed.
@EveryDatabase
class ValuesTest {

    private record Line(String title, int sold) {}

    ValuesTest(Database database) {
        Music.in(database);
    }

    @Test
    @Spec("QSR-011")
    void rowsAreMapsUnderTheNamesThatWereAskedFor() {
        var first = Album.objects.orderBy(title.asc()).limit(1);
        long auk = Band.objects.get(Band_.name.eq("Auk")).id();

        assertThat(first.values("title", "band", "bandId", "band__name").get())
                .isEqualTo(
                        Map.of("title", "Arctic", "band", auk, "bandId", auk, "band__name", "Auk"));
        assertThat(first.values().get())
                .containsOnlyKeys(
                        "id", "bandId", "title", "released", "mastered", "session", "sold");
        assertThat(first.annotate(lower(title).as("low")).values().get())
                .containsEntry("low", "arctic")
                .containsKey("id");
        assertThat(first.annotate(lower(title).as("low")).values("sold", "low").get().keySet())
                .containsExactly("sold", "low");
    }

    @Test
    @Spec("QSR-011")
    void aPathOverManyRowsRepeatsAndKeepsRowsWithoutAny() {
        assertThat(
                        Album.objects
                                .orderBy(title.asc(), by("tags__word"))
                                .values("title", "tags__word"))
                .extracting(row -> row.get("title") + ":" + row.get("tags__word"))
                .containsExactly(
                        "Arctic:blue", "Arctic:cold", "Boreal:cold", "Coral:blue", "Delta:null");
    }

    @Test
    @Spec("QSR-012")
    void listsHaveTheOrderThatWasAskedFor() {
        var first = Album.objects.orderBy(title.asc()).limit(1);

        assertThat(first.valuesList("sold", "title", "sold").get())
                .isEqualTo(List.<Object>of(10, "Arctic", 10));
        assertThat(first.select(title).get()).isEqualTo("Arctic");
        assertThat(first.select(Line::new, title, sold).get()).isEqualTo(new Line("Arctic", 10));
    }

    @Test
    void whatWasChosenCanBeChosenAgain() {
        var rows = Album.objects.orderBy(title.asc()).values("title", "sold");

        assertThat(rows.values("sold").first()).contains(Map.of("sold", 10));
        assertThat(rows.valuesList("title").first()).contains(List.of("Arctic"));
        assertThat(rows.select(title).list()).containsExactly("Arctic", "Boreal", "Coral", "Delta");
        assertThat(rows.select(Line::new, title, sold).first()).contains(new Line("Arctic", 10));
    }

    @Test
    @Spec("QSR-013")
    void theValuesBeforeAnAggregateAreItsGroups() {
        var albums = countAll().as("albums");
        var best = max(sold).as("best");
        var groups = Album.objects.values("band__name").annotate(albums, best);

        assertThat(groups.orderBy(by("band__name")))
                .containsExactly(
                        Map.of("band__name", "Auk", "albums", 2L, "best", 30),
                        Map.of("band__name", "Bee", "albums", 2L, "best", 40));
        assertThat(groups.orderBy(best.desc()).values("best"))
                .containsExactly(Map.of("best", 40), Map.of("best", 30));
        assertThat(groups.values("albums").count()).isEqualTo(2);
    }

    @Test
    @Spec("QSR-013")
    void anAggregateBeforeTheValuesGroupsByTheWholeModel() {
        assertThat(
                        Album.objects
                                .annotate(count(Album_.tags()).as("words"))
                                .values("band__name", "words")
                                .orderBy(title.asc()))
                .extracting(row -> row.get("words"))
                .containsExactly(2L, 1L, 1L, 0L);
    }

    @Test
    @Spec("QSR-005")
    void anAliasIsOfUseButIsNotGiven() {
        var profit = sold.times(2).as("profit");
        var aliased = Album.objects.alias(profit);

        assertThat(aliased.filter(profit.gt(70)).orderBy(profit.desc()).get().annotations())
                .isEmpty();
        assertThat(aliased.annotate(profit.plus(1).as("more")).latest(sold.asc()).annotations())
                .isEqualTo(Map.of("more", 81));
        assertThatThrownBy(() -> aliased.values("profit").list())
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("'profit' is an alias");
        assertThatThrownBy(() -> aliased.aggregate(sum(profit).as("all")))
                .isInstanceOf(FieldError.class)
                .hasMessage(
                        "aggregate() cannot use the alias 'profit'. Use annotate() to promote it.");
        assertThat(aliased.update(sold.to(f("profit")))).isEqualTo(4);
        assertThat(Album.objects.update(sold.to(sold.dividedBy(2)))).isEqualTo(4);
    }

    @Test
    @Spec("QSR-005")
    void annotatePromotesAnAlias() {
        var profit = sold.times(2).as("profit");
        var promoted = Album.objects.alias(profit).annotate(profit);

        assertThat(promoted.latest(sold.asc()).get(profit)).isEqualTo(80);
        assertThat(promoted.values("profit").latest(sold.asc())).isEqualTo(Map.of("profit", 80));
        assertThat(promoted.aggregate(sum(profit).as("all"))).containsEntry("all", 200L);
    }

    @Test
    void whatEarlierValuesLeftOutIsAnAliasFromThere() {
        var low = lower(title).as("low");

        assertThatThrownBy(() -> Album.objects.annotate(low).values("title").values("low").list())
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("'low' is an alias");
        assertThat(Album.objects.annotate(low).values("title").values().first().orElseThrow())
                .doesNotContainKey("low");
    }

    @Test
    void annotationsCanBePutTogetherAtRunTime() {
        var low = lower(title).as("low");
        var more = sold.plus(1).as("more");

        assertThat(Album.objects.annotate(List.of(low, more)).earliest(sold.asc()).annotations())
                .isEqualTo(Map.of("low", "arctic", "more", 11));
    }

    @Test
    void anAnnotationCannotHaveTheNameOfAField() {
        assertThatThrownBy(() -> Album.objects.annotate(lower(title).as("sold")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("conflicts with the field of that name");
        assertThatThrownBy(() -> Album.objects.values("titel").list())
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("Did you mean 'title'?");
        assertThat(Album.objects.filter(band().name.eq("Auk")).values("band__founded").distinct())
                .hasSize(1);
    }

    @Test
    void whatIsSelectedIsThereBefore() {
        assertThatThrownBy(() ->
                        Album.objects
                                .values("title", "low")
                                .annotate(lower(title).as("low"))
                                .list())
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("'low'");
    }
}
