package dev.quintet.conformance.expressions;

import static dev.quintet.conformance.sales.Sale_.discount;
import static dev.quintet.conformance.sales.Sale_.note;
import static dev.quintet.conformance.sales.Sale_.price;
import static dev.quintet.conformance.sales.Sale_.product;
import static dev.quintet.conformance.sales.Sale_.shop;
import static dev.quintet.conformance.sales.Sale_.soldAt;
import static dev.quintet.conformance.sales.Sale_.soldOn;
import static dev.quintet.conformance.sales.Sale_.units;
import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.ByName.outer;
import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.ByName.textOf;
import static dev.quintet.models.expressions.Functions.cast;
import static dev.quintet.models.expressions.Functions.coalesce;
import static dev.quintet.models.expressions.Functions.collate;
import static dev.quintet.models.expressions.Functions.countAll;
import static dev.quintet.models.expressions.Functions.exists;
import static dev.quintet.models.expressions.Functions.extract;
import static dev.quintet.models.expressions.Functions.following;
import static dev.quintet.models.expressions.Functions.holds;
import static dev.quintet.models.expressions.Functions.now;
import static dev.quintet.models.expressions.Functions.orderBy;
import static dev.quintet.models.expressions.Functions.partitionBy;
import static dev.quintet.models.expressions.Functions.preceding;
import static dev.quintet.models.expressions.Functions.rank;
import static dev.quintet.models.expressions.Functions.stringAgg;
import static dev.quintet.models.expressions.Functions.subquery;
import static dev.quintet.models.expressions.Functions.sum;
import static dev.quintet.models.expressions.Functions.truncate;
import static dev.quintet.models.expressions.Functions.value;
import static dev.quintet.models.expressions.Functions.when;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.conformance.sales.Sale;
import dev.quintet.models.expressions.Aggregate;
import dev.quintet.models.expressions.AggregateFunction;
import dev.quintet.models.expressions.Func;
import dev.quintet.models.expressions.RawSql;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.sql.SqlExpression.DatePart;
import dev.quintet.sql.SqlExpression.TruncateUnit;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Expressions are equal when they are made of the same parts: what is declared with them can be
/// compared with what was.
class EqualExpressionsTest {
    static Stream<Supplier<Object>> expressions() {
        return Stream.of(
                () -> value(1),
                () -> value("x"),
                () -> Value.of(null, ValueType.TEXT),
                () -> f("product"),
                () -> outer("product"),
                () -> units.plus(1),
                () -> price.times(units).as(ValueType.DECIMAL),
                () -> product.lower().concat(note),
                () -> coalesce(note, product),
                () -> cast(units, ValueType.TEXT),
                () -> collate(product, "C"),
                () -> extract(DatePart.WEEK, soldOn),
                () -> truncate(TruncateUnit.DAY, soldAt, ZoneId.of("Europe/Berlin")),
                () -> now(),
                () -> textOf("data__a"),
                () -> f("data").key("a"),
                () -> when(units.gt(1), "a").when(q("note", null), product).otherwise("c"),
                () -> holds(units.gt(1)),
                () -> sum(units).distinct().filter(units.gt(1)),
                () -> sum(units).orElse(0L),
                () -> stringAgg(product, ",").orderBy(units.desc()),
                () -> Aggregate.of(AggregateFunction.of("MEDIAN", ValueType.DOUBLE), units),
                () -> rank().over(partitionBy(shop()).orderBy(units.desc().nullsLast())),
                () -> sum(units).over(orderBy(soldOn.asc()).rows(preceding(1), following(1))),
                () -> Func.of("SOUNDEX", ValueType.TEXT, product).on("sqlite", "lower({0})"),
                () -> Func.template("{0} || {1}", ValueType.TEXT, product, value("!")),
                () -> exists(Sale.objects.filter(units.gt(outer(units)))),
                () -> subquery(Sale.objects.orderBy(units.desc()).values("units").slice(0, 1)),
                () -> q("pk__in", Sale.objects.filter(units.gt(3))),
                () -> RawSql.of("1 + ?", 2),
                () -> RawSql.condition("1 < ?", 2),
                () -> units.gt(1).and(product.startsWith("A")).or(note.isNull().not()),
                () -> q("units__in", List.of(1, 2)),
                () -> units.between(1, 2),
                () -> discount.asc().nullsFirst(),
                () -> units.to(units.plus(1)),
                () -> countAll().as("n"));
    }

    @ParameterizedTest
    @MethodSource("expressions")
    @Spec({"EXPR-016", "EXPR-003"})
    void thoseOfTheSamePartsAreEqual(Supplier<Object> expression) {
        Object one = expression.get();
        Object other = expression.get();
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one.toString()).isNotEmpty().isEqualTo(other.toString()).doesNotContain("@");
    }

    @Test
    @Spec({"EXPR-016", "EXPR-003"})
    void thoseOfOtherPartsAreNot() {
        List<Object> all = expressions().<Object>map(Supplier::get).toList();
        assertThat(all).doesNotHaveDuplicates();
        assertThat(units.plus(1)).isNotEqualTo(units.plus(2)).isNotEqualTo(units.minus(1));
        assertThat(value(1)).isNotEqualTo(value(1L)).isNotEqualTo(Value.of(1, ValueType.LONG));
        assertThat(sum(units)).isNotEqualTo(sum(units).distinct());
        assertThat(Func.of("F", ValueType.TEXT, product))
                .isNotEqualTo(Func.of("F", ValueType.LONG, product))
                .isNotEqualTo(Func.of("F", ValueType.TEXT, product).asAggregate());
        assertThat(exists(Sale.objects.filter(units.gt(3))))
                .isNotEqualTo(exists(Sale.objects.filter(units.gt(4))));
        assertThat(RawSql.of("1 + ?", 2)).isNotEqualTo(RawSql.of("1 + ?", 3));
    }

    @Test
    @Spec("EXPR-016")
    void typedAndNamedOnesAreTheSame() {
        assertThat(units.plus(1)).isEqualTo(f("units").plus(1));
        assertThat(shop().name.startsWith("H")).isEqualTo(f("shop__name").startsWith("H"));
    }
}
