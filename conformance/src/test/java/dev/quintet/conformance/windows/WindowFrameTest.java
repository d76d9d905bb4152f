package dev.quintet.conformance.windows;

import static dev.quintet.conformance.sales.Sale_.product;
import static dev.quintet.conformance.sales.Sale_.units;
import static dev.quintet.models.expressions.Functions.currentRow;
import static dev.quintet.models.expressions.Functions.following;
import static dev.quintet.models.expressions.Functions.orderBy;
import static dev.quintet.models.expressions.Functions.preceding;
import static dev.quintet.models.expressions.Functions.sum;
import static dev.quintet.models.expressions.Functions.unboundedFollowing;
import static dev.quintet.models.expressions.Functions.unboundedPreceding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.conformance.sales.Sale;
import dev.quintet.conformance.sales.Shops;
import dev.quintet.db.Database;
import dev.quintet.db.NotSupportedError;
import dev.quintet.models.expressions.FrameBound;
import dev.quintet.models.expressions.Window;
import dev.quintet.sql.SqlExpression.FrameExclusion;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.List;

/// The units are 5, 2, 2, 9, 6 in the order of the products.
@EveryDatabase
@Spec("EXPR-011")
class WindowFrameTest {
    private static final Window<Sale> ALPHABET = orderBy(product.asc());
    private static final Window<Sale> BY_UNITS = orderBy(units.asc());

    WindowFrameTest(Database database) {
        Shops.in(database);
    }

    /// The sum of the units over a window, for each sale in the order of their names.
    private static List<Long> sums(Window<Sale> window) {
        return Sale.objects.orderBy(product.asc()).select(sum(units).over(window)).list();
    }

    @Test
    void rowsAreCountedFromTheCurrentOne() {
        assertThat(sums(ALPHABET.rows(unboundedPreceding(), currentRow())))
                .containsExactly(5L, 7L, 9L, 18L, 24L);
        assertThat(sums(ALPHABET.rows(currentRow(), unboundedFollowing())))
                .containsExactly(24L, 19L, 17L, 15L, 6L);
        assertThat(sums(ALPHABET.rows(preceding(1), following(1))))
                .containsExactly(7L, 9L, 13L, 17L, 15L);
        assertThat(sums(ALPHABET.rows(preceding(2), preceding(1))))
                .containsExactly(null, 5L, 7L, 4L, 11L);
        assertThat(sums(ALPHABET.rows(following(1), following(2))))
                .containsExactly(4L, 11L, 15L, 6L, null);
        assertThat(sums(ALPHABET.rows(preceding(0), following(0))))
                .containsExactly(5L, 2L, 2L, 9L, 6L);
    }

    @Test
    void aRangeHasWhatTheOrderDoesNotTellApart() {
        assertThat(sums(BY_UNITS.range(unboundedPreceding(), currentRow())))
                .containsExactly(9L, 4L, 4L, 24L, 15L);
        assertThat(sums(BY_UNITS.range(currentRow(), currentRow())))
                .containsExactly(5L, 4L, 4L, 9L, 6L);
        assertThat(sums(BY_UNITS.range(unboundedPreceding(), unboundedFollowing())))
                .containsExactly(24L, 24L, 24L, 24L, 24L);
    }

    @Test
    void aRangeOfADistance(Database database) {
        Window<Sale> near = BY_UNITS.range(preceding(1), following(3));
        if (database.backend().features().supportsRangeFrameDistance()) {
            assertThat(sums(near)).containsExactly(11L, 9L, 9L, 9L, 20L);
        } else {
            assertThatThrownBy(() -> sums(near))
                    .isInstanceOf(NotSupportedError.class)
                    .hasMessageContaining("no distances in a window's frame by range");
        }
    }

    @Test
    void rowsCanBeLeftOut(Database database) {
        Window<Sale> all = BY_UNITS.rows(unboundedPreceding(), unboundedFollowing());
        if (database.backend().features().supportsFrameExclusion()) {
            assertThat(sums(all.excluding(FrameExclusion.CURRENT_ROW)))
                    .containsExactly(19L, 22L, 22L, 15L, 18L);
            assertThat(sums(all.excluding(FrameExclusion.GROUP)))
                    .containsExactly(19L, 20L, 20L, 15L, 18L);
            assertThat(sums(all.excluding(FrameExclusion.TIES)))
                    .containsExactly(24L, 22L, 22L, 24L, 24L);
            assertThat(sums(all.excluding(FrameExclusion.NO_OTHERS)))
                    .containsExactly(24L, 24L, 24L, 24L, 24L);
        } else {
            for (FrameExclusion exclusion : FrameExclusion.values()) {
                if (exclusion != FrameExclusion.NONE) {
                    assertThatThrownBy(() -> sums(all.excluding(exclusion)))
                            .isInstanceOf(NotSupportedError.class)
                            .hasMessageContaining("cannot leave rows out");
                }
            }
        }
        assertThat(sums(all.excluding(FrameExclusion.NONE))).containsOnly(24L);
    }

    @Test
    void theEndIsNotBeforeTheStart() {
        for (List<FrameBound> bounds :
                List.of(
                        List.of(following(1), preceding(1)),
                        List.of(following(2), following(1)),
                        List.of(currentRow(), preceding(1)),
                        List.of(unboundedFollowing(), unboundedFollowing()),
                        List.of(unboundedPreceding(), unboundedPreceding()))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ALPHABET.rows(bounds.getFirst(), bounds.getLast()))
                    .withMessage(
                            "The start of a frame cannot be behind its end, but got "
                                    + bounds.getFirst()
                                    + " and "
                                    + bounds.getLast()
                                    + ".");
        }
    }

    @Test
    void aRangeEnclosesTheCurrentRow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BY_UNITS.range(following(1), following(2)))
                .withMessage(
                        "A frame by range reaches from the current row or before to the current row"
                                + " or after, but got 1 FOLLOWING and 2 FOLLOWING.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BY_UNITS.range(unboundedPreceding(), preceding(1)));
    }

    @Test
    void whatMakesNoSenseIsRefusedAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> preceding(-1))
                .withMessageContaining("or 0 for the current row, but got -1");
        assertThatIllegalArgumentException().isThrownBy(() -> following(Long.MIN_VALUE));
        assertThatIllegalStateException()
                .isThrownBy(() -> ALPHABET.excluding(FrameExclusion.TIES))
                .withMessageContaining("say rows(...) or range(...) first");
    }
}
