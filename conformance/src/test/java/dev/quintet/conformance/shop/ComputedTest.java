package dev.quintet.conformance.shop;

import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.ByName.outer;
import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.ByName.set;
import static dev.quintet.models.expressions.Functions.exists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

/// References to columns, and what is computed of them.
@EveryDatabase
class ComputedTest {

    ComputedTest(Database database) {
        Shop.in(database);
    }

    private static Object first(dev.quintet.models.expressions.Expression<Object, ?> value) {
        return Album.objects
                .filter(q("title", "Help Me"))
                .annotate(value.as("x"))
                .get()
                .annotations()
                .get("x");
    }

    @Test
    @Spec("QUERY-014")
    void referencesMayBeColumnsAnnotationsTransformsAndRelatedColumns() {
        assertThat(Shop.albums(q("sold", f("rating").times(20)))).containsExactly("Help Me");
        assertThat(Shop.albums(q("released__year__gt", f("band__founded").plus(5)))).hasSize(1);
        assertThat(Shop.albums(q("released__month", f("released__day").plus(2)))).hasSize(1);
        assertThat(
                        Shop.names(
                                Album.objects
                                        .alias(f("sold").plus(1).as("more"))
                                        .filter(q("more", f("rating").times(20).plus(1)))))
                .containsExactly("Help Me");
        assertThat(
                        Shop.bands(
                                q("albums__sold__gt", 10),
                                q("albums__rating", f("albums__sold").dividedBy(20))))
                .containsExactly("The Beats");
    }

    @Test
    @Spec("QUERY-014")
    void nullMakesNull() {
        assertThat(
                        Album.objects
                                .filter(q("title", "Let It Be Me"))
                                .annotate(f("rating").plus(1).as("x"))
                                .get()
                                .annotations()
                                .get("x"))
                .isNull();
    }

    @Test
    @Spec("QUERY-015")
    void updatesTakeColumnsOfTheirOwnTable() {
        Band band = new Band();
        band.name = "Counters";
        band.founded = 7;
        band.save();
        var counters = Band.objects.filter(q("pk", band.id()));

        counters.update(set("founded", f("founded").plus(1)));
        assertThat(counters.get().founded).isEqualTo(8);
        assertThatThrownBy(() -> counters.update(set("founded", f("albums__sold"))))
                .isInstanceOf(FieldError.class);
        band.delete();
    }

    @Test
    @Spec("QUERY-015")
    void textsAreSlicedFromZero() {
        assertThat(Shop.albums(Album_.title.slice(0, 3).eq("50%")))
                .containsExactly("50% Off_Sale\\");
        assertThat(Shop.albums(Album_.title.slice(4, 7).eq("Let"))).isEmpty();
        assertThat(Shop.albums(Album_.title.slice(4, 6).eq("It"))).containsExactly("Let It Be Me");
        assertThat(Shop.albums(Album_.title.skip(5).eq("Me"))).containsExactly("Help Me");
        assertThat(Shop.albums(f("title").slice(0, 3).eq("Let"))).containsExactly("Let It Be Me");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Album_.title.slice(-1, 2))
                .withMessage(
                        "Characters are counted from 0, so a slice of a text cannot go from -1 to"
                                + " 2.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Album_.title.slice(3, 2))
                .withMessage(
                        "Characters are counted from 0, so a slice of a text cannot go from 3 to"
                                + " 2.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Album_.title.skip(-1))
                .withMessage("A slice of a text starts at 0 or more, not at -1.");
    }

    @Test
    @Spec("QUERY-017")
    void bitsAreCombinedByMethods() {
        assertThat(first(f("rating").bitAnd(4))).isEqualTo(4);
        assertThat(first(f("rating").bitOr(2))).isEqualTo(7);
        assertThat(first(f("rating").bitXor(4))).isEqualTo(1);
        assertThat(first(f("rating").shiftLeft(2))).isEqualTo(20);
        assertThat(first(f("rating").shiftRight(1))).isEqualTo(2);
    }

    @Test
    @Spec("QUERY-020")
    void queriesInsideOfEachOtherKeepTheirNamesApart() {
        var nested =
                Band.objects.filter(
                        exists(
                                Album.objects.filter(
                                        q("band", outer("pk")),
                                        exists(
                                                Album.objects.filter(
                                                        q("band", outer(outer("pk"))),
                                                        q("sold__gt", outer("sold")),
                                                        q("rating__isnull", false))))));

        assertThat(Shop.names(nested)).containsExactly("Rolling Pins", "The Beats");
        assertThat(Sent.by(nested)).contains("shop_album U0").contains("shop_album V0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shop.bands(q("founded", outer("pk"))))
                .withMessage("outer(\"pk\") can be used only in a query within another one.");
    }

    @Test
    @Spec("QUERY-020")
    void queriesKeepTheirNamesApartHoweverDeepTheyAre() {
        Condition<Object> condition = q("name", "The Beats");
        for (int depth = 0; depth < 8; depth++) {
            condition = exists(Band.objects.filter(q("pk", outer("pk")), condition));
        }
        var nested = Band.objects.filter(condition);

        assertThat(Shop.names(nested)).containsExactly("The Beats");
        assertThat(Sent.by(nested))
                .contains("shop_band U0", "shop_band Z0", "shop_band AA0", "shop_band AB0");
    }
}
