package dev.quintet.conformance.shop;

import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.Functions.count;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.db.Database;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

/// NULLs and missing partners under OR and NOT, and which joins there are.
@EveryDatabase
class NegationTest {

    NegationTest(Database database) {
        Shop.in(database);
    }

    @Test
    @Spec("QUERY-005")
    void excludeKeepsRowsWithNull() {
        assertThat(Shop.names(Album.objects.exclude(q("rating", 5))))
                .containsExactly("50% Off_Sale\\", "Let It Be Me", "help wanted");
        assertThat(Sent.by(Album.objects.exclude(q("rating", 5)))).contains("rating IS NOT NULL");
        assertThat(Sent.by(Album.objects.exclude(q("sold", 5)))).doesNotContain("IS NOT NULL");
        assertThat(Shop.names(Album.objects.exclude(q("rating__gt", 2))))
                .containsExactly("50% Off_Sale\\", "Let It Be Me");
        assertThat(Shop.names(Album.objects.exclude(q("producer__nickname", "Annie"))))
                .containsExactly("50% Off_Sale\\", "Let It Be Me", "help wanted");
        assertThat(Shop.names(Album.objects.exclude(q("rating", null))))
                .containsExactly("50% Off_Sale\\", "Help Me", "help wanted");
    }

    @Test
    @Spec("QUERY-005")
    void aNullOnTheRightKeepsTheRowToo() {
        assertThat(Shop.names(Album.objects.exclude(q("sold", f("rating"))))).hasSize(4);
        assertThat(Sent.by(Album.objects.exclude(q("sold", f("rating")))))
                .contains("rating IS NOT NULL");
    }

    @Test
    @Spec("QUERY-005")
    void aMissingPartnerOnTheRightIsNoNullOfItsColumn() {
        var others = Album.objects.exclude(q("title", f("producer__name")));

        assertThat(Shop.names(others)).containsExactly("50% Off_Sale\\", "Help Me", "help wanted");
        assertThat(Sent.by(others)).doesNotContain("IS NOT NULL");
    }

    @Test
    @Spec("QUERY-005")
    void theNegationOfANegationIsTheConditionItself() {
        var both = q("players__name", "Ann").and(q("sold", 100));

        assertThat(Sent.by(Album.objects.filter(both.not().not())))
                .isEqualTo(Sent.by(Album.objects.filter(both)))
                .contains("INNER JOIN")
                .doesNotContain("NOT");
        assertThat(Sent.by(Album.objects.filter(q("players__name", "Ann").not().not())))
                .doesNotContain("NOT");
        assertThat(Sent.by(Album.objects.exclude(q("players__name", "Ann").not())))
                .contains("NOT (NOT");
    }

    @Test
    @Spec("QUERY-008")
    void whatIsComparedUnderANegationHasAJoinOfItsOwn() {
        var bands =
                Band.objects
                        .annotate(count(f("albums")).as("n"))
                        .exclude(q("albums__title", f("albums__title")));

        assertThat(Sent.by(bands).split("LEFT OUTER JOIN shop_album", -1)).hasSize(3);
    }

    @Test
    @Spec("QUERY-006")
    void inAnOrARelationOfSomeBranchesKeepsRowsWithoutPartner() {
        var either = Album.objects.filter(q("producer__name", "Ann").or(q("sold", 50)));

        assertThat(Shop.names(either)).containsExactly("Help Me", "Let It Be Me");
        assertThat(Sent.by(either)).contains("LEFT OUTER JOIN");
    }

    @Test
    @Spec("QUERY-006")
    void aRelationOfAllBranchesNeedsItsPartner() {
        var both = Album.objects.filter(q("producer__name", "Ann").or(q("producer__name", "Bob")));

        assertThat(Shop.names(both)).hasSize(3);
        assertThat(Sent.by(both)).contains("INNER JOIN").doesNotContain("LEFT");
        assertThat(
                        Sent.by(
                                Album.objects
                                        .filter(q("producer__name", "Ann").or(q("sold", 50)))
                                        .filter(q("producer__name", "Ann"))))
                .contains("INNER JOIN")
                .doesNotContain("LEFT");
    }

    @Test
    @Spec("QUERY-007")
    void underANegationRowsWithoutPartnerSurvive() {
        var notAnn = Album.objects.exclude(q("producer__name", "Ann"));

        assertThat(Shop.names(notAnn)).hasSize(3);
        assertThat(Sent.by(notAnn)).contains("LEFT OUTER JOIN").doesNotContain("INNER");
    }

    @Test
    @Spec("QUERY-008")
    void isNullAlongAPathKeepsTheWholePath() {
        var path = Album.objects.filter(q("producer__teacher__isnull", true));
        assertThat(Shop.names(path)).containsExactly("Help Me", "Let It Be Me");
        assertThat(Sent.by(path)).containsOnlyOnce("LEFT OUTER JOIN").doesNotContain("INNER");

        var nickname = Album.objects.filter(q("producer__teacher__nickname__isnull", true));
        assertThat(Shop.names(nickname)).containsExactly("Help Me", "Let It Be Me");
        assertThat(Sent.by(nickname).split("LEFT OUTER JOIN")).hasSize(3);

        var present = Album.objects.filter(q("producer__teacher__isnull", false));
        assertThat(Shop.names(present)).hasSize(2);
        assertThat(Sent.by(present)).contains("INNER JOIN").doesNotContain("LEFT");
        assertThat(Sent.by(Album.objects.filter(q("producer__isnull", true))))
                .doesNotContain("JOIN");
    }

    @Test
    @Spec("QUERY-009")
    void joinsThatOnlyRepeatAKeyAreLeftOut() {
        assertThat(Sent.by(Album.objects.filter(q("band__id", 1)))).doesNotContain("JOIN");
        assertThat(Sent.by(Album.objects.filter(q("producer__teacher__id", 1))))
                .containsOnlyOnce("JOIN");
        assertThat(Sent.by(Album.objects.filter(q("players__id", 1)))).containsOnlyOnce("JOIN");
        assertThat(Sent.by(Band.objects.filter(q("albums__id", 1)))).containsOnlyOnce("JOIN");
        assertThat(Sent.by(Album.objects.values("band__id", "band"))).doesNotContain("JOIN");
    }
}
