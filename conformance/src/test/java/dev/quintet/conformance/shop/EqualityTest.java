package dev.quintet.conformance.shop;

import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.ByName.q;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.quintet.db.Database;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

/// `exact` and `iexact`.
@EveryDatabase
class EqualityTest {

    EqualityTest(Database database) {
        Shop.in(database);
    }

    @Test
    @Spec("LOOKUP-002")
    void exactIsEqualityAndNullIsNoValue() {
        assertThat(Shop.albums(Album_.title.eq("Help Me"))).containsExactly("Help Me");
        assertThat(Shop.albums(q("title__exact", "Help"))).isEmpty();
        assertThat(Shop.albums(q("rating__exact", null))).containsExactly("Let It Be Me");
        assertThat(Shop.bands(q("motto__exact", ""))).containsExactly("Solo");
        assertThat(Shop.albums(q("sold", f("rating")))).isEmpty();
        assertThat(Shop.albums(q("live", true))).containsExactly("Help Me");
    }

    @Test
    @Spec("LOOKUP-002")
    void aQueryOnTheRightHasOneRowAndOneColumn() {
        var beats = Band.objects.filter(Band_.name.eq("The Beats"));

        assertThat(Shop.albums(q("band__founded", beats.values("founded").limit(1))))
                .containsExactly("Help Me", "Let It Be Me");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shop.albums(q("band__founded", beats.values("founded"))))
                .withMessage(
                        "The query for 'exact' must be limited to one row by slicing. Use 'in' to"
                                + " compare with all rows of a query.");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Shop.albums(q("band__founded", beats.values("founded", "name").limit(1))))
                .withMessage("The query for 'exact' must select 1 column but selects 2.");
    }

    @Test
    @Spec("LOOKUP-003")
    void iexactLeavesCaseOutAndTakesWildcardsLiterally() {
        assertThat(Shop.albums(q("title__iexact", "HELP me"))).containsExactly("Help Me");
        assertThat(Shop.albums(q("title__iexact", "HELP %"))).isEmpty();
        assertThat(Shop.albums(q("title__iexact", "help_me"))).isEmpty();
        assertThat(Shop.bands(q("motto__iexact", "100%_SURE\\"))).containsExactly("The Beats");
        assertThat(Shop.bands(q("motto__iexact", "100%_SURE"))).isEmpty();
        assertThat(Shop.bands(q("motto__iexact", null))).containsExactly("Rolling Pins");
        assertThat(Shop.bands(q("motto__iexact", ""))).containsExactly("Solo");
    }
}
