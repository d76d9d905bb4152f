package dev.quintet.conformance.querying;

import static dev.quintet.conformance.querying.Album_.sold;
import static dev.quintet.conformance.querying.Album_.title;
import static dev.quintet.models.expressions.ByName.outer;
import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.Functions.avg;
import static dev.quintet.models.expressions.Functions.count;
import static dev.quintet.models.expressions.Functions.countAll;
import static dev.quintet.models.expressions.Functions.exists;
import static dev.quintet.models.expressions.Functions.lower;
import static dev.quintet.models.expressions.Functions.max;
import static dev.quintet.models.expressions.Functions.sum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.models.Totals;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

/// Aggregates over all rows.
@EveryDatabase
@Spec("QST-015")
class TotalsTest {

    TotalsTest(Database database) {
        Music.in(database);
    }

    @Test
    void theyAreReadByKeyAndByName() {
        var number = countAll().as("number");
        var all = sum(sold).as("all");
        Totals totals = Album.objects.aggregate(number, all);

        long albums = totals.get(number);
        assertThat(albums).isEqualTo(4);
        assertThat(totals.get(all)).isEqualTo(100L);
        assertThat(totals).containsEntry("number", 4L).containsEntry("all", 100L);
        assertThat(totals.keySet()).containsExactly("number", "all");
    }

    @Test
    void aKeyThatWasNotAskedForIsRefused() {
        var number = countAll().as("number");

        assertThatThrownBy(() -> Album.objects.aggregate(number).get(max(sold).as("best")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no value 'best'. Choices are: number.");
        assertThatThrownBy(() -> Album.objects.aggregate(lower(title).as("low")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'low' is none");
    }

    @Test
    void noRowsHaveTheirOwnTotals() {
        var number = countAll().as("number");
        var all = sum(sold).as("all");
        var or = sum(sold).orElse(7L).as("or");

        assertThat(
                        Music.statements(() -> {
                            Totals none = Album.objects.none().aggregate(number, all, or);
                            assertThat(none.get(number)).isZero();
                            assertThat(none.get(all)).isNull();
                            assertThat(none).containsEntry("or", 7L);
                        }))
                .isEmpty();
        assertThat(Album.objects.filter(sold.gt(99)).aggregate(all).get(all)).isNull();
    }

    @Test
    void overASliceTheirFiltersTakeInstancesAndQueries() {
        var slice = Album.objects.orderBy(sold.asc()).slice(0, 3);
        Band auk = Band.objects.filter(Band_.name.eq("Auk")).get();
        var ofAuk = count(Album_.id).filter(q("band", auk)).as("ofAuk");
        var others = count(Album_.id).filter(q("band", auk).not()).as("others");
        var among =
                count(Album_.id).filter(q("band__in", Band.objects.filter(Band_.name.eq("Auk"))));

        Totals totals = slice.aggregate(ofAuk, others, among.as("among"));

        long expected = slice.stream().filter(album -> auk.pk().equals(album.band.id())).count();
        assertThat(totals.get(ofAuk)).isEqualTo(expected).isPositive();
        assertThat(totals.get(others)).isEqualTo(3 - expected);
        assertThat(totals).containsEntry("among", expected);
        assertThatThrownBy(() ->
                        slice.aggregate(
                                count(Album_.id)
                                        .filter(exists(Band.objects.filter(q("pk", outer("band")))))
                                        .as("n")))
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("Annotate the rows with it first");
    }

    @Test
    void theyMayBeOverEarlierValuesAndOverEachOther() {
        var words = count(Album_.tags()).as("words");
        var all = sum(sold).as("all");
        var number = countAll().as("number");

        assertThat(Album.objects.annotate(words).aggregate(max(words).as("most")))
                .containsEntry("most", 2L);
        assertThat(Album.objects.aggregate(all, number, all.dividedBy(number).as("mean")))
                .containsEntry("mean", 25L);
        assertThat(Album.objects.orderBy(sold.desc()).limit(2).aggregate(avg(sold).as("mean")))
                .containsEntry("mean", 35.0);
    }

    @Test
    void afterDistinctOnThereAreNone() {
        assertThatThrownBy(() -> Album.objects.distinctOn(title).aggregate(countAll().as("number")))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageStartingWith("aggregate() cannot be called after distinctOn().");
    }
}
