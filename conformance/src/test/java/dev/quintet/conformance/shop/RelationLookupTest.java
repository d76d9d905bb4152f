package dev.quintet.conformance.shop;

import static dev.quintet.models.expressions.ByName.by;
import static dev.quintet.models.expressions.ByName.q;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.quintet.db.Database;
import dev.quintet.db.QueryRecorder;
import dev.quintet.models.Query;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/// What a relation is compared with, and `pk`.
@EveryDatabase
class RelationLookupTest {
    private final Shop shop;

    RelationLookupTest(Database database) {
        shop = Shop.in(database);
    }

    private static String sql(Query<?, ?, ?> query) {
        try (QueryRecorder recorder = QueryRecorder.start()) {
            query.list();
            return recorder.statements().getFirst().sql().replaceAll("[\"`]", "");
        }
    }

    @Test
    @Spec("LOOKUP-010")
    void isNullAsksTheKeyColumnWithoutAJoin() {
        assertThat(Shop.albums(q("producer__isnull", true))).containsExactly("Let It Be Me");
        assertThat(Shop.albums(Album_.producer().isNotNull())).hasSize(3);
        assertThat(sql(Album.objects.filter(q("producer__isnull", true)))).doesNotContain("JOIN");
        assertThat(sql(Album.objects.filter(q("producer__pk__isnull", true))))
                .doesNotContain("JOIN");
    }

    @Test
    @Spec("LOOKUP-010")
    void isNullJoinsOtherSides() {
        assertThat(Shop.bands(q("albums__isnull", true))).containsExactly("Solo");
        assertThat(Shop.bands(q("albums__isnull", false))).hasSize(4);
        assertThat(sql(Band.objects.filter(q("albums__isnull", true)))).contains("LEFT OUTER JOIN");
        assertThat(sql(Band.objects.filter(q("albums__isnull", false)))).contains("INNER JOIN");
        assertThat(Shop.albums(q("players__isnull", true))).containsExactly("help wanted");
    }

    @Test
    @Spec("LOOKUP-010")
    void isNullWantsABoolean() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shop.albums(q("rating__isnull", 1)))
                .withMessage("The value for 'isnull' must be true or false, not 1.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shop.albums(q("rating__isnull", "True")))
                .withMessage("The value for 'isnull' must be true or false, not 'True'.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shop.albums(q("rating__isnull", null)))
                .withMessage("The value for 'isnull' must be true or false, not null.");
    }

    @Test
    @Spec("LOOKUP-016")
    void instancesKeysAndQueriesAreAllTheSame() {
        for (Object beats : List.of(shop.beats, shop.beats.id(), String.valueOf(shop.beats.id()))) {
            assertThat(Shop.albums(q("band", beats))).containsExactly("Help Me", "Let It Be Me");
        }
        assertThat(Shop.albums(q("band__gt", shop.beats))).hasSize(2);
        assertThat(Shop.albums(q("band__lte", shop.beats.id()))).hasSize(2);
        assertThat(Shop.bands(q("albums", shop.help))).containsExactly("The Beats");
        assertThat(Shop.albums(q("players", shop.bob))).containsExactly("Help Me", "Let It Be Me");
        assertThat(Shop.albums(q("band", Band.objects.filter(q("name", "The Beats")).limit(1))))
                .hasSize(2);
    }

    @Test
    @Spec("LOOKUP-016")
    void instancesGiveWhatTheRelationRefersTo() {
        assertThat(Shop.albums(q("label", shop.emi))).containsExactly("50% Off_Sale\\", "Help Me");
        assertThat(Shop.albums(q("label", "EMI"))).hasSize(2);
        assertThat(Shop.albums(q("label__in", Label.objects.filter(q("code", "IND")))))
                .containsExactly("help wanted");
        assertThat(sql(Album.objects.filter(q("label", shop.emi)))).doesNotContain("JOIN");
    }

    @Test
    @Spec("LOOKUP-016")
    void unsavedInstancesAreRefused() {
        Band band = new Band();
        band.name = "Nobody";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shop.albums(q("band", band)))
                .withMessage(
                        "Band object (unsaved) must be saved before it can be used in a query.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shop.albums(q("band__in", List.of(shop.beats, band))))
                .withMessageContaining("must be saved");
    }

    @Test
    @Spec("LOOKUP-016")
    void instancesOfOtherModelsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shop.albums(q("band", shop.ann)))
                .withMessage(
                        "Cannot compare shop.Album.band with an instance of shop.Player: it"
                                + " leads to shop.Band. Pass an instance, a key or a query of that"
                                + " model.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shop.bands(q("albums__in", List.of(shop.beats))))
                .withMessageContaining("an instance of shop.Band");
    }

    @Test
    @Spec("LOOKUP-021")
    void pkIsTheKeyWhateverItsName() {
        assertThat(Shop.albums(q("pk", shop.help.id()))).containsExactly("Help Me");
        assertThat(Shop.albums(q("pk__in", List.of(shop.help.id(), shop.sale.id())))).hasSize(2);
        assertThat(Shop.albums(q("band__pk", shop.pins.id()))).hasSize(2);
        assertThat(Shop.bands(q("albums__pk__gte", shop.wanted.id())))
                .containsExactly("Rolling Pins", "Rolling Pins");
        assertThat(Album.objects.orderBy(by("-pk")).valuesList("pk").first())
                .hasValue(List.of(shop.sale.id()));
        assertThat(Album.objects.filter(q("title", "Help Me")).values("pk", "band__pk").get())
                .isEqualTo(Map.of("pk", shop.help.id(), "band__pk", shop.beats.id()));
        assertThat(sql(Album.objects.filter(q("band__pk", 1)))).doesNotContain("JOIN");
    }
}
