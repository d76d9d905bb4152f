package dev.quintet.conformance.querying;

import static dev.quintet.conformance.querying.Album_.band;
import static dev.quintet.conformance.querying.Album_.sold;
import static dev.quintet.conformance.querying.Album_.title;
import static dev.quintet.models.expressions.AggregateFunctions.count;
import static dev.quintet.models.expressions.AggregateFunctions.countAll;
import static dev.quintet.models.expressions.AggregateFunctions.max;
import static dev.quintet.models.expressions.AggregateFunctions.sum;
import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.ConditionalFunctions.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

/// What a query computes for each row.
@EveryDatabase
class AnnotateTest {
    private final Database database;

    AnnotateTest(Database database) {
        this.database = database;
        Music.in(database);
    }

    @Test
    @Spec("QSR-003")
    void valuesAreComputedForEachRow() {
        var twice = sold.times(2).as("twice");
        var label = title.upper().as("label");

        for (Album album : Album.objects.annotate(twice, label)) {
            assertThat(album.get(twice)).isEqualTo(2 * album.sold);
            assertThat(album.get(label)).isEqualTo(album.title.toUpperCase());
            assertThat(album.annotations()).containsOnlyKeys("twice", "label");
        }
    }

    @Test
    @Spec("QSR-003")
    void laterOnesMayUseEarlierOnes() {
        var twice = sold.times(2).as("twice");
        var more = twice.plus(1).as("more");

        assertThat(Album.objects.annotate(twice, more).filter(more.eq(81)))
                .extracting(Object::toString)
                .containsExactly("Delta");
        assertThat(
                        Album.objects
                                .annotate(f("sold").plus(1).as("one"))
                                .annotate(f("one").plus(1).as("two"))
                                .filter(q("two", 42)))
                .hasSize(1);
    }

    @Test
    @Spec("QSR-003")
    void aValueIsReadByItsNameAndClass() {
        Album best = Album.objects.annotate(sold.times(2).as("twice")).orderBy(sold.desc()).at(0);

        int twice = best.annotation("twice", Integer.class);
        assertThat(twice).isEqualTo(80);
        assertThat(best.annotation("twice", Number.class)).isEqualTo(80);
        assertThatThrownBy(() -> best.annotation("twice", Long.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'twice'", "java.lang.Integer", "java.lang.Long");
        assertThatThrownBy(() -> best.annotation("thrice", Integer.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'thrice'", "twice");
    }

    @Test
    @Spec("QSR-003")
    void anAnnotationMayBeReplacedByALaterOneOfItsName() {
        var first = sold.plus(1).as("n");
        var second = sold.plus(2).as("n");

        assertThat(Album.objects.annotate(first).annotate(second).orderBy(sold.asc()))
                .extracting(album -> album.annotation("n"))
                .containsExactly(12, 22, 32, 42);
    }

    @ParameterizedTest
    @Spec("QSR-003")
    @ValueSource(strings = {"title", "band", "bandId", "tags", "id"})
    void theNameOfAFieldIsTaken(String name) {
        assertThatThrownBy(() -> Album.objects.annotate(value(1).as(name)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'" + name + "'", "conflicts", "Album");
        assertThatThrownBy(() -> Album.objects.alias(value(1).as(name)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Album.objects.annotate(List.of(value(1).as(name))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Spec("QSR-003")
    void theNameOfAReverseRelationIsTaken() {
        assertThatThrownBy(() -> Band.objects.annotate(count(Band_.albums()).as("albums")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'albums'");
    }

    @Test
    @Spec("QSR-003")
    void aNameCanBeGivenOnceInACall() {
        assertThatThrownBy(() -> Album.objects.annotate(sold.plus(1).as("n"), sold.plus(2).as("n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'n'", "twice");
    }

    @Test
    @Spec("QSR-003")
    void behindValuesTheirNamesAreTaken() {
        assertThatThrownBy(() -> Album.objects.values("title").annotate(countAll().as("title")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'title'");
        assertThat(
                        Album.objects
                                .values("band__name")
                                .annotate(sum(sold).as("sold"))
                                .orderBy(f("band__name").asc())
                                .list())
                .as("a field that the rows do not have is free")
                .containsExactly(
                        Map.of("band__name", "Auk", "sold", 40L),
                        Map.of("band__name", "Bee", "sold", 60L));
    }

    @ParameterizedTest
    @Spec("QSR-003")
    @ValueSource(
            strings = {
                "",
                "a b",
                "a\tb",
                "a\nb",
                "a'b",
                "a\"b",
                "a`b",
                "a;b",
                "a--b",
                "a/*b",
                "a*/b",
                "a[b",
                "a]b",
                "a\u0000b",
                "a\u0007b",
                "a#b"
            })
    void aMalformedNameIsRefused(String name) {
        assertThatThrownBy(() -> Album.objects.annotate(sold.plus(1).as(name)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    // ---- groups

    @Test
    @Spec("QSR-004")
    void anAggregateMakesAGroupOfEachRow() {
        var albums = count(Band_.albums()).as("number");
        var best = max(Band_.albums().sold).as("best");

        var bands = Band.objects.annotate(albums, best).orderBy(Band_.name.asc());

        assertThat(bands).extracting(each -> each.get(albums)).containsExactly(2L, 2L, 0L);
        assertThat(bands).extracting(each -> each.get(best)).containsExactly(30, 40, null);
    }

    @Test
    @Spec("QSR-004")
    void theKeyAloneGroupsWhereTheOthersFollowFromIt() {
        String sql = Band.objects.annotate(count(Band_.albums()).as("number")).sql();
        String groups =
                sql.replaceAll("[\"`]", "").replaceAll(".*GROUP BY ([^)]*?)( ORDER BY.*)?$", "$1");

        if (database.backend().features().groupsByKeyAlone()) {
            assertThat(groups).isEqualToIgnoringCase("querying_band.id");
        } else {
            assertThat(groups).contains("id", "name", "founded");
        }
    }

    @Test
    @Spec("QSR-004")
    void theValuesBeforeMakeTheGroups() {
        var rows =
                Album.objects
                        .values("band__founded")
                        .annotate(countAll().as("n"))
                        .orderBy(f("band__founded").asc());

        assertThat(rows.list())
                .containsExactly(
                        Map.of("band__founded", 1999, "n", 2L),
                        Map.of("band__founded", 2002, "n", 2L));
        assertThat(rows.sql().replaceAll("[\"`]", "")).doesNotContainPattern("GROUP BY .*title");
    }

    @Test
    @Spec("QSR-004")
    void annotationsBetweenGroupToo() {
        var parity = sold.mod(20).as("parity");

        assertThat(
                        Album.objects
                                .annotate(parity)
                                .values("parity")
                                .annotate(countAll().as("n"))
                                .orderBy(parity.asc())
                                .list())
                .containsExactly(Map.of("parity", 0, "n", 2L), Map.of("parity", 10, "n", 2L));
    }

    @Test
    @Spec("QSR-004")
    void aFilterOnAnAggregateIsAboutTheGroups() {
        var best = max(Band_.albums().sold).as("best");

        assertThat(Band.objects.annotate(best).filter(best.gt(30)))
                .extracting(Object::toString)
                .containsExactly("Bee");
        assertThat(Band.objects.alias(best).filter(best.gt(30)).exclude(Band_.name.eq("Bee")))
                .isEmpty();
    }

    @Test
    @Spec("QSR-003")
    void anAggregateOfAnAggregateIsRefused() {
        var albums = count(Band_.albums()).as("number");

        assertThatThrownBy(() ->
                        Band.objects.annotate(albums).annotate(sum(albums).as("total")).list())
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("number");
        assertThat(Album.objects.annotate(count(band()).as("bands")).list()).hasSize(4);
    }
}
