package dev.quintet.conformance.shop;

import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.ByName.q;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.quintet.db.Database;
import dev.quintet.db.QueryRecorder;
import dev.quintet.models.Query;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// `in`: among values, or among the rows of a query.
@EveryDatabase
class AmongTest {
    private final Shop shop;

    AmongTest(Database database) {
        shop = Shop.in(database);
    }

    private static String sql(Query<?, ?, ?> query) {
        try (QueryRecorder recorder = QueryRecorder.start()) {
            query.list();
            return recorder.statements().isEmpty()
                    ? ""
                    : recorder.statements().getFirst().sql().replaceAll("[\"`]", "");
        }
    }

    @Test
    @Spec("LOOKUP-006")
    void whateverCanBeIteratedIsAList() {
        List<String> expected = List.of("50% Off_Sale\\", "help wanted");

        assertThat(Shop.albums(q("rating__in", List.of(1, 3)))).isEqualTo(expected);
        assertThat(Shop.albums(q("rating__in", Set.of(1, 3)))).isEqualTo(expected);
        assertThat(Shop.albums(q("rating__in", new Integer[] {1, 3}))).isEqualTo(expected);
        assertThat(Shop.albums(q("rating__in", Stream.of(1, 3)))).isEqualTo(expected);
        assertThat(Shop.albums(q("rating__in", IntStream.of(1, 3)))).isEqualTo(expected);
        assertThat(Shop.albums(q("rating__in", List.of(1, 3).iterator()))).isEqualTo(expected);
        assertThat(Shop.albums(q("rating__in", List.of("1", 3L)))).isEqualTo(expected);
        assertThat(Shop.albums(Album_.rating.in(1, 3))).isEqualTo(expected);
    }

    @Test
    @Spec("LOOKUP-006")
    void aTextIsTheListOfItsCharacters() {
        assertThat(Shop.albums(q("rating__in", "1313")))
                .containsExactly("50% Off_Sale\\", "help wanted");
        assertThat(Shop.bands(q("name__in", "Solo"))).isEmpty();
    }

    @Test
    @Spec("LOOKUP-006")
    void anIteratorIsReadOnce() {
        List<Integer> read = new ArrayList<>();
        var condition = q("rating__in", Stream.of(1, 3).peek(read::add).iterator());

        assertThat(Shop.albums(condition)).hasSize(2);
        assertThat(Shop.albums(condition)).hasSize(2);
        assertThat(read).containsExactly(1, 3);
    }

    @Test
    @Spec("LOOKUP-006")
    void nullsMatchNothingAndRepetitionsAreOne() {
        assertThat(Shop.albums(q("rating__in", Arrays.asList(null, 5)))).containsExactly("Help Me");
        assertThat(Shop.names(Album.objects.exclude(q("rating__in", Arrays.asList(null, 5)))))
                .hasSize(3);
        assertThat(sql(Album.objects.filter(q("sold__in", List.of(7, 7, 8, 7)))))
                .containsOnlyOnce("IN (?, ?)");
    }

    @Test
    @Spec("LOOKUP-006")
    void noValuesAreNoRowsAndNoStatement() {
        try (QueryRecorder recorder = QueryRecorder.start()) {
            assertThat(Shop.albums(q("rating__in", List.of()))).isEmpty();
            assertThat(Shop.albums(q("rating__in", Collections.singletonList(null)))).isEmpty();
            assertThat(recorder.statements()).isEmpty();
        }
        assertThat(Shop.names(Album.objects.exclude(q("rating__in", List.of())))).hasSize(4);
    }

    @Test
    @Spec("LOOKUP-006")
    void instancesStandForTheirKeys() {
        assertThat(Shop.albums(q("band__in", List.of(shop.pins, shop.solo)))).hasSize(2);
        assertThat(Shop.albums(q("band__in", List.of(shop.pins, shop.beats.id())))).hasSize(4);
        assertThat(Shop.albums(q("label__in", List.of(shop.emi))))
                .containsExactly("50% Off_Sale\\", "Help Me");
        assertThat(Shop.albums(q("players__in", List.of(shop.ann))))
                .containsExactly("50% Off_Sale\\", "Help Me");
    }

    @Test
    @Spec("LOOKUP-006")
    void aListMayBeLong() {
        List<Integer> many = IntStream.range(0, 3_000).boxed().toList();

        assertThat(Shop.albums(q("sold__in", many))).hasSize(4);
    }

    @Test
    @Spec("LOOKUP-006")
    void theyMayBeComputed() {
        assertThat(Shop.albums(q("sold__in", List.of(f("rating"), 50))))
                .containsExactly("Let It Be Me");
    }

    @Test
    @Spec("LOOKUP-007")
    void theRowsOfAQueryAreOneStatement() {
        var old = Band.objects.filter(Band_.founded.lt(1970));
        try (QueryRecorder recorder = QueryRecorder.start()) {
            assertThat(Shop.albums(q("band__in", old))).containsExactly("Help Me", "Let It Be Me");
            assertThat(Shop.albums(Album_.band().in(old))).hasSize(2);
            assertThat(recorder.statements()).hasSize(2);
        }
        assertThat(Shop.bands(q("pk__in", Album.objects.filter(q("sold", 0)).values("band"))))
                .containsExactly("Rolling Pins");
        assertThat(Shop.albums(q("title__in", Album.objects.filter(q("sold", 0)).values("title"))))
                .containsExactly("help wanted");
        assertThat(Shop.bands(q("pk__in", Band.objects.none()))).isEmpty();
    }

    @Test
    @Spec("LOOKUP-007")
    void anOrderInsideIsLeftOutUnlessItChoosesRows() {
        var ordered = Band.objects.orderBy(Band_.name.asc());

        assertThat(sql(Album.objects.filter(q("band__in", ordered)))).doesNotContain("ORDER BY");
        assertThat(Shop.albums(q("band__in", ordered.limit(1))))
                .containsExactly("50% Off_Sale\\", "help wanted");
    }

    @Test
    @Spec("LOOKUP-007")
    void itHasOneColumn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shop.albums(q("sold__in", Band.objects.values("id", "name"))))
                .withMessage("The query for 'in' must select 1 column but selects 2.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shop.albums(q("band__in", Player.objects.all())))
                .withMessage(
                        "Cannot compare shop.Album.band with a query over shop.Player: it"
                                + " leads to shop.Band. Pass an instance, a key or a query of that"
                                + " model.");
    }

    @Test
    @Spec("LOOKUP-007")
    void itIsOfTheSameDatabase(Database database) {
        assertThat(Shop.albums(q("band__in", Band.objects.using(database)))).hasSize(4);
        try (Database other = Database.open("elsewhere", "sqlite::memory:")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Shop.albums(q("band__in", Band.objects.using(other))))
                    .withMessage(
                            "A query of the database '"
                                    + database.alias()
                                    + "' cannot have one of the database 'elsewhere' inside. Read"
                                    + " the inner one first, with list().");
        }
    }

    @Test
    @Spec("LOOKUP-007")
    void nullAmongTheRowsMakesNotInUnknown() {
        var ratings = Album.objects.values("rating");

        assertThat(Shop.names(Album.objects.exclude(q("sold__in", ratings)))).isEmpty();
        assertThat(
                        Shop.names(
                                Album.objects.exclude(
                                        q(
                                                "sold__in",
                                                Album.objects
                                                        .filter(q("rating__isnull", false))
                                                        .values("rating")))))
                .hasSize(4);
    }
}
