package dev.quintet.conformance.functions;

import static dev.quintet.conformance.functions.Each.sale;
import static dev.quintet.conformance.functions.Visit_.day;
import static dev.quintet.conformance.functions.Visit_.name;
import static dev.quintet.conformance.sales.Sale_.discount;
import static dev.quintet.conformance.sales.Sale_.note;
import static dev.quintet.models.expressions.Functions.holds;
import static dev.quintet.models.expressions.Functions.log;
import static dev.quintet.models.expressions.Functions.md5;
import static dev.quintet.models.expressions.Functions.mod;
import static dev.quintet.models.expressions.Functions.padLeft;
import static dev.quintet.models.expressions.Functions.padRight;
import static dev.quintet.models.expressions.Functions.power;
import static dev.quintet.models.expressions.Functions.repeat;
import static dev.quintet.models.expressions.Functions.sqrt;
import static dev.quintet.models.expressions.Functions.stdDev;
import static dev.quintet.models.expressions.Functions.truncate;
import static dev.quintet.models.expressions.Functions.varianceSample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.conformance.sales.Sale;
import dev.quintet.conformance.sales.Shops;
import dev.quintet.db.Database;
import dev.quintet.models.Schema;
import dev.quintet.models.expressions.Expression;
import dev.quintet.sql.SqlExpression.TruncateUnit;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/// Functions that a database is taught, or has: NULL gives NULL, and they are known to give the
/// same for the same.
@EveryDatabase
@Spec("FUNC-025")
class RegisteredFunctionsTest {
    private final Database database;

    RegisteredFunctionsTest(Database database) {
        this.database = database;
        Shops.in(database);
    }

    @BeforeEach
    void create() {
        Schema.create(database, Visit.class);
    }

    @AfterEach
    void drop() {
        Schema.drop(database, Visit.class);
    }

    @Test
    void nullGivesNull() {
        List<Expression<Sale, ?>> functions =
                List.of(
                        padLeft(note, 9, "."),
                        padRight(note, 9, "."),
                        repeat(note, 2),
                        md5(note),
                        holds(note.matches("^f")),
                        sqrt(discount),
                        power(discount, 2),
                        mod(discount, 3),
                        log(10, discount),
                        discount.bitXor(1));
        for (Expression<Sale, ?> function : functions) {
            List<?> values = sale(function);
            assertThat(values).as(function.toString()).containsNull();
            assertThat(values).as(function.toString()).anyMatch(java.util.Objects::nonNull);
        }
    }

    @Test
    void partsOfNoMomentAreNull() {
        Visit visit = new Visit();
        visit.save();

        assertThat(Visit.objects.select(day.week()).list()).containsOnlyNulls();
        assertThat(Visit.objects.select(truncate(TruncateUnit.MONTH, day)).list())
                .containsOnlyNulls();
        assertThat(Visit.objects.select(day.plus(java.time.Duration.ofDays(1))).list())
                .containsOnlyNulls();
    }

    @Test
    void statisticsLeaveNullsOut() {
        assertThat(Sale.objects.aggregate(stdDev(discount).as("s")).get("s"))
                .asString()
                .startsWith("4.71");
        assertThat(Sale.objects.aggregate(varianceSample(discount).as("v")).get("v"))
                .asString()
                .startsWith("33.33");
        assertThat(
                        Sale.objects
                                .filter(discount.isNull())
                                .aggregate(stdDev(discount).as("s"))
                                .get("s"))
                .isNull();
    }

    @Test
    void theyCanStandInIndexesAndComputedColumns() {
        Visit visit = new Visit();
        visit.name = "Ann";
        visit.day = LocalDate.of(2024, 2, 29);
        visit.minutes = 12;
        visit.save();

        Visit stored = Visit.objects.get(padLeft(name, 8, "0").eq("00000Ann"));
        assertThat(stored.month).isEqualTo(2);
        assertThat(stored.digest).isEqualTo("82e335f7ac0e0e412b2ae15abe662110");
    }
}
