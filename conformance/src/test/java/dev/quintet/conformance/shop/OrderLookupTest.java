package dev.quintet.conformance.shop;

import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.ByName.q;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.quintet.db.Database;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// Comparisons by size: `gt`, `gte`, `lt`, `lte`, `range`.
@EveryDatabase
class OrderLookupTest {

    OrderLookupTest(Database database) {
        Shop.in(database);
    }

    @Test
    @Spec("LOOKUP-008")
    void compareNumbersTextsAndDates() {
        assertThat(Shop.albums(q("sold__gt", 50))).containsExactly("Help Me");
        assertThat(Shop.albums(q("sold__gte", 50))).containsExactly("Help Me", "Let It Be Me");
        assertThat(Shop.albums(q("sold__lt", "10"))).containsExactly("help wanted");
        assertThat(Shop.albums(Album_.sold.lte(10))).hasSize(2);
        assertThat(Shop.albums(q("released__lt", LocalDate.of(1970, 5, 8)))).hasSize(1);
        assertThat(Shop.bands(q("name__gt", "Solo"))).containsExactly("The Beats");
    }

    @Test
    @Spec("LOOKUP-008")
    void fractionsKeepTheirMeaningForWholeNumbers() {
        assertThat(Shop.albums(q("rating__gte", 3.5))).containsExactly("Help Me");
        assertThat(Shop.albums(q("rating__gt", 2.5))).containsExactly("Help Me", "help wanted");
        assertThat(Shop.albums(q("rating__lt", 3.5)))
                .containsExactly("50% Off_Sale\\", "help wanted");
        assertThat(Shop.albums(q("rating__lte", 3.5)))
                .containsExactly("50% Off_Sale\\", "help wanted");
        assertThat(Shop.albums(q("sold__lt", 1e300))).hasSize(4);
        assertThat(Shop.albums(q("sold__gt", Long.MAX_VALUE))).isEmpty();
    }

    @Test
    @Spec("LOOKUP-008")
    void theRightSideMayBeComputed() {
        assertThat(Shop.albums(q("sold__gt", f("rating").times(10)))).containsExactly("Help Me");
        assertThat(Shop.albums(Album_.sold.lt(Album_.rating))).containsExactly("help wanted");
        assertThat(Shop.albums(q("sold__lt", f("band__founded")))).hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shop.albums(q("sold__gt", null)))
                .withMessageContaining("null");
    }

    @Test
    @Spec("LOOKUP-009")
    void aRangeHasBothItsBounds() {
        assertThat(Shop.albums(q("sold__range", List.of(10, 50))))
                .isEqualTo(Shop.albums(Album_.sold.between(10, 50)))
                .containsExactly("50% Off_Sale\\", "Let It Be Me");
        assertThat(Shop.albums(q("sold__range", List.of(50, 10)))).isEmpty();
        assertThat(Shop.albums(q("sold__range", List.of(f("rating"), 50))))
                .containsExactly("50% Off_Sale\\");
        assertThat(
                        Shop.albums(
                                q(
                                        "recorded__range",
                                        List.of(
                                                LocalDate.of(1975, 2, 15),
                                                LocalDate.of(1979, 1, 1)))))
                .containsExactly("Help Me");
    }

    @Test
    @Spec("LOOKUP-009")
    void aNullBoundMatchesNothing() {
        assertThat(Shop.albums(q("sold__range", Arrays.asList(null, 50)))).isEmpty();
        assertThat(Shop.albums(q("title__range", Arrays.asList("A", null)))).isEmpty();
    }

    @Test
    @Spec("LOOKUP-009")
    void aRangeHasExactlyTwoBounds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shop.albums(q("sold__range", List.of(1, 2, 3))))
                .withMessage("Expected exactly two bounds for 'range' but got 3.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shop.albums(q("sold__range", 1)))
                .withMessage("Expected exactly two bounds for 'range' but got no list of them.");
    }
}
