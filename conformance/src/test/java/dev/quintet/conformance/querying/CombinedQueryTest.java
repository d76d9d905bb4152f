package dev.quintet.conformance.querying;

import static dev.quintet.conformance.querying.Album_.band;
import static dev.quintet.conformance.querying.Album_.released;
import static dev.quintet.conformance.querying.Album_.sold;
import static dev.quintet.conformance.querying.Album_.title;
import static dev.quintet.models.expressions.ByName.by;
import static dev.quintet.models.expressions.ByName.q;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.DatabaseError;
import dev.quintet.db.NotSupportedError;
import dev.quintet.models.Query;
import dev.quintet.models.QuerySet;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Rows of several queries as one result.
@EveryDatabase
class CombinedQueryTest {
    private final QuerySet<Album> few = Album.objects.filter(sold.lte(20));
    private final QuerySet<Album> middle = Album.objects.filter(sold.between(20, 30));
    private final QuerySet<Album> none = Album.objects.none();

    CombinedQueryTest(Database database) {
        Music.in(database);
    }

    private static List<String> names(Query<?, ?, ?> rows) {
        return rows.stream().map(String::valueOf).sorted().toList();
    }

    // ---- union

    @Test
    @Spec("QSR-017")
    void aUnionHasTheRowsOfAllEachOnce() {
        assertThat(names(few.union(middle))).containsExactly("Arctic", "Boreal", "Coral");
        assertThat(names(few.union(middle, Album.objects.filter(sold.eq(40)))))
                .containsExactly("Arctic", "Boreal", "Coral", "Delta");
        assertThat(few.union(middle).sql()).contains(" UNION ").doesNotContain("UNION ALL");
    }

    @Test
    @Spec("QSR-017")
    void allRowsMayBeKept() {
        assertThat(names(few.unionAll(middle)))
                .containsExactly("Arctic", "Boreal", "Coral", "Coral");
        assertThat(few.unionAll(middle).count()).isEqualTo(4);
    }

    @Test
    @Spec("QSR-017")
    void rowsHaveTheFormOfTheFirstQuery() {
        var titles = Album.objects.select(title);
        var bands = Band.objects.orderBy().select(Band_.name);

        assertThat(titles.union(bands).list())
                .containsExactlyInAnyOrder(
                        "Arctic", "Boreal", "Coral", "Delta", "Auk", "Bee", "Crow");
        assertThat(
                        Album.objects
                                .valuesList("title", "sold")
                                .union(Band.objects.orderBy().valuesList("name", "founded"))
                                .list())
                .hasSize(7)
                .contains(List.of("Arctic", 10), List.of("Crow", 2010));
        assertThat(
                        Album.objects
                                .values("title")
                                .union(Band.objects.orderBy().values("name"))
                                .list())
                .hasSize(7)
                .contains(Map.of("title", "Arctic"), Map.of("title", "Crow"));
    }

    @Test
    @Spec("QSR-017")
    void emptyQueriesAreLeftOut() {
        assertThat(names(few.union(none))).containsExactly("Arctic", "Coral");
        assertThat(few.union(none).sql()).doesNotContain("UNION");
        assertThat(names(none.union(few))).containsExactly("Arctic", "Coral");
        assertThat(Music.statements(() -> assertThat(none.union(none)).isEmpty())).isEmpty();
    }

    @Test
    @Spec({"QSR-017", "QSR-018"})
    void whereAnEmptyQuerySettlesItTheOneThatRemainsKeepsItsVerbs() {
        assertThat(names(none.union(few).filter(sold.gt(10)))).containsExactly("Coral");
        assertThat(names(none.union(none, few, middle))).hasSize(3);
        assertThat(none.intersection(few).filter(sold.gt(10))).isEmpty();
        assertThat(few.intersection(none).filter(sold.gt(10))).isEmpty();
        assertThat(none.difference(few).filter(sold.gt(10))).isEmpty();
        assertThatThrownBy(() -> few.union(none).filter(sold.gt(10)))
                .isInstanceOf(NotSupportedError.class);
    }

    @Test
    @Spec("QSR-017")
    @SuppressWarnings({"unchecked", "rawtypes"}) // what a program by names only may do
    void partsThatChooseNothingGiveWhatTheFirstOneGives() {
        Query chosen = few.annotate(sold.plus(1).as("more")).values("more", "title");
        Query rows = middle.annotate(sold.as("more"));

        assertThat((Iterable<Object>) chosen.union(rows).orderBy(by("title"), by("more")))
                .startsWith(Map.of("more", 11, "title", "Arctic"))
                .contains(Map.of("more", 30, "title", "Boreal"));
        assertThat((Iterable<Object>) Album.objects.valuesList("title").difference((Query) middle))
                .contains(List.of("Arctic"));
    }

    @Test
    @Spec("QSR-017")
    void aLaterChoiceOfValuesHoldsForAllParts() {
        assertThat(few.union(middle).values("title").list())
                .containsExactlyInAnyOrder(
                        Map.of("title", "Arctic"),
                        Map.of("title", "Boreal"),
                        Map.of("title", "Coral"));
        assertThat(few.unionAll(middle).valuesList("band__name").list())
                .containsExactlyInAnyOrder(
                        List.of("Auk"), List.of("Bee"), List.of("Auk"), List.of("Bee"));
        assertThat(few.union(middle).select(band().name).list())
                .containsExactlyInAnyOrder("Auk", "Bee");
    }

    // ---- intersection and difference

    @Test
    @Spec("QSR-018")
    void anIntersectionHasTheRowsThatAllHave() {
        assertThat(names(few.intersection(middle))).containsExactly("Coral");
        assertThat(few.intersection(middle, Album.objects.filter(sold.gt(99)))).isEmpty();
    }

    @Test
    @Spec("QSR-018")
    void anEmptyQueryEmptiesAnIntersectionWithoutBeingAsked() {
        assertThat(
                        Music.statements(() -> {
                            assertThat(few.intersection(none)).isEmpty();
                            assertThat(none.intersection(few)).isEmpty();
                            assertThat(few.intersection(middle, none).count()).isZero();
                        }))
                .isEmpty();
    }

    @Test
    @Spec("QSR-018")
    void aDifferenceLacksTheRowsOfTheOthers() {
        assertThat(names(few.difference(middle))).containsExactly("Arctic");
        assertThat(few.difference(middle, few)).isEmpty();
    }

    @Test
    @Spec("QSR-018")
    void emptyQueriesTakeNothingAway() {
        assertThat(names(few.difference(none))).containsExactly("Arctic", "Coral");
        assertThat(few.difference(none).sql()).doesNotContainPattern("EXCEPT|MINUS");
        assertThat(none.difference(few)).isEmpty();
        assertThat(Music.statements(() -> none.difference(few).list())).isEmpty();
    }

    @Test
    @Spec({"QSR-017", "QSR-018"})
    void combinationsMayBeCombined() {
        assertThat(names(few.union(middle).difference(Album.objects.filter(sold.eq(10)))))
                .containsExactly("Boreal", "Coral");
        assertThat(names(Album.objects.all().difference(few.intersection(middle))))
                .containsExactly("Arctic", "Boreal", "Delta");
    }

    // ---- what can be done with them

    @Test
    @Spec("QSR-019")
    void whatIsAllowed() {
        var both = few.union(middle);

        assertThat(both.orderBy(by("-sold")).slice(0, 2))
                .extracting(album -> album.title)
                .containsExactly("Boreal", "Coral");
        assertThat(both.count()).isEqualTo(3);
        assertThat(both.exists()).isTrue();
        assertThat(both.orderBy(by("sold")).at(2).title).isEqualTo("Boreal");
        assertThat(both.orderBy(by("sold")).first().orElseThrow().title).isEqualTo("Arctic");
        assertThat(both.orderBy(by("sold")).last().orElseThrow().title).isEqualTo("Boreal");
        assertThat(few.intersection(middle).get().title).isEqualTo("Coral");
        assertThat(names(both.reverse())).hasSize(3);
        assertThat(names(both.all())).hasSize(3);
        assertThat(both.none()).isEmpty();
    }

    @Test
    @Spec("QSR-019")
    void anOrderThatIsTurnedRoundTakesItsNullsAlong() {
        var ordered =
                middle.union(Album.objects.filter(sold.eq(40)))
                        .orderBy(released.asc().nullsFirst());

        assertThat(ordered)
                .extracting(album -> album.title)
                .containsExactly("Delta", "Boreal", "Coral");
        assertThat(ordered.reverse())
                .extracting(album -> album.title)
                .containsExactly("Coral", "Boreal", "Delta");
    }

    @Test
    @Spec("QSR-019")
    void whatIsRefused() {
        var both = few.union(middle);
        Map<String, ThrowingCallable> verbs = new LinkedHashMap<>();
        verbs.put("filter", () -> both.filter(sold.eq(1)));
        verbs.put("exclude", () -> both.exclude(sold.eq(1)));
        verbs.put("annotate", () -> both.annotate(sold.plus(1).as("more")));
        verbs.put("alias", () -> both.alias(sold.plus(1).as("more")));
        verbs.put("distinct", both::distinct);
        verbs.put("distinctOn", () -> both.distinctOn(title));
        verbs.put("selectRelated", () -> both.selectRelated(band()));
        verbs.put("prefetchRelated", () -> both.prefetchRelated(band()));
        verbs.put("only", () -> both.only(title));
        verbs.put("defer", () -> both.defer(title));
        verbs.put("update", () -> both.update(title.to("x")));
        verbs.put("delete", both::delete);
        verbs.put("contains", () -> both.contains(new Album()));
        verbs.put("get", () -> both.get(sold.eq(10)));
        verbs.put("inBulk", () -> both.inBulk(List.of(1L)));

        verbs.forEach((verb, call) -> {
            assertThatThrownBy(call, verb)
                    .isInstanceOf(NotSupportedError.class)
                    .hasMessageContainingAll(verb.equals("inBulk") ? "filter" : verb, "UNION");
        });
    }

    @Test
    @Spec("QSR-019")
    void itCannotBeConnectedWithOthers() {
        var both = few.union(middle);

        assertThatThrownBy(() -> both.and(few)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> few.or(both)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> both.xor(few)).isInstanceOf(IllegalArgumentException.class);
    }

    // ---- their order

    @Test
    @Spec("QSR-020")
    void theOrderNamesColumnsOfTheFirstQuery() {
        assertThat(few.union(middle).orderBy(by("-title")))
                .extracting(album -> album.title)
                .containsExactly("Coral", "Boreal", "Arctic");
        assertThat(few.values("title").union(middle.values("title")).orderBy(by("-title")).list())
                .containsExactly(
                        Map.of("title", "Coral"),
                        Map.of("title", "Boreal"),
                        Map.of("title", "Arctic"));
        assertThat(
                        Album.objects
                                .annotate(sold.times(2).as("twice"))
                                .values("twice")
                                .union(middle.annotate(sold.times(3).as("thrice")).values("thrice"))
                                .orderBy(by("-twice"))
                                .list())
                .startsWith(Map.of("twice", 90));
    }

    @Test
    @Spec("QSR-020")
    void anOrderByAnythingElseIsRefused() {
        for (String name : List.of("sold", "band__name")) {
            assertThatThrownBy(
                            () ->
                                    few.values("title")
                                            .union(middle.values("title"))
                                            .orderBy(by(name))
                                            .list(),
                            name)
                    .isInstanceOf(DatabaseError.class)
                    .hasMessageContaining("title");
        }
        assertThatThrownBy(() -> few.union(middle).orderBy(by("titel")).list())
                .isInstanceOf(FieldError.class);
    }

    @Test
    @Spec("QSR-020")
    void aColumnIsKnownUnderEachOfItsNames() {
        for (String name : List.of("pk", "id")) {
            for (String other : List.of("pk", "id")) {
                assertThat(few.values(name).union(middle.values("id")).orderBy(by("-" + other)))
                        .extracting(row -> row.get(name))
                        .isSortedAccordingTo(Comparator.comparing(id -> -(Long) id));
            }
        }
        assertThat(few.values("band").union(middle.values("band")).orderBy(by("bandId")).list())
                .hasSize(2);
    }

    @Test
    @Spec("QSR-020")
    void aFirstQueryThatIsTurnedRoundTurnsTheOrderOfAll() {
        assertThat(few.reverse().union(middle).orderBy(by("title")))
                .extracting(album -> album.title)
                .containsExactly("Coral", "Boreal", "Arctic");
    }

    @Test
    @Spec({"QSR-020", "DELTA-004"})
    void instancesCanBeOrderedByWhatTheyDoNotCarry() {
        assertThat(few.union(middle).orderBy(by("-band__name"), by("title")))
                .extracting(album -> album.title)
                .containsExactly("Coral", "Arctic", "Boreal");
        assertThat(few.union(middle).orderBy(sold.times(-1).asc()))
                .extracting(album -> album.sold)
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(few.only(title).union(middle.only(title)).orderBy(sold.desc()))
                .extracting(album -> album.title)
                .containsExactly("Boreal", "Coral", "Arctic");
    }

    @Test
    @Spec({"QSR-020", "DELTA-004"})
    void theModelsOwnOrderHoldsUnlessItIsTakenAway() {
        var bands = Band.objects.orderBy();
        var both = bands.union(bands.filter(Band_.name.eq("Bee")));

        assertThat(both.sql()).contains("ORDER BY");
        assertThat(both).extracting(band -> band.name).containsExactly("Auk", "Bee", "Crow");
        assertThat(both.reverse())
                .extracting(band -> band.name)
                .containsExactly("Crow", "Bee", "Auk");
        assertThat(both.isOrdered()).isTrue();
        assertThat(both.first().orElseThrow().pk())
                .isEqualTo(bands.orderBy(by("pk")).first().orElseThrow().pk());
        assertThat(both.orderBy(by("-name")).first().orElseThrow().name).isEqualTo("Crow");
        assertThat(both.orderBy().sql()).doesNotContain("ORDER BY");
        assertThat(both.orderBy().isOrdered()).isFalse();
        assertThat(both.union(bands))
                .extracting(band -> band.name)
                .containsExactly("Auk", "Bee", "Crow");
        assertThat(few.union(middle).isOrdered()).isFalse();
    }

    @Test
    @Spec("DELTA-004")
    void theModelsOwnOrderHoldsOnlyWhereItIsGiven() {
        var bands = Band.objects.orderBy().values("founded");
        var both = bands.union(bands);

        assertThat(both.sql()).doesNotContain("ORDER BY");
        assertThat(both.list()).hasSameElementsAs(both.orderBy().list()).isNotEmpty();
        assertThat(both.count()).isEqualTo(both.orderBy().list().size());
        assertThat(both.exists()).isTrue();
        assertThat(bands.values("name").union(bands.values("name")).list())
                .containsExactly(
                        Map.of("name", "Auk"), Map.of("name", "Bee"), Map.of("name", "Crow"));
    }

    @Test
    void keysFromACombinationAreKeysOfARelation() {
        var bands =
                Album.objects
                        .filter(sold.lt(15))
                        .orderBy()
                        .values("band")
                        .union(Album.objects.filter(sold.gt(35)).orderBy().values("band"));

        assertThat(names(Album.objects.filter(q("band__in", bands), sold.gt(15))))
                .containsExactlyInAnyOrder("Boreal", "Coral", "Delta");
    }
}
