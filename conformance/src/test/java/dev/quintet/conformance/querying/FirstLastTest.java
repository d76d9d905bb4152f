package dev.quintet.conformance.querying;

import static dev.quintet.conformance.querying.Album_.band;
import static dev.quintet.conformance.querying.Album_.released;
import static dev.quintet.conformance.querying.Album_.sold;
import static dev.quintet.models.expressions.AggregateFunctions.countAll;
import static dev.quintet.models.expressions.ByName.by;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.Map;

/// The first and the last row, without an error where there is none.
@EveryDatabase
class FirstLastTest {

    FirstLastTest(Database database) {
        Music.in(database);
    }

    @Test
    @Spec("QST-014")
    void theyAreTheEndsOfTheOrder() {
        var bySales = Album.objects.orderBy(sold.desc());

        assertThat(bySales.first().orElseThrow().title).isEqualTo("Delta");
        assertThat(bySales.last().orElseThrow().title).isEqualTo("Arctic");
        assertThat(Band.objects.first().orElseThrow().name).isEqualTo("Auk");
        assertThat(Band.objects.last().orElseThrow().name).isEqualTo("Crow");
    }

    @Test
    @Spec("QST-014")
    void withoutRowsThereIsNone() {
        assertThat(Album.objects.filter(sold.gt(99)).first()).isEmpty();
        assertThat(Album.objects.filter(sold.gt(99)).last()).isEmpty();
        assertThat(Album.objects.none().first()).isEmpty();
    }

    @Test
    @Spec("QST-014")
    void withoutAnOrderTheKeyDecides() {
        assertThat(Album.objects.first().orElseThrow().title).isEqualTo("Arctic");
        assertThat(Album.objects.last().orElseThrow().title).isEqualTo("Delta");
        assertThat(Music.statements(() -> Album.objects.first()))
                .singleElement()
                .asString()
                .contains("ORDER BY");
    }

    @Test
    @Spec("QST-014")
    void anOrderThatWasTakenAwayStaysAway() {
        assertThat(Music.statements(() -> Band.objects.orderBy().first()))
                .singleElement()
                .asString()
                .doesNotContain("ORDER BY");
        assertThat(Band.objects.orderBy().first()).isPresent();
        assertThat(Band.objects.orderBy().last().orElseThrow().name)
                .as("without an order only the key tells what is last")
                .isEqualTo("Crow");
    }

    @Test
    @Spec("QST-014")
    void rowsThatWereReadAnswerWithoutAsking() {
        var bySales = Album.objects.orderBy(sold.asc());
        bySales.list();

        assertThat(Music.statements(() -> bySales.first())).isEmpty();
    }

    @Test
    @Spec("QST-014")
    void groupsThatTheKeyDoesNotTellApartNeedAnOrder() {
        var groups = Album.objects.values("band__name").annotate(countAll().as("n"));

        assertThatThrownBy(groups::first)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("first()");
        assertThatThrownBy(groups::last)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("last()");
        assertThat(groups.orderBy(by("-band__name")).first())
                .contains(Map.of("band__name", "Bee", "n", 2L));
    }

    @Test
    @Spec("QST-014")
    void ofASliceWithoutAnOrderThereIsNoFirst() {
        assertThatThrownBy(() -> Album.objects.limit(2).first())
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Album.objects.orderBy(sold.asc()).slice(1, 3).first().orElseThrow().title)
                .isEqualTo("Coral");
    }

    @Test
    @Spec("QST-014")
    void ofASliceThereIsNoLast() {
        assertThatThrownBy(() -> Album.objects.orderBy(sold.asc()).limit(2).last())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("last()");
    }

    @Test
    @Spec("QST-014")
    void otherFormsOfRowsHaveThemToo() {
        assertThat(Album.objects.select(Album_.title).orderBy(sold.desc()).first())
                .contains("Delta");
        assertThat(Album.objects.values("title").last().orElseThrow())
                .containsEntry("title", "Delta");
        assertThat(
                        Album.objects
                                .filter(band().name.eq("Bee"))
                                .orderBy(released.asc().nullsLast())
                                .last())
                .get()
                .hasToString("Delta");
    }
}
