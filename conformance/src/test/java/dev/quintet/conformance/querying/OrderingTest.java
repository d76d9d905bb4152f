package dev.quintet.conformance.querying;

import static dev.quintet.conformance.querying.Album_.band;
import static dev.quintet.conformance.querying.Album_.released;
import static dev.quintet.conformance.querying.Album_.sold;
import static dev.quintet.conformance.querying.Album_.tags;
import static dev.quintet.conformance.querying.Album_.title;
import static dev.quintet.models.expressions.ByName.by;
import static dev.quintet.models.expressions.ByName.f;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.models.Query;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.models.expressions.Functions;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.List;

/// The order of the rows of a query.
@EveryDatabase
class OrderingTest {

    OrderingTest(Database database) {
        Music.in(database);
    }

    private static List<String> names(Query<?, ?, ?> rows) {
        return rows.stream().map(String::valueOf).toList();
    }

    private static String sql(Query<?, ?, ?> rows) {
        return rows.sql().replaceAll("[\"`]", "");
    }

    // ---- terms

    @Test
    @Spec("QSR-006")
    void theLastOrderReplacesTheOthersAndTheModelsOwn() {
        assertThat(names(Album.objects.orderBy(title.asc()).orderBy(sold.desc())))
                .containsExactly("Delta", "Boreal", "Coral", "Arctic");
        assertThat(names(Band.objects.all())).containsExactly("Auk", "Bee", "Crow");
        assertThat(names(Band.objects.orderBy(Band_.founded.desc())))
                .containsExactly("Crow", "Bee", "Auk");
        assertThat(sql(Band.objects.orderBy(Band_.founded.asc())))
                .doesNotContainPattern("ORDER BY.*name");
    }

    @Test
    @Spec("QSR-006")
    void termsByNameHaveTheirDirectionInFront() {
        assertThat(names(Album.objects.orderBy(by("band__name"), by("-sold"))))
                .containsExactly("Boreal", "Arctic", "Delta", "Coral");
        assertThat(names(Album.objects.orderBy(by("-pk")))).startsWith("Delta");
        assertThat(names(Album.objects.orderBy(by("+sold")))).startsWith("Arctic");
    }

    @Test
    @Spec("QSR-006")
    void withoutTermsThereIsNoOrder() {
        var bands = Band.objects.orderBy();

        assertThat(bands.sql()).doesNotContain("ORDER BY");
        assertThat(bands.isOrdered()).isFalse();
        assertThat(Band.objects.all().isOrdered()).isTrue();
    }

    @Test
    @Spec("QSR-006")
    void anOrderMayBeRandom() {
        assertThat(names(Album.objects.orderBy(by("?"))))
                .containsExactlyInAnyOrder("Arctic", "Boreal", "Coral", "Delta");
        assertThat(Album.objects.orderBy(by("?")).sql()).containsIgnoringCase("rand");
        assertThat(Album.objects.orderBy(Functions.random().asc())).hasSize(4);
    }

    @Test
    @Spec("QSR-006")
    void expressionsOrderToo() {
        assertThat(names(Album.objects.orderBy(sold.mod(30).asc(), title.desc())))
                .containsExactly("Boreal", "Delta", "Arctic", "Coral");
        assertThat(names(Album.objects.orderBy(title.length().desc(), title.asc())))
                .containsExactly("Arctic", "Boreal", "Coral", "Delta");
        assertThat(names(Album.objects.orderBy(f("released__year").desc().nullsLast(), sold.asc())))
                .containsExactly("Coral", "Boreal", "Arctic", "Delta");
    }

    @Test
    @Spec("QSR-006")
    void nullsGoWhereTheyAreTold() {
        assertThat(names(Album.objects.orderBy(released.asc().nullsFirst()))).startsWith("Delta");
        assertThat(names(Album.objects.orderBy(released.asc().nullsLast()))).endsWith("Delta");
        assertThat(names(Album.objects.orderBy(released.desc().nullsFirst()))).startsWith("Delta");
        assertThat(names(Album.objects.orderBy(released.desc().nullsLast()))).endsWith("Delta");
        assertThat(names(Album.objects.orderBy(released.desc().nullsFirst().nullsLast())))
                .as("one of the two holds")
                .endsWith("Delta");
    }

    @Test
    @Spec("QSR-006")
    void unknownNamesAreRefused() {
        for (String name : List.of("titel", "-titel", "band__nane", "title__nothing")) {
            assertThatThrownBy(() -> Album.objects.orderBy(by(name)).list(), name)
                    .isInstanceOf(FieldError.class);
        }
        assertThatThrownBy(() -> by("-")).isInstanceOf(FieldError.class);
    }

    @Test
    @Spec("QSR-006")
    void aTermBeginsWithANameThatIsKnownWhenItIsGiven() {
        assertThatThrownBy(() -> Album.objects.orderBy(by("titel"))).isInstanceOf(FieldError.class);
        assertThatThrownBy(
                        () -> Album.objects.orderBy(by("-half")).annotate(sold.mod(20).as("half")))
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("half");
    }

    @Test
    @Spec("QSR-006")
    void annotationsOrderByTheirNames() {
        var half = sold.mod(20).as("half");

        assertThat(names(Album.objects.annotate(half).orderBy(half.desc(), sold.asc())))
                .containsExactly("Arctic", "Boreal", "Coral", "Delta");
        assertThat(names(Album.objects.alias(half).orderBy(by("-half"), by("sold"))))
                .containsExactly("Arctic", "Boreal", "Coral", "Delta");
    }

    // ---- over relations

    @Test
    @Spec("QSR-007")
    void aRelationStandsForTheOrderOfItsModel() {
        assertThat(sql(Album.objects.orderBy(by("band"))))
                .contains("JOIN querying_band", "ORDER BY querying_band.name");
        assertThat(names(Album.objects.orderBy(band().desc(), sold.asc())))
                .containsExactly("Coral", "Delta", "Arctic", "Boreal");
    }

    @Test
    @Spec("QSR-007")
    void aModelWithoutAnOrderIsOrderedByItsKey() {
        assertThat(sql(Album.objects.orderBy(by("tags"))))
                .containsPattern("ORDER BY querying_album_tags.tag_id( ASC)?$");
    }

    @Test
    @Spec("QSR-007")
    void theKeyOfARelationNeedsNoJoin() {
        for (String name : List.of("bandId", "band__pk", "band__id")) {
            assertThat(sql(Album.objects.orderBy(by(name))))
                    .as(name)
                    .doesNotContain("JOIN")
                    .containsPattern("ORDER BY querying_album.band_id( ASC)?$");
        }
    }

    @Test
    @Spec("QSR-007")
    void rowsWithoutPartnerStay() {
        var players = Sponsored.objects.orderBy(Sponsored_.sponsor().name.asc().nullsLast());

        assertThat(sql(players)).contains("LEFT");
        assertThat(names(players)).containsExactly("by Auk", "by Bee", "alone");
    }

    @Test
    @Spec("QSR-007")
    void manyRelatedRowsRepeatTheRow() {
        assertThat(names(Album.objects.orderBy(tags().word.asc().nullsLast(), title.asc())))
                .containsExactly("Arctic", "Coral", "Arctic", "Boreal", "Delta");
    }

    // ---- the other way round

    @Test
    @Spec("QSR-008")
    void reverseTurnsTheWholeOrderRound() {
        assertThat(names(Album.objects.orderBy(band().name.asc(), sold.desc()).reverse()))
                .containsExactly("Coral", "Delta", "Arctic", "Boreal");
        assertThat(names(Album.objects.orderBy(sold.asc()).reverse().reverse()))
                .containsExactly("Arctic", "Coral", "Boreal", "Delta");
    }

    @Test
    @Spec("QSR-008")
    void theModelsOwnOrderIsTurnedRoundToo() {
        assertThat(names(Band.objects.reverse())).containsExactly("Crow", "Bee", "Auk");
    }

    @Test
    @Spec("QSR-008")
    void anOrderThatIsSetAfterwardsIsTurnedRound() {
        assertThat(names(Album.objects.reverse().orderBy(sold.asc())))
                .containsExactly("Delta", "Boreal", "Coral", "Arctic");
    }

    @Test
    @Spec("QSR-008")
    void withoutAnOrderItChangesNothing() {
        assertThat(Album.objects.reverse().sql()).isEqualTo(Album.objects.all().sql());
    }

    @Test
    @Spec("QSR-008")
    void nullsChangePlacesToo() {
        assertThat(names(Album.objects.orderBy(released.asc().nullsFirst()).reverse()))
                .endsWith("Delta");
        assertThat(names(Album.objects.orderBy(released.desc().nullsLast()).reverse()))
                .startsWith("Delta");
    }
}
