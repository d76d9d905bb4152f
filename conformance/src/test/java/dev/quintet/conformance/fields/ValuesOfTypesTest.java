package dev.quintet.conformance.fields;

import static dev.quintet.models.expressions.ByName.q;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.conformance.types.Group;
import dev.quintet.conformance.types.Sample;
import dev.quintet.conformance.types.Sample_;
import dev.quintet.db.Database;
import dev.quintet.db.DatabaseError;
import dev.quintet.db.QueryRecorder;
import dev.quintet.models.Schema;
import dev.quintet.models.expressions.Json;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Values of each type on their way to the database and back.
@EveryDatabase
class ValuesOfTypesTest {
    private final Database database;
    private final Sample sample = new Sample();

    ValuesOfTypesTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void create() {
        Schema.create(database, Group.class, Sample.class);
        sample.label = "one";
        sample.save();
    }

    @AfterEach
    void drop() {
        Schema.drop(database, Group.class, Sample.class);
    }

    private void save() {
        sample.save();
        sample.refresh();
    }

    private static long count(String path, Object value) {
        return Sample.objects.filter(q(path, value)).count();
    }

    @Test
    @Spec({"FIELD-003", "FIELD-004"})
    void integersReachTheEndsOfTheirRanges() {
        sample.small = Short.MIN_VALUE;
        sample.integer = Integer.MAX_VALUE;
        sample.big = Long.MIN_VALUE;
        save();
        assertThat(sample.small).isEqualTo(Short.MIN_VALUE);
        assertThat(sample.integer).isEqualTo(Integer.MAX_VALUE);
        assertThat(sample.big).isEqualTo(Long.MIN_VALUE);
        assertThat(count("big", String.valueOf(Long.MIN_VALUE))).isOne();
        assertThatThrownBy(() -> count("integer", "seven"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'seven'");
    }

    @Test
    @Spec("FIELD-005")
    void positiveIntegersAllowZeroAndTheDatabaseRefusesWhatIsBelow() {
        sample.posSmall = 0;
        sample.pos = 0;
        sample.posBig = Long.MAX_VALUE;
        save();
        assertThat(sample.posBig).isEqualTo(Long.MAX_VALUE);
        sample.pos = -1;
        assertThatThrownBy(sample::save).isInstanceOf(DatabaseError.class);
    }

    @Test
    @Spec("FIELD-006")
    void whatIsOutOfRangeIsKnownWithoutTheDatabase() {
        sample.big = 5L;
        save();
        BigInteger huge = BigInteger.TEN.pow(30);
        try (QueryRecorder queries = QueryRecorder.start()) {
            assertThat(Sample.objects.filter(q("big", huge)).list()).isEmpty();
            assertThat(Sample.objects.filter(q("big__gt", huge)).list()).isEmpty();
            assertThat(Sample.objects.filter(q("big__in", List.of(huge))).list()).isEmpty();
            assertThat(queries.statements()).isEmpty();
        }
        assertThat(count("big__lt", huge)).isOne();
        assertThat(count("big__gt", huge.negate())).isOne();
    }

    @Test
    @Spec("FIELD-008")
    void trueAndFalseAreReadFromTheirWords() {
        sample.flag = true;
        sample.maybe = null;
        save();
        assertThat(sample.flag).isTrue();
        assertThat(sample.maybe).isNull();
        for (Object word : List.of("t", "True", "1", 1, true)) {
            assertThat(count("flag", word)).isOne();
        }
        for (Object word : List.of("f", "False", "0", 0, false)) {
            assertThat(count("flag", word)).isZero();
        }
        assertThatThrownBy(() -> count("flag", "yes")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Spec("FIELD-013")
    void uuidsAreFoundByAllTheirSpellings() {
        UUID uuid = UUID.fromString("0f0e0d0c-0b0a-4908-8706-050403020100");
        sample.uuid = uuid;
        save();
        assertThat(sample.uuid).isEqualTo(uuid);
        assertThat(count("uuid", uuid)).isOne();
        assertThat(count("uuid", uuid.toString())).isOne();
        assertThat(count("uuid", "0F0E0D0C0B0A49088706050403020100")).isOne();
        assertThat(count("uuid__icontains", "0c-0b0a-49")).isOne();
        assertThat(count("uuid__iexact", "0F0E0D0C-0B0A-4908-8706-050403020100")).isOne();
        assertThatThrownBy(() -> count("uuid", "nonsense"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void decimalsAreFoundByNumbersOfAnyClass() {
        sample.decimal = new BigDecimal("1234.5678");
        save();
        assertThat(sample.decimal).isEqualByComparingTo("1234.5678");
        assertThat(count("decimal", 1234.5678)).isOne();
        assertThat(count("decimal", "1234.5678")).isOne();
        assertThatThrownBy(() -> count("decimal", Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Spec("FIELD-019")
    void floatsAreReadFromText() {
        sample.floatValue = 0.1;
        save();
        assertThat(sample.floatValue).isEqualTo(0.1);
        assertThat(count("floatValue__gt", "0.05")).isOne();
        assertThatThrownBy(() -> count("floatValue", "much"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Spec("FIELD-020")
    void durationsAreExactAndMoveMoments() {
        sample.duration = Duration.ofDays(-3).plusNanos(1_000);
        sample.datetime = Instant.parse("2024-03-01T00:00:00Z");
        save();
        assertThat(sample.duration).isEqualTo(Duration.ofDays(-3).plusNanos(1_000));
        assertThat(count("duration", "P-3DT0.000001S")).isOne();
        sample.duration = Duration.ofDays(1).plusHours(2);
        save();
        assertThat(count("duration", "1 02:00:00.000000")).isOne();
        assertThat(
                        Sample.objects
                                .filter(
                                        Sample_.datetime
                                                .plus(Sample_.duration)
                                                .eq(Instant.parse("2024-03-02T02:00:00Z")))
                                .count())
                .isOne();
    }

    @Test
    @Spec("FIELD-025")
    void nullOfJsonIsNotNull() {
        sample.json = Json.of("{\"a\": [1, null]}");
        save();
        assertThat(count("json__isnull", true)).isZero();
        sample.json = Json.NULL;
        save();
        assertThat(sample.json).isEqualTo(Json.NULL);
        assertThat(count("json__isnull", false)).isOne();
        sample.json = null;
        save();
        assertThat(sample.json).isNull();
        assertThat(count("json__isnull", true)).isOne();
    }
}
