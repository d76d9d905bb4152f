package dev.quintet.conformance.fields;

import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.ByName.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.quintet.db.Database;
import dev.quintet.db.DatabaseError;
import dev.quintet.db.QueryRecorder;
import dev.quintet.models.Model;
import dev.quintet.models.Schema;
import dev.quintet.models.expressions.ValidationError;
import dev.quintet.models.meta.Apps;
import dev.quintet.sql.SqlType;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/// Whole numbers of 16, 32 and 64 bits, with a sign and without.
@EveryDatabase
class IntegerTest {
    private static final Map<String, Integer> BITS =
            Map.of(
                    "small",
                    16,
                    "medium",
                    32,
                    "large",
                    64,
                    "positiveSmall",
                    16,
                    "positiveMedium",
                    32,
                    "positiveLarge",
                    64);

    private final Database database;
    private final Counted counted = new Counted();

    IntegerTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void create() {
        Schema.create(database, Counted.class);
        counted.save();
    }

    @AfterEach
    void drop() {
        Schema.drop(database, Counted.class);
    }

    private static BigInteger greatest(int bits) {
        return BigInteger.TWO.pow(bits - 1).subtract(BigInteger.ONE);
    }

    private static BigInteger least(String field) {
        return field.startsWith("positive")
                ? BigInteger.ZERO
                : BigInteger.TWO.pow(BITS.get(field) - 1).negate();
    }

    private Object saved(String field, Object value) {
        Model.assign(counted, set(field, value));
        counted.save();
        counted.refresh();
        return Counted.objects.values(field).first().orElseThrow().get(field);
    }

    private static long count(String path, Object value) {
        return Counted.objects.filter(q(path, value)).count();
    }

    @Test
    @Spec({"FIELD-003", "FIELD-004", "FIELD-005"})
    void bothEndsOfTheRangeAreStoredAndFound() {
        BITS.forEach((field, bits) -> {
            for (BigInteger end : List.of(least(field), greatest(bits))) {
                assertThat(saved(field, end)).as(field).hasToString(end.toString());
                assertThat(count(field, end)).as(field).isOne();
                assertThat(count(field, end.toString())).as(field).isOne();
                assertThat(count(field + "__in", List.of(end))).as(field).isOne();
            }
        });
    }

    @Test
    @Spec({"FIELD-003", "FIELD-004"})
    void whatIsBeyondTheRangeCannotBeAssigned() {
        BITS.forEach((field, bits) -> {
            for (BigInteger beyond :
                    List.of(
                            greatest(bits).add(BigInteger.ONE),
                            greatest(bits).negate().subtract(BigInteger.TWO))) {
                ValidationError error =
                        catchThrowableOfType(
                                ValidationError.class,
                                () -> Model.assign(counted, set(field, beyond)));
                assertThat(error.codes("")).as(field).containsExactly("invalid");
                assertThat(error)
                        .hasMessageStartingWith(
                                "Counted." + field + ": Expected a " + bits + "-bit integer");
            }
        });
    }

    @Test
    @Spec("FIELD-004")
    void numbersAreReadFromTextAndLoseTheirFraction() {
        assertThat(saved("medium", " 17 ")).isEqualTo(17);
        assertThat(saved("medium", "-1_000")).isEqualTo(-1000);
        assertThat(saved("medium", 1.9)).isEqualTo(1);
        assertThat(saved("medium", new BigDecimal("-1.9"))).isEqualTo(-1);
        assertThat(saved("medium", true)).isEqualTo(1);
        for (Object wrong : List.of("", "1.5", "0x1f", "seven", Double.NaN, List.of(1))) {
            assertThatThrownBy(() -> saved("medium", wrong))
                    .as(String.valueOf(wrong))
                    .isInstanceOf(ValidationError.class);
        }
    }

    @Test
    @Spec("FIELD-005")
    void zeroIsAllowedAndWhatIsBelowIsRefusedByDatabaseAndValidation() {
        for (String field : List.of("positiveSmall", "positiveMedium", "positiveLarge")) {
            assertThat(saved(field, 0)).hasToString("0");
            Model.assign(counted, set(field, -1));
            assertThat(
                            catchThrowableOfType(ValidationError.class, () -> counted.cleanFields())
                                    .codes(field))
                    .containsExactly("min_value");
            assertThatThrownBy(counted::save).as(field).isInstanceOf(DatabaseError.class);
            Model.assign(counted, set(field, 0));
        }
    }

    @Test
    @Spec("FIELD-005")
    void aForeignKeyToAPositiveNumberIsPositiveToo() {
        assertThat(Apps.options(Counted.class).column("next").sqlType())
                .isEqualTo(new SqlType.Integral(32, true));
        Counted other = new Counted();
        other.number = Integer.MAX_VALUE;
        other.next.set(counted);
        other.save();
        assertThat(Counted.objects.get(Counted_.next().number.eq(0))).isEqualTo(other);
    }

    @Test
    @Spec("FIELD-006")
    void comparisonsWithWhatIsOutOfRangeAreKnownBeforehand() {
        BITS.forEach((field, bits) -> {
            var type = new SqlType.Integral(bits, field.startsWith("positive"));
            BigInteger above =
                    database.backend().features().greatestInteger(type).add(BigInteger.ONE);
            BigInteger below =
                    database.backend().features().leastInteger(type).subtract(BigInteger.ONE);
            try (QueryRecorder queries = QueryRecorder.start()) {
                for (String nothing : List.of("", "__gt", "__gte")) {
                    assertThat(count(field + nothing, above)).as(field + nothing).isZero();
                }
                for (String nothing : List.of("", "__lt", "__lte")) {
                    assertThat(count(field + nothing, below)).as(field + nothing).isZero();
                }
                assertThat(count(field + "__in", List.of(above, below))).isZero();
                assertThat(count(field + "__range", List.of(above, above.add(above)))).isZero();
                assertThat(queries.statements()).isEmpty();
            }
            for (String all : List.of("__lt", "__lte")) {
                assertThat(count(field + all, above)).as(field + all).isOne();
            }
            for (String all : List.of("__gt", "__gte")) {
                assertThat(count(field + all, below)).as(field + all).isOne();
            }
            assertThat(count(field + "__in", List.of(above, 0, below))).as(field).isOne();
            assertThat(count(field + "__range", List.of(below, above))).as(field).isOne();
            assertThat(Counted.objects.exclude(q(field, above)).count()).as(field).isOne();
        });
    }
}
