package dev.quintet.conformance.limits;

import static dev.quintet.models.expressions.ByName.q;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.NumberExpression;
import dev.quintet.testing.EveryDatabase;

import org.junit.jupiter.api.Test;

/// Queries that loops have built.
@EveryDatabase
class DeepQueryTest {

    DeepQueryTest(Database database) {
        Tables.fresh(database);
        Tables.gauge();
    }

    @Test
    void chainsOfOneKindMayBeLong() {
        Condition<Gauge> any = Gauge_.count.eq(0);
        Condition<Gauge> all = Gauge_.count.eq(0);
        for (int i = 1; i <= 3_000; i++) {
            any = any.or(Gauge_.count.eq(i));
            all = Gauge_.count.ne(i).and(all);
        }

        assertThat(Gauge.objects.filter(any).count()).isOne();
        assertThat(Gauge.objects.filter(all).count()).isOne();
        assertThat(Gauge.objects.exclude(any).count()).isZero();
    }

    @Test
    void whatIsNestedTooDeeplyIsRefused() {
        Condition<Gauge> mixed = Gauge_.count.eq(0);
        Condition<Gauge> negated = Gauge_.count.eq(0);
        NumberExpression<Gauge, Integer> sum = Gauge_.count;
        for (int i = 0; i < 3_000; i++) {
            mixed = i % 2 == 0 ? mixed.or(Gauge_.count.eq(i)) : mixed.and(Gauge_.count.ne(i));
            negated = negated.and(Gauge_.count.ne(i)).not();
            sum = sum.plus(1);
        }
        for (Condition<Gauge> deep : java.util.List.of(mixed, negated, sum.gt(3))) {
            assertThatThrownBy(() -> Gauge.objects.filter(deep).count())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("more than 1000 levels deep");
        }
        NumberExpression<Gauge, Integer> deep = sum;
        assertThatThrownBy(() -> Gauge.objects.update(Gauge_.count.to(deep)))
                .hasMessageContaining("more than 1000 levels deep");
    }

    @Test
    void someNestingIsFine() {
        NumberExpression<Gauge, Integer> sum = Gauge_.count;
        Condition<Gauge> negated = Gauge_.count.eq(0);
        for (int i = 0; i < 200; i++) {
            sum = sum.plus(1);
            negated = negated.not();
        }
        assertThat(Gauge.objects.filter(sum.eq(200)).count()).isOne();
        assertThat(Gauge.objects.filter(negated).count()).isOne();
    }

    @Test
    void nothingIsNoCondition() {
        assertThatThrownBy(() -> q(null, "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "A path is null. Expected names joined by '__', such as"
                                + " blog__name__icontains.");
        assertThatThrownBy(() -> Gauge.objects.filter((Condition<Gauge>) null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "filter() takes conditions, or q() for none, but number 1 of them is"
                                + " null.");
        assertThatThrownBy(() -> Gauge_.count.eq(0).and(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A condition is null.");
        Gauge gauge = Tables.gauge();
        assertThatThrownBy(() -> gauge.tags.set(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("set() takes a collection, not null. An empty one removes all pairs.");
    }

    @Test
    void aFieldIsSetOnce() {
        assertThatThrownBy(() -> Gauge.objects.update(Gauge_.count.to(1), Gauge_.count.to(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("update() sets 'count' of Gauge twice. Leave one of the two out.");
    }

    @Test
    void slicesBehindTheLastRowHaveNoRows() {
        assertThat(Gauge.objects.orderBy(Gauge_.id.asc()).skip(Long.MAX_VALUE).list()).isEmpty();
        assertThat(
                        Gauge.objects
                                .orderBy(Gauge_.id.asc())
                                .skip(Long.MAX_VALUE)
                                .skip(Long.MAX_VALUE)
                                .list())
                .isEmpty();
        assertThat(Gauge.objects.orderBy(Gauge_.id.asc()).skip(5).limit(Long.MAX_VALUE).count())
                .isZero();
        assertThat(Gauge.objects.orderBy(Gauge_.id.asc()).limit(Long.MAX_VALUE).list()).hasSize(1);
    }
}
