package dev.quintet.conformance.limits;

import static dev.quintet.models.expressions.ByName.q;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.DataError;
import dev.quintet.db.Database;
import dev.quintet.models.Query;
import dev.quintet.testing.EveryDatabase;

import org.junit.jupiter.api.Test;

import java.util.List;

/// What a database cannot hold is refused, and not replaced by something else.
@EveryDatabase
class UnstorableValuesTest {
    private final Gauge gauge = new Gauge();
    private final boolean nul;

    UnstorableValuesTest(Database database) {
        nul = database.backend().features().supportsNulInText();
        Tables.fresh(database);
    }

    @Test
    void whatIsNotANumberIsKeptOrRefused() {
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            Gauge odd = new Gauge();
            odd.level = value;
            try {
                odd.save();
                odd.refresh();
                assertThat((Double) odd.level).isEqualTo((Double) value);
            } catch (DataError e) {
                assertThat(e)
                        .hasMessageContaining(
                                "Cannot store 'level' of Gauge: '" + value + "' is no number that");
                assertThat(odd.isNew()).isTrue();
            }
        }
    }

    @Test
    void aComparisonWithInfinityIsAnsweredOrRefused() {
        Tables.gauge();
        try {
            assertThat(Gauge.objects.filter(q("level__gt", "1e400")).count()).isZero();
        } catch (DataError e) {
            assertThat(e).hasMessageContaining("'Infinity' is no number that");
        }
        assertThat(Gauge.objects.count()).isOne();
    }

    @Test
    void halfOfACharacterIsRefused() {
        for (String text : new String[] {"a\ud800b", "\udc00", "a\ud83d"}) {
            gauge.note = text;
            assertThatThrownBy(gauge::save)
                    .isInstanceOf(DataError.class)
                    .hasMessageContaining("Cannot store 'note' of Gauge: The text has one half of")
                    .hasMessageContaining("is no character and cannot be stored");
        }
        assertThatThrownBy(() -> Gauge.objects.filter(Gauge_.note.eq("\ud800")).list())
                .isInstanceOf(DataError.class);
        gauge.note = "a\ud83d\ude00b";
        gauge.save();
        assertThat(Gauge.objects.filter(Gauge_.note.eq("a\ud83d\ude00b")).count()).isOne();
    }

    @Test
    void theCharacterNulIsKeptOrRefused() {
        String text = "a\0b";
        String refusal =
                "The text has the character NUL (U+0000) in it, which texts of PostgreSQL cannot"
                        + " contain.";
        gauge.note = text;
        List<Query<?, ?, ?>> found =
                List.of(
                        Gauge.objects.filter(Gauge_.note.eq(text)),
                        Gauge.objects.filter(Gauge_.note.in(text, "x")),
                        Gauge.objects.filter(Gauge_.note.contains(text)));

        if (nul) {
            gauge.save();
            gauge.refresh();
            assertThat(gauge.note).isEqualTo(text);
            found.forEach(query -> assertThat(query.list()).hasSize(1));
        } else {
            String stored = "Cannot store 'note' of Gauge: " + refusal;
            assertThatThrownBy(gauge::save).isInstanceOf(DataError.class).hasMessage(stored);
            assertThatThrownBy(() -> Gauge.objects.bulkCreate(List.of(gauge)))
                    .isInstanceOf(DataError.class)
                    .hasMessage(stored);
            assertThatThrownBy(() -> Gauge.objects.update(Gauge_.note.to(text)))
                    .isInstanceOf(DataError.class)
                    .hasMessageContaining(refusal);
            found.forEach(query ->
                    assertThatThrownBy(query::list)
                            .isInstanceOf(DataError.class)
                            .hasMessageContaining(refusal));
        }
    }
}
