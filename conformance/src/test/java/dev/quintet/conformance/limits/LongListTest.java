package dev.quintet.conformance.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.db.Database;
import dev.quintet.testing.EveryDatabase;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Lists of values that are longer than a statement has parameters.
@EveryDatabase
class LongListTest {
    private static final int MORE_THAN_A_STATEMENT_TAKES = 70_000;
    private static final int FEWER = 3_000;

    private final Database database;
    private final Gauge gauge = new Gauge();

    LongListTest(Database database) {
        this.database = database;
        Tables.fresh(database);
        gauge.tiny = 7;
        gauge.count = 7;
        gauge.total = 7;
        gauge.level = 0.5;
        gauge.price = new BigDecimal("7.25");
        gauge.day = LocalDate.of(2000, 1, 1);
        gauge.moment = LocalDateTime.of(2000, 1, 1, 12, 30, 15, 250_000_000);
        gauge.instant = Instant.parse("2000-01-01T12:30:15.25Z");
        gauge.note = "a, \"b\" {c} \\ NULL";
        gauge.save();
    }

    private static <T> List<T> many(int size, IntFunction<T> value, T last) {
        List<T> values = new ArrayList<>(IntStream.range(0, size).mapToObj(value).toList());
        values.add(last);
        return values;
    }

    @Test
    void aHundredThousandKeysAreFoundOrExcluded() {
        List<Long> keys = LongStream.range(gauge.id(), gauge.id() + 100_000).boxed().toList();

        assertThat(Gauge.objects.filter(Gauge_.id.in(keys)).count()).isOne();
        assertThat(Gauge.objects.exclude(Gauge_.id.in(keys)).count()).isZero();
        assertThat(Gauge.objects.filter(Gauge_.id.in(keys.subList(1, keys.size()))).count())
                .isZero();
        assertThat(Gauge.objects.exclude(Gauge_.id.in(keys.subList(1, keys.size()))).count())
                .isOne();
    }

    @Test
    void longListsOfOtherTypesAreFoundAsShortOnesAre() {
        LocalDate day = LocalDate.of(1900, 1, 1);
        LocalDateTime moment = day.atStartOfDay();
        Instant instant = Instant.EPOCH;
        int size = 2_000;

        assertThat(
                        List.of(
                                Gauge_.tiny.in(many(size, i -> (short) (100 + i), (short) 7)),
                                Gauge_.count.in(many(size, i -> 100 + i, 7)),
                                Gauge_.level.in(many(size, i -> 100.0 + i, 0.5)),
                                Gauge_.price.in(
                                        many(
                                                size,
                                                i -> new BigDecimal(100 + i),
                                                new BigDecimal("7.250"))),
                                Gauge_.day.in(many(size, day::plusDays, gauge.day)),
                                Gauge_.moment.in(many(size, moment::plusDays, gauge.moment)),
                                Gauge_.instant.in(many(size, instant::minusSeconds, gauge.instant)),
                                Gauge_.note.in(many(size, i -> "note " + i, gauge.note))))
                .allSatisfy(condition -> {
                    assertThat(Gauge.objects.filter(condition).count()).isOne();
                    assertThat(Gauge.objects.exclude(condition).count()).isZero();
                });
    }

    @Test
    void aTextThatIsLongerThanItsColumnIsNotCutWhereItIsCompared() {
        assertThat(
                        Gauge.objects
                                .filter(
                                        Gauge_.price.in(
                                                many(
                                                        2_000,
                                                        i -> new BigDecimal(100 + i),
                                                        new BigDecimal("7.2501"))))
                                .count())
                .isZero();
    }

    @Test
    void manyPairsAreSetAndRemoved() {
        // A database that takes them all looks through them one by one.
        int many =
                database.backend().features().maxParameters() < MORE_THAN_A_STATEMENT_TAKES
                        ? MORE_THAN_A_STATEMENT_TAKES
                        : FEWER;
        String rows = String.join(", ", Collections.nCopies(1_000, "(0)"));
        for (int start = 0; start < many; start += 1_000) {
            Tables.execute(
                    database,
                    quote ->
                            "INSERT INTO "
                                    + quote.apply("limits_tag")
                                    + " ("
                                    + quote.apply("number")
                                    + ") VALUES "
                                    + rows);
        }
        List<Long> keys = Tag.objects.orderBy(Tag_.id.asc()).select(Tag_.id).list();
        assertThat(keys).hasSize(many);

        gauge.tags.setKeys(keys);
        assertThat(gauge.tags.count()).isEqualTo(many);
        gauge.tags.setKeys(keys.subList(0, 10));
        assertThat(gauge.tags.count()).isEqualTo(10);
        gauge.tags.addKeys(keys.toArray());
        gauge.tags.removeKeys(keys.toArray());
        assertThat(gauge.tags.count()).isZero();
    }
}
