package dev.quintet.conformance.limits;

import static dev.quintet.models.expressions.Functions.sum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.DataError;
import dev.quintet.db.Database;
import dev.quintet.db.Transaction;
import dev.quintet.testing.EveryDatabase;

import org.junit.jupiter.api.Test;

import java.util.List;

/// A statement that failed is as good as new the next time.
@EveryDatabase
class FailedStatementTest {

    FailedStatementTest(Database database) {
        Tables.fresh(database);
        for (int i = 0; i < 2; i++) {
            Gauge gauge = new Gauge();
            gauge.total = Long.MAX_VALUE;
            gauge.note = "ab";
            gauge.save();
        }
    }

    private Object sumOfTotals() {
        return Gauge.objects.aggregate(sum(Gauge_.total).as("sum")).get("sum");
    }

    private List<Gauge> matching(String pattern) {
        return Gauge.objects.filter(Gauge_.note.matches(pattern)).list();
    }

    @Test
    void aSumThatDoesNotFitFailsAndOneThatDoesIsComputedAfterwards() {
        assertThatThrownBy(this::sumOfTotals).isInstanceOf(DataError.class);

        Gauge.objects.update(Gauge_.total.to(7L));

        assertThat(sumOfTotals()).isEqualTo(14L);
    }

    @Test
    void aPatternThatIsNoneFailsAndAnotherOneIsFoundAfterwards() {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> matching("(")).isInstanceOf(DataError.class);
            assertThat(matching("^a")).hasSize(2);
        }
    }

    @Test
    void withinATransactionTheSameHolds() {
        Transaction.atomic(() -> {
            assertThatThrownBy(() -> Transaction.atomic(() -> matching("[")))
                    .isInstanceOf(DataError.class);
            assertThat(matching("^a")).hasSize(2);
        });
    }
}
