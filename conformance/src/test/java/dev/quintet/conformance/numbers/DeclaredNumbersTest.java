package dev.quintet.conformance.numbers;

import static dev.quintet.conformance.numbers.Measure_.other;
import static dev.quintet.conformance.numbers.Measure_.small;
import static dev.quintet.conformance.numbers.Measure_.whole;
import static dev.quintet.conformance.numbers.Measures.each;
import static dev.quintet.models.expressions.Functions.abs;
import static dev.quintet.models.expressions.Functions.max;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

/// Whole numbers that are computed have the class that the compiler believes.
@EveryDatabase
@Spec("EXPR-004")
class DeclaredNumbersTest {
    DeclaredNumbersTest(Database database) {
        Measures.in(database);
    }

    @Test
    void whatIsSelectedHasTheTypeOfItsColumn() {
        short more = each(small.plus(1)).getFirst();
        short quotient = each(small.dividedBy(small.minus(2))).getFirst();
        int less = each(other.minus(3_000_000_000L).plus(3_000_000_000L)).getFirst();
        short size = each(abs(small.minus(100))).getFirst();

        assertThat(more).isEqualTo((short) 8);
        assertThat(quotient).isEqualTo((short) 1);
        assertThat(less).isEqualTo(2);
        assertThat(size).isEqualTo((short) 93);
        assertThat(each(small.subtractedFrom(10)))
                .containsExactly((short) 3, (short) 17, (short) 3, (short) 5);
        assertThat(each(small.bitAnd(whole)).getFirst()).isInstanceOf(Short.class);
        assertThat(each(max(small.plus(1)).over()).getFirst()).isEqualTo((short) 8);
        assertThat(each(small.plus(1).orElse((short) 0)).getFirst()).isEqualTo((short) 8);
    }

    @Test
    void soHaveAnnotationsAndTotals() {
        var more = small.plus(1).as("more");
        short annotated =
                Measure.objects.annotate(more).orderBy(more.asc()).list().get(3).get(more);
        var greatest = max(small.plus(1)).as("greatest");
        short total = Measure.objects.aggregate(greatest).get(greatest);

        assertThat(annotated).isEqualTo((short) 8);
        assertThat(total).isEqualTo((short) 8);
    }

    @Test
    void conditionsComputeWithWiderNumbers() {
        assertThat(Measure.objects.filter(small.plus(40_000).gt(39_000)).count()).isEqualTo(4);
        assertThat(Measure.objects.filter(other.plus(3_000_000_000L).gt(2_900_000_000L)).count())
                .isEqualTo(4);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> each(small.plus(40_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "'(small + 40000)' is 40007 in a row, which is no Short as its column is."
                                + " Say before it is computed that it is to be wider: asInt() or"
                                + " asLong().");
        assertThat(each(small.asInt().plus(40_000)).getFirst()).isEqualTo(40_007);
        assertThat(each(other.asLong().plus(3_000_000_000L)).getFirst()).isEqualTo(3_000_000_002L);
    }
}
