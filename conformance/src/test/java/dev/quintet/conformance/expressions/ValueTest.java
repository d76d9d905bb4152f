package dev.quintet.conformance.expressions;

import static dev.quintet.conformance.expressions.Each.first;
import static dev.quintet.conformance.expressions.Each.sale;
import static dev.quintet.conformance.sales.Sale_.note;
import static dev.quintet.conformance.sales.Sale_.product;
import static dev.quintet.conformance.sales.Sale_.units;
import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.Functions.countAll;
import static dev.quintet.models.expressions.Functions.sum;
import static dev.quintet.models.expressions.Functions.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.conformance.sales.Sale;
import dev.quintet.conformance.sales.Shops;
import dev.quintet.db.Database;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.models.expressions.Json;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/// Constants as expressions, and types that are declared.
@EveryDatabase
class ValueTest {
    ValueTest(Database database) {
        Shops.in(database);
    }

    private static void comesBack(Object constant) {
        assertThat(first(value(constant)))
                .as(constant.getClass().getSimpleName())
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(constant);
    }

    // ---- constants

    @Test
    @Spec("EXPR-001")
    void theTypeFollowsFromTheConstant() {
        comesBack("text ☃ '");
        comesBack("");
        comesBack(true);
        comesBack(7);
        comesBack(1L << 40);
        comesBack(0.5);
        comesBack(new BigDecimal("1234567.8901"));
        comesBack(LocalDate.of(2024, 2, 29));
        comesBack(LocalTime.of(12, 30, 45, 123_456_000));
        comesBack(LocalDateTime.of(2024, 2, 29, 12, 30));
        comesBack(Instant.parse("2024-02-29T12:30:45.123456Z"));
        comesBack(Duration.ofSeconds(90_061, 500_000_000));
        comesBack(UUID.fromString("aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee"));
        comesBack(new byte[] {0, 1, -1});
    }

    @Test
    @Spec("EXPR-001")
    void nullIsNullOfADeclaredType() {
        assertThat(sale(Value.of(null, ValueType.INTEGER))).containsOnlyNulls();
        assertThat(Sale.objects.filter(note.eq(Value.of(null, ValueType.TEXT))).count())
                .isEqualTo(2);
        assertThatThrownBy(() -> first(Value.of(null)))
                .isInstanceOf(FieldError.class)
                .hasMessage("The type of the expression cannot be told: declare it with as(type).");
    }

    @Test
    @Spec("EXPR-001")
    void aListNeedsAType() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> first(value(List.of(1, 2))))
                .withMessageEndingWith(
                        "has no type in a query by itself. Give it one: Value.of(value, type).");
        assertThat(first(Value.of(List.of(1, 2), ValueType.JSON))).isEqualTo(Json.parse("[1, 2]"));
    }

    @Test
    @Spec("EXPR-001")
    void noQueryGroupsByAConstant() {
        assertThat(
                        Sale.objects
                                .annotate(value("all").as("k"))
                                .values("k")
                                .annotate(sum(units).as("s"))
                                .list())
                .hasToString("[{k=all, s=24}]");
        assertThat(Sale.objects.annotate(value(1).as("k")).values("k").distinct().list())
                .hasToString("[{k=1}]");
    }

    // ---- declared types

    @Test
    @Spec("EXPR-002")
    void aDeclaredTypeIsWhatIsRead() {
        assertThat(first(f("units").plus(f("weight")).as(ValueType.DOUBLE))).isEqualTo(5.5);
        assertThat(first(f("price").times(f("weight")).as(ValueType.decimal(8, 3))))
                .isEqualByComparingTo("0.6");
        assertThat(first(units.as(ValueType.LONG))).isEqualTo(5L);
        assertThat(
                        Sale.objects.filter(
                                f("price")
                                        .times(f("weight"))
                                        .as(ValueType.DECIMAL)
                                        .lt(BigDecimal.ONE)))
                .hasToString("<QuerySet [Apple]>");
    }

    @Test
    @Spec("EXPR-002")
    void groupsAreThoseOfWhatIsDeclared() {
        assertThat(
                        Sale.objects
                                .annotate(units.times(0).as(ValueType.LONG).as("zero"))
                                .values("zero")
                                .annotate(countAll().as("n"))
                                .list())
                .hasToString("[{zero=0, n=5}]");
        assertThat(
                        Sale.objects
                                .annotate(value("x").as(ValueType.TEXT).as("k"))
                                .values("k")
                                .annotate(countAll().as("n"))
                                .list())
                .as("a constant stays one")
                .hasToString("[{k=x, n=5}]");
    }

    @Test
    @Spec("EXPR-002")
    void whatIsKnownOfNoRowsStaysKnown() {
        assertThat(
                        Sale.objects
                                .none()
                                .aggregate(
                                        countAll().as(ValueType.INTEGER).as("n"),
                                        sum(units).as(ValueType.LONG).as("s")))
                .containsEntry("n", 0)
                .containsEntry("s", null);
    }

    // ---- what nobody knows is asked of the database

    @Test
    @Spec({"EXPR-015", "AGG-020"})
    void whatIsNotKnownOfNoRowsIsAskedOfTheDatabase() {
        Expression<Object, Long> more = countAll().plus(1);
        assertThat(Sale.objects.none().aggregate(more.as("n"))).containsEntry("n", 1L);
        assertThat(
                        Sale.objects
                                .filter(units.in(List.of()))
                                .aggregate(more.as("n"), sum(units).as("s")))
                .containsEntry("n", 1L)
                .containsEntry("s", null);
        var groups = Sale.objects.values("product").annotate(sum(units).as("s"));
        assertThat(groups.filter(product.in(List.of())).aggregate(more.as("n")))
                .containsEntry("n", 1L);
        var both = Sale.objects.none().union(Sale.objects.none());
        assertThat(both.aggregate(more.as("n"))).containsEntry("n", 1L);
    }
}
