package dev.quintet.conformance.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.DataError;
import dev.quintet.db.Database;
import dev.quintet.db.Transaction;
import dev.quintet.testing.EveryDatabase;

import org.junit.jupiter.api.Test;

/// What the program cannot make of a row is told with the model, the field and the row.
@EveryDatabase
class UnreadableRowTest {
    private final Gauge gauge;

    UnreadableRowTest(Database database) {
        Tables.fresh(database);
        gauge = Tables.gauge();
        Tables.execute(
                database,
                quote ->
                        "UPDATE "
                                + quote.apply("limits_gauge")
                                + " SET "
                                + quote.apply("grade")
                                + " = 5");
    }

    @Test
    void anUnknownChoiceIsNamed() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> Gauge.objects.list())
                    .isInstanceOf(DataError.class)
                    .hasMessage(
                            "Cannot read 'grade' of Gauge with the key "
                                    + gauge.id()
                                    + ": '5' is no choice of Grade. Choices are: 1, 9.");
        }
    }

    @Test
    void soItIsAmongSelectedValues() {
        assertThatThrownBy(() -> Gauge.objects.select(Gauge_.grade).list())
                .isInstanceOf(DataError.class)
                .hasMessage(
                        "Cannot read 'grade', which is Gauge.grade: '5' is no choice of Grade."
                                + " Choices are: 1, 9.");
    }

    @Test
    void theRestCanBeReadAndMended() {
        assertThat(Gauge.objects.select(Gauge_.count).list()).containsExactly(0);
        Transaction.atomic(() -> {
            assertThatThrownBy(() -> Gauge.objects.get()).isInstanceOf(DataError.class);
            Gauge.objects.update(Gauge_.grade.to(Grade.HIGH));
            assertThat(Gauge.objects.get().grade).isEqualTo(Grade.HIGH);
        });
    }
}
