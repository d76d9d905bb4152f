package dev.quintet.conformance.querying;

import static dev.quintet.conformance.querying.Album_.band;
import static dev.quintet.conformance.querying.Album_.released;
import static dev.quintet.conformance.querying.Album_.sold;
import static dev.quintet.conformance.querying.Album_.tags;
import static dev.quintet.conformance.querying.Album_.title;
import static dev.quintet.models.expressions.Functions.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.models.Query;
import dev.quintet.models.QuerySet;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.RequiresFeature;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Two queries over one model as one.
@EveryDatabase
@Spec("QSR-038")
class MergingTest {
    private final QuerySet<Album> few;
    private final QuerySet<Album> auk;

    MergingTest(Database database) {
        Music.in(database);
        few = Album.objects.filter(sold.lte(20));
        auk = Album.objects.filter(band().name.eq("Auk"));
    }

    private static List<String> titles(Query<Album, Album, ?> query) {
        return query.list().stream().map(album -> album.title).sorted().toList();
    }

    @Test
    void theConditionsOfBothAreConnected() {
        assertThat(titles(few.and(auk))).containsExactly("Arctic");
        assertThat(titles(few.or(auk))).containsExactly("Arctic", "Boreal", "Coral");
        assertThat(titles(few.xor(auk))).containsExactly("Boreal", "Coral");
        assertThat(few.or(auk).count()).isEqualTo(3);
    }

    @Test
    void theResultIsAQueryWithAllVerbs() {
        assertThat(titles(few.or(auk).exclude(title.eq("Coral")).filter(sold.lt(30))))
                .containsExactly("Arctic");
        assertThat(few.or(auk).values("title").orderBy(title.desc()).first())
                .hasValueSatisfying(row -> assertThat(row).containsEntry("title", "Coral"));
    }

    @Test
    void aQueryWithoutConditionsIsAllRows() {
        assertThat(titles(few.or(Album.objects.all()))).hasSize(4);
        assertThat(titles(Album.objects.and(few))).containsExactly("Arctic", "Coral");
        assertThat(titles(Album.objects.all().xor(few))).containsExactly("Boreal", "Delta");
    }

    @Test
    void underAndTheTwoMayMeanDifferentRelatedRows() {
        var cold = Album.objects.filter(tags().word.eq("cold"));
        var blue = Album.objects.filter(tags().word.eq("blue"));

        assertThat(titles(cold.and(blue))).containsExactly("Arctic");
        assertThat(titles(cold.filter(tags().word.eq("blue")))).containsExactly("Arctic");
    }

    @Test
    void underOrTheTwoShareTheirJoins() {
        var cold = Album.objects.filter(tags().word.eq("cold"));
        var blue = Album.objects.filter(tags().word.eq("blue"));

        assertThat(titles(cold.or(blue))).containsExactly("Arctic", "Arctic", "Boreal", "Coral");
        assertThat(cold.or(blue).sql().split(" JOIN ")).hasSize(3);
        assertThat(cold.and(blue).sql().split(" JOIN ")).hasSize(5);
        assertThat(titles(cold.or(few))).containsExactly("Arctic", "Arctic", "Boreal", "Coral");
    }

    @Test
    void aRowWithoutAPartnerIsNotLostUnderOr() {
        var tagged = Album.objects.filter(tags().word.eq("cold"));
        var unreleased = Album.objects.filter(released.isNull());

        assertThat(titles(tagged.or(unreleased))).containsExactly("Arctic", "Boreal", "Delta");
        assertThat(titles(unreleased.or(tagged))).containsExactly("Arctic", "Boreal", "Delta");
    }

    @Test
    void anEmptyQueryDecidesWithoutBeingAsked() {
        assertThat(
                        Music.statements(() -> {
                            assertThat(few.and(Album.objects.none())).isEmpty();
                            assertThat(Album.objects.none().and(few)).isEmpty();
                        }))
                .isEmpty();
        assertThat(titles(few.or(Album.objects.none()))).isEqualTo(titles(few));
        assertThat(titles(Album.objects.none().xor(few))).isEqualTo(titles(few));
    }

    @Test
    void theOrderIsThatOfTheOtherIfItHasOne() {
        var byTitle = few.orderBy(title.desc());

        assertThat(byTitle.or(auk)).extracting("title").startsWith("Coral", "Boreal");
        assertThat(byTitle.or(auk.orderBy(sold.desc())))
                .extracting("title")
                .containsExactly("Boreal", "Coral", "Arctic");
    }

    @Test
    void rowsOfTheSameValuesCanBeConnected() {
        assertThat(few.values("title").or(auk.values("title")).orderBy(title.asc()))
                .extracting("title")
                .containsExactly("Arctic", "Boreal", "Coral");
        assertThat(few.select(title).and(auk.select(title)).list()).containsExactly("Arctic");
        assertThatThrownBy(() -> few.values("title").or(auk.values("sold")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "or() combines queries that select the same values, not [title] and"
                                + " [sold].");
    }

    @Test
    void conditionsInsideOfOtherQueriesKeepTheirMeaning() {
        var busy = Band.objects.filter(Band_.albums().sold.gt(25));
        var old = Band.objects.exclude(Band_.albums().tags().word.eq("blue"));

        assertThat(busy.and(old)).isEmpty();
        assertThat(busy.or(old).distinct())
                .extracting("name")
                .containsExactly("Auk", "Bee", "Crow");
        assertThat(
                        Album.objects.filter(
                                band().in(busy.and(Band.objects.filter(Band_.founded.gt(2000))))))
                .extracting("title")
                .containsExactlyInAnyOrder("Coral", "Delta");
    }

    @Test
    void annotationsOfTheFirstAreKept() {
        var words = count(tags()).as("words");

        assertThat(few.annotate(words).or(auk).orderBy(title.asc()))
                .extracting(album -> album.get(words))
                .containsExactly(2L, 1L, 1L);
    }

    @Test
    void aSliceIsTakenByItsKeys(Database database) {
        var best = Album.objects.orderBy(sold.desc()).limit(1);

        assertThat(titles(best.or(few))).containsExactly("Arctic", "Coral", "Delta");
        assertThat(titles(few.or(best))).containsExactly("Arctic", "Coral", "Delta");
        assertThat(titles(few.xor(Album.objects.orderBy(sold.asc()).limit(1))))
                .containsExactly("Coral");
        assertThatThrownBy(() -> best.and(few))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("slice");
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> few.distinct().or(auk))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("distinct");
        assertThatThrownBy(() -> few.union(auk).and(auk))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("UNION");
        assertThatThrownBy(() -> few.or(auk.union(few)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @RequiresFeature("supportsDistinctOn")
    void columnsToBeDistinctOnHaveToBeTheSame() {
        assertThatThrownBy(() -> few.distinctOn(title).or(auk.distinctOn(sold)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("different columns");
    }
}
