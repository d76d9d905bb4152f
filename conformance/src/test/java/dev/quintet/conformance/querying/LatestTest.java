package dev.quintet.conformance.querying;

import static dev.quintet.conformance.querying.Album_.released;
import static dev.quintet.conformance.querying.Album_.sold;
import static dev.quintet.conformance.querying.Album_.title;
import static dev.quintet.models.expressions.ByName.by;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.models.DoesNotExist;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

/// The first and the last row of an order that only this question has.
@EveryDatabase
class LatestTest {

    LatestTest(Database database) {
        Music.in(database);
    }

    @Test
    @Spec("QST-013")
    void theOrderIsGivenOrTheModelsOwn() {
        var out = Album.objects.filter(released.isNotNull()).orderBy(title.asc());

        assertThat(out.latest().title).isEqualTo("Coral");
        assertThat(out.earliest().title).isEqualTo("Arctic");
        assertThat(Album.objects.latest(sold.asc()).title).isEqualTo("Delta");
        assertThat(out.earliest(released.year().desc(), sold.asc()).title).isEqualTo("Coral");
        assertThat(out.latest(by("released__year"), by("-sold")).title).isEqualTo("Coral");
    }

    @Test
    @Spec("QST-013")
    void itIsOneStatementForOneRow() {
        assertThat(Music.statements(() -> Album.objects.latest(sold.asc())))
                .singleElement()
                .asString()
                .contains("ORDER BY")
                .containsPattern("LIMIT|FETCH");
    }

    @Test
    @Spec("QST-013")
    void rowsOfValuesHaveALatestToo() {
        assertThat(Album.objects.values("title").latest(sold.asc()))
                .containsEntry("title", "Delta");
        assertThat(Album.objects.select(title).earliest(sold.asc())).isEqualTo("Arctic");
    }

    @Test
    @Spec("QST-013")
    void withoutRowsOrWithoutAnOrderThereIsNone() {
        assertThatThrownBy(() -> Album.objects.filter(sold.gt(99)).latest(sold.asc()))
                .isInstanceOf(DoesNotExist.class)
                .hasMessage("No Album matches the query.");
        assertThatThrownBy(() -> Band.objects.latest())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "latest() needs an order: give it terms, or declare meta.latestBy(...) in"
                                + " Band.");
        assertThatThrownBy(() -> Album.objects.limit(2).earliest(sold.asc()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("slice");
        assertThatThrownBy(() -> Album.objects.latest(by("solt"))).isInstanceOf(FieldError.class);
    }
}
