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
    private static List<Integer> sums(Window<Sale> window) {
        return Sale.objects.orderBy(product.asc()).select(sum(units).over(window)).list();
    }

    @Test
    void rowsAreCountedFromTheCurrentOne() {
        assertThat(sums(ALPHABET.rows(unboundedPreceding(), currentRow())))
                .containsExactly(5, 7, 9, 18, 24);
        assertThat(sums(ALPHABET.rows(currentRow(), unboundedFollowing())))
                .containsExactly(24, 19, 17, 15, 6);
        assertThat(sums(ALPHABET.rows(preceding(1), following(1))))
                .containsExactly(7, 9, 13, 17, 15);
        assertThat(sums(ALPHABET.rows(preceding(2), preceding(1))))
                .containsExactly(null, 5, 7, 4, 11);
        assertThat(sums(ALPHABET.rows(following(1), following(2))))
                .containsExactly(4, 11, 15, 6, null);
        assertThat(sums(ALPHABET.rows(preceding(0), following(0)))).containsExactly(5, 2, 2, 9, 6);
    }

    @Test
    void aRangeHasWhatTheOrderDoesNotTellApart() {
        assertThat(sums(BY_UNITS.range(unboundedPreceding(), currentRow())))
                .containsExactly(9, 4, 4, 24, 15);
        assertThat(sums(BY_UNITS.range(currentRow(), currentRow()))).containsExactly(5, 4, 4, 9, 6);
        assertThat(sums(BY_UNITS.range(unboundedPreceding(), unboundedFollowing())))
                .containsExactly(24, 24, 24, 24, 24);
    }

    @Test
    void aRangeOfADistance(Database database) {
        Window<Sale> near = BY_UNITS.range(preceding(1), following(3));
        if (database.backend().features().supportsRangeFrameDistance()) {
            assertThat(sums(near)).containsExactly(11, 9, 9, 9, 20);
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
                    .containsExactly(19, 22, 22, 15, 18);
            assertThat(sums(all.excluding(FrameExclusion.GROUP)))
                    .containsExactly(19, 20, 20, 15, 18);
            assertThat(sums(all.excluding(FrameExclusion.TIES)))
                    .containsExactly(24, 22, 22, 24, 24);
            assertThat(sums(all.excluding(FrameExclusion.NO_OTHERS)))
                    .containsExactly(24, 24, 24, 24, 24);
        } else {
            for (FrameExclusion exclusion : FrameExclusion.values()) {
                if (exclusion != FrameExclusion.NONE) {
                    assertThatThrownBy(() -> sums(all.excluding(exclusion)))
                            .isInstanceOf(NotSupportedError.class)
                            .hasMessageContaining("cannot leave rows out");
                }
            }
        }
        assertThat(sums(all.excluding(FrameExclusion.NONE))).containsOnly(24);
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
