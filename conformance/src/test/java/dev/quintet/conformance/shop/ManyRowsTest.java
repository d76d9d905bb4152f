package dev.quintet.conformance.shop;

import static dev.quintet.models.expressions.ByName.q;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.db.Database;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

/// Conditions over relations to many rows.
@EveryDatabase
class ManyRowsTest {
    private final Shop shop;

    ManyRowsTest(Database database) {
        shop = Shop.in(database);
    }

    @Test
    @Spec("QUERY-001")
    void theConditionsOfOneFilterMeanOneRow() {
        assertThat(Shop.bands(q("albums__sold", 0), q("albums__rating", 1))).isEmpty();
        assertThat(Shop.bands(q("albums__sold", 0).and(q("albums__rating", 1)))).isEmpty();
        assertThat(Shop.bands(q("albums__sold", 0), q("albums__rating", 3)))
                .containsExactly("Rolling Pins");
        assertThat(Sent.by(Band.objects.filter(q("albums__sold", 0), q("albums__rating", 3))))
                .containsOnlyOnce("JOIN");
    }

    @Test
    @Spec("QUERY-002")
    void thoseOfSeveralFiltersMayMeanSeveral() {
        var both = Band.objects.filter(q("albums__sold", 0)).filter(q("albums__rating", 1));

        assertThat(Shop.names(both)).containsExactly("Rolling Pins");
        assertThat(Sent.by(both).split("JOIN")).hasSize(3);
        assertThat(
                        Shop.names(
                                Band.objects
                                        .filter(q("albums__sold__gte", 0))
                                        .filter(q("albums__sold__gte", 0))
                                        .filter(q("name", "Rolling Pins"))))
                .hasSize(4);
    }

    @Test
    @Spec("QUERY-003")
    void excludeTakesEachConditionByItself() {
        // no album of the pins has both, but they have an album with each
        var neither = Band.objects.exclude(q("albums__sold", 0), q("albums__rating", 1));

        assertThat(Shop.names(neither)).containsExactly("Solo", "The Beats");
        assertThat(Sent.by(neither).split("EXISTS")).hasSize(3);
        assertThat(
                        Shop.names(
                                Band.objects.exclude(
                                        q(
                                                "albums__in",
                                                Album.objects.filter(
                                                        q("sold", 0), q("rating", 1))))))
                .hasSize(3);
    }

    @Test
    @Spec("QUERY-004")
    void excludeKeepsRowsWithoutRelatedOnes() {
        var without = Band.objects.exclude(q("albums__title__startswith", "Let"));

        assertThat(Shop.names(without)).containsExactly("Rolling Pins", "Solo");
        assertThat(Sent.by(without)).contains("EXISTS (SELECT 1 ").contains("LIMIT 1");
        assertThat(Shop.names(Album.objects.exclude(q("players__name", "Ann"))))
                .containsExactly("Let It Be Me", "help wanted");
        assertThat(Shop.names(Band.objects.filter(q("albums__sold", 100).not())))
                .containsExactly("Rolling Pins", "Solo");
    }

    @Test
    @Spec("QUERY-004")
    void aFilterBeforeHoldsInsideWhereItsJoinIsTheSame() {
        assertThat(
                        Shop.names(
                                Album.objects.filter(
                                        q("players__name", "Ann"),
                                        q("players__nickname", "Annie").not())))
                .isEmpty();
        assertThat(
                        Shop.names(
                                Album.objects.filter(
                                        q("players__name", "Bob"),
                                        q("players__nickname", "Annie").not())))
                .containsExactly("Help Me", "Let It Be Me");
    }

    @Test
    @Spec("QUERY-010")
    void theFirstFilterOfRelatedRowsMeansTheRelatedRow() {
        assertThat(shop.help.players.filter(q("played__title", "Help Me")).count()).isEqualTo(2);
        assertThat(Shop.names(shop.help.players.filter(q("played__title", "Let It Be Me"))))
                .isEmpty();
        assertThat(
                        Shop.names(
                                shop.help
                                        .players
                                        .filter(q("name__isnull", false))
                                        .filter(q("played__title", "Let It Be Me"))))
                .containsExactly("Bob");
    }

    @Test
    @Spec("QUERY-018")
    void relationsAreFollowedBackwards() {
        assertThat(Shop.bands(q("albums__title", "Help Me"))).containsExactly("The Beats");
        assertThat(Shop.names(Player.objects.filter(q("played__band__name", "Rolling Pins"))))
                .containsExactly("Ann");
        assertThat(Shop.names(Player.objects.filter(q("produced__label__code", "IND"))))
                .containsExactly("Bob");
        assertThat(Shop.names(Label.objects.filter(q("album__sold", 100)))).containsExactly("EMI");
        assertThat(Shop.names(Player.objects.filter(q("pupils__pupils__name", "Cid"))))
                .containsExactly("Ann");
        assertThat(Shop.names(Player.objects.exclude(q("pupils__name", "Bob"))))
                .containsExactly("Bob", "Cid");
        assertThat(Band.objects.filter(q("name", "The Beats")).valuesList("albums__title").list())
                .hasSize(2);
        assertThat(Shop.albums(q("producer__teacher__nickname", "Annie")))
                .containsExactly("50% Off_Sale\\", "help wanted");
        assertThat(
                        Shop.names(
                                Band.objects.orderBy(
                                        dev.quintet.models.expressions.ByName.by("albums__sold"))))
                .hasSize(5);
    }
}
