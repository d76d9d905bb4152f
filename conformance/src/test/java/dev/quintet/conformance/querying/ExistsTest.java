package dev.quintet.conformance.querying;

import static dev.quintet.conformance.querying.Album_.sold;
import static dev.quintet.conformance.querying.Album_.title;
import static dev.quintet.models.expressions.ByName.outer;
import static dev.quintet.models.expressions.Functions.count;
import static dev.quintet.models.expressions.Functions.exists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.db.Database;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

/// Whether there is any row.
@EveryDatabase
@Spec("QST-016")
class ExistsTest {

    ExistsTest(Database database) {
        Music.in(database);
    }

    @Test
    void itIsOneStatementWithoutColumnsAndOrder() {
        assertThat(
                        Music.statements(() ->
                                assertThat(Album.objects.orderBy(title.asc()).exists()).isTrue()))
                .singleElement()
                .asString()
                .startsWith("SELECT 1 FROM")
                .doesNotContain("title");
        assertThat(Album.objects.filter(sold.gt(99)).exists()).isFalse();
    }

    @Test
    void rowsThatHaveBeenReadAnswerIt() {
        var few = Album.objects.filter(sold.gt(99));
        few.list();

        assertThat(Music.statements(() -> assertThat(few.exists()).isFalse())).isEmpty();
    }

    @Test
    void groupsSlicesAndDistinctRowsKeepTheirMeaning() {
        var words = count(Album_.tags()).as("words");

        assertThat(Album.objects.annotate(words).filter(words.gt(1)).exists()).isTrue();
        assertThat(Album.objects.annotate(words).filter(words.gt(2)).exists()).isFalse();
        assertThat(Album.objects.orderBy(title.asc()).skip(3).exists()).isTrue();
        assertThat(Album.objects.orderBy(title.asc()).skip(4).exists()).isFalse();
        assertThat(
                        Album.objects
                                .values("band")
                                .distinct()
                                .orderBy(Album_.band().asc())
                                .slice(2, 9)
                                .exists())
                .isFalse();
    }

    @Test
    void eachPartOfAUnionIsOnlyAskedForARow() {
        var union = Album.objects.filter(sold.gt(99)).union(Album.objects.filter(sold.lt(15)));

        assertThat(Music.statements(() -> assertThat(union.exists()).isTrue()))
                .singleElement()
                .asString()
                .doesNotContain("title");
        assertThat(
                        Album.objects
                                .filter(sold.gt(99))
                                .union(Album.objects.filter(sold.lt(0)))
                                .exists())
                .isFalse();
    }

    @Test
    @dev.quintet.testing.RequiresFeature("supportsIntersectAndExcept")
    void ofRowsThatAreComparedAllColumnsCount() {
        var many = Album.objects.filter(sold.gt(25));

        assertThat(many.intersection(Album.objects.filter(sold.lt(25))).exists()).isFalse();
        assertThat(Album.objects.difference(many).exists()).isTrue();
    }

    @Test
    void aUnionInsideOfAnotherQueryKnowsItsRow() {
        var few = Album.objects.filter(Album_.band().eq(outer("pk")), sold.lt(15));
        var many = Album.objects.filter(Album_.band().eq(outer("pk")), sold.gt(35));

        assertThat(Band.objects.filter(exists(few.union(many))))
                .extracting("name")
                .containsExactly("Auk", "Bee");
    }
}
