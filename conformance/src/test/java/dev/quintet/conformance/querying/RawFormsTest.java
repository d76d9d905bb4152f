package dev.quintet.conformance.querying;

import static dev.quintet.conformance.querying.Album_.sold;
import static dev.quintet.conformance.querying.Album_.title;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.db.Database;
import dev.quintet.models.expressions.RawSql;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/// SQL of one's own as the documentation writes it: with names that have no quotes, on every
/// database.
@EveryDatabase
@Spec({"RAW-001", "DELTA-002"})
class RawFormsTest {
    RawFormsTest(Database database) {
        Music.in(database);
    }

    private static List<String> titles(Iterable<Album> albums) {
        return java.util.stream.StreamSupport.stream(albums.spliterator(), false)
                .map(album -> album.title)
                .toList();
    }

    @Test
    void rowsOfATable() {
        assertThat(
                        titles(
                                Album.objects.raw(
                                        "SELECT * FROM querying_album WHERE sold > ? ORDER BY sold",
                                        25)))
                .containsExactly("Boreal", "Delta");
        assertThat(
                        titles(
                                Album.objects.raw(
                                        "SELECT * FROM querying_album WHERE sold = :sold",
                                        Map.of("sold", 20))))
                .containsExactly("Coral");
    }

    @Test
    void capitalsInNamesWithoutQuotes() {
        var albums =
                Album.objects.raw(
                        "SELECT ID, Title, SOLD FROM querying_album WHERE Sold < ? ORDER BY SOLD",
                        25);
        assertThat(titles(albums)).containsExactly("Arctic", "Coral");
        assertThat(albums).allMatch(album -> album.isLoaded("sold"));
    }

    @Test
    void translatedNamesWithCapitals() {
        var albums =
                Album.objects
                        .raw("SELECT id, 'New' AS NewTitle FROM querying_album WHERE sold = 10")
                        .translating(Map.of("NewTitle", "title"));
        assertThat(titles(albums)).containsExactly("New");
    }

    @Test
    void valuesAndConditionsWithinAQuery() {
        var twice = RawSql.of("sold * ?", 2).as(ValueType.INTEGER).as("twice");
        assertThat(
                        Album.objects
                                .annotate(twice)
                                .filter(RawSql.condition("length(title) > ?", 5))
                                .orderBy(sold.asc()))
                .extracting(album -> album.title, album -> album.get(twice))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Arctic", 20),
                        org.assertj.core.groups.Tuple.tuple("Boreal", 60));
    }

    @Test
    void namesWithTheirTable() {
        assertThat(
                        Album.objects
                                .withTables("querying_band")
                                .filter(
                                        RawSql.condition(
                                                "querying_album.band_id = querying_band.id AND"
                                                        + " querying_band.name = ?",
                                                "Bee"))
                                .orderBy(title.asc())
                                .select(title)
                                .list())
                .containsExactly("Coral", "Delta");
        assertThat(Album.objects.filter(RawSql.condition("? IS NULL", (Object[]) null))).hasSize(4);
    }
}
