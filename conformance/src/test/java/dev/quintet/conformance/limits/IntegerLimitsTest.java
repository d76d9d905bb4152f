package dev.quintet.conformance.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.DataError;
import dev.quintet.db.Database;
import dev.quintet.testing.EveryDatabase;

import org.junit.jupiter.api.Test;

/// A whole number beyond its type is an error, and never another number.
@EveryDatabase
class IntegerLimitsTest {
    private static final int MUCH = 2_000_000_000;

    IntegerLimitsTest(Database database) {
        Tables.fresh(database);
        Gauge gauge = new Gauge();
        gauge.count = MUCH;
        gauge.tiny = Short.MAX_VALUE;
        gauge.total = Long.MAX_VALUE;
        gauge.save();
    }

    @Test
    void greatestAndLeastOnesAreStored() {
        Gauge gauge = new Gauge();
        gauge.tiny = Short.MIN_VALUE;
        gauge.count = Integer.MIN_VALUE;
        gauge.total = Long.MIN_VALUE;
        gauge.save();

        Gauge again = Gauge.objects.get(Gauge_.id.eq(gauge.id()));

        assertThat(again.tiny).isEqualTo(Short.MIN_VALUE);
        assertThat(again.count).isEqualTo(Integer.MIN_VALUE);
        assertThat(again.total).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void anIntThatGrowsTooGreatIsAnErrorWhenItIsStoredOrRead() {
        assertThatThrownBy(
                        () -> {
                            Gauge.objects.update(Gauge_.count.to(Gauge_.count.plus(MUCH)));
                            Gauge.objects.first();
                        })
                .isInstanceOf(DataError.class);
    }

    @Test
    void soIsAnIntAmongSelectedValues() {
        assertThatThrownBy(
                        () -> {
                            Gauge.objects.update(Gauge_.count.to(Gauge_.count.plus(MUCH)));
                            Gauge.objects.select(Gauge_.count).list();
                        })
                .isInstanceOf(DataError.class);
    }

    @Test
    void soIsAShort() {
        assertThatThrownBy(
                        () -> {
                            Gauge.objects.update(Gauge_.tiny.to(Gauge_.tiny.plus((short) 1)));
                            Gauge.objects.first();
                        })
                .isInstanceOf(DataError.class);
    }

    @Test
    void soIsALong() {
        assertThatThrownBy(
                        () -> {
                            Gauge.objects.update(Gauge_.total.to(Gauge_.total.plus(1L)));
                            Gauge.objects.first();
                        })
                .isInstanceOf(DataError.class);
    }

    @Test
    void soIsASumThatIsOnlySelected() {
        assertThatThrownBy(() -> Gauge.objects.select(Gauge_.total.plus(1L)).list())
                .isInstanceOf(DataError.class);
        assertThatThrownBy(() -> Gauge.objects.select(Gauge_.count.plus(MUCH)).list())
                .isInstanceOf(DataError.class);
    }
}
