package dev.quintet.conformance.own;

import static dev.quintet.conformance.own.Texts.hex;
import static dev.quintet.conformance.own.Texts.occurrences;
import static dev.quintet.conformance.own.Texts.spread;
import static dev.quintet.conformance.sales.Sale_.discount;
import static dev.quintet.conformance.sales.Sale_.note;
import static dev.quintet.conformance.sales.Sale_.product;
import static dev.quintet.conformance.sales.Sale_.shop;
import static dev.quintet.conformance.sales.Sale_.units;
import static dev.quintet.conformance.sales.Sale_.weight;
import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.Functions.countAll;
import static dev.quintet.models.expressions.Functions.max;
import static dev.quintet.models.expressions.Functions.partitionBy;
import static dev.quintet.models.expressions.Functions.rank;
import static dev.quintet.models.expressions.Functions.value;
import static dev.quintet.models.expressions.Functions.when;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.conformance.sales.Sale;
import dev.quintet.conformance.sales.Sale_;
import dev.quintet.conformance.sales.Shops;
import dev.quintet.db.Database;
import dev.quintet.db.DatabaseError;
import dev.quintet.models.expressions.Aggregate;
import dev.quintet.models.expressions.AggregateFunction;
import dev.quintet.models.expressions.BooleanExpression;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.models.expressions.Func;
import dev.quintet.models.expressions.Functions;
import dev.quintet.models.expressions.NumberExpression;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.expressions.ValueType.Kind;
import dev.quintet.models.expressions.lookups.Lookup;
import dev.quintet.models.expressions.lookups.Lookups;
import dev.quintet.models.expressions.lookups.Transform;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// What a program brings itself is as good as what is there.
@EveryDatabase
@ResourceLock("lookups")
class OwnExpressionsTest {
    OwnExpressionsTest(Database database) {
        Shops.in(database);
    }

    @AfterEach
    void forget() {
        for (String name : List.of("hex", "folded", "size")) {
            Lookups.unregister(Kind.TEXT, name);
        }
        for (String name : List.of("differs", "unequal", "near")) {
            Lookups.unregister(name);
        }
    }

    private static <T> List<T> sale(Expression<? super Sale, T> expression) {
        return Sale.objects.orderBy(product.asc()).select(expression).list();
    }

    private static List<String> sales(Condition<? super Sale> condition) {
        return Sale.objects.filter(condition).orderBy(product.asc()).select(product).list();
    }

    // ---- functions

    @Test
    @Spec("EXPR-003")
    void aFunctionByItsName() {
        assertThat(sale(hex(product))).element(3).isEqualTo("4461746573");
        assertThat(sales(hex(product).lower().startsWith("44"))).containsExactly("Dates");
        assertThat(Sale.objects.orderBy(hex(product).desc()).list().getFirst()).hasToString("Eggs");
        assertThat(Sale.objects.update(note.to(hex(product)))).isEqualTo(5);
    }

    @Test
    @Spec("EXPR-003")
    void sqlAroundArguments() {
        assertThat(sale(occurrences(product, "e"))).containsExactly(1, 1, 3, 1, 0);
        assertThat(sales(occurrences(product.lower(), "e").gt(1))).containsExactly("Cheese");
        assertThat(sales(occurrences(product, "'").gt(0))).isEmpty();
        assertThat(sale(occurrences(product, "e").plus(units).times(2)).getFirst()).isEqualTo(12);
        BooleanExpression<Sale> inside =
                BooleanExpression.of(
                        Func.template(
                                "{0} BETWEEN {1} AND {2}",
                                ValueType.BOOLEAN, units, value(3), value(6)));
        assertThat(sales(inside.isTrue())).containsExactly("Apple", "Eggs");
    }

    @Test
    @Spec("EXPR-003")
    void aDatabaseThatNobodyKnowsIsRefused() {
        Func<Sale, String> function = Func.of("F", ValueType.TEXT, product);

        assertThat(function.on("SQLite", "G({0})")).isEqualTo(function.on("sqlite", "G({0})"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> function.on("postgres", "G({0})"))
                .withMessage(
                        "No kind of database is called 'postgres'. Choices are: h2, mariadb,"
                                + " mysql, oracle, postgresql, sqlite.");
    }

    @Test
    @Spec("EXPR-003")
    void aWrongNumberOfArgumentsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Func.template("F({0}, {1})", ValueType.TEXT, product))
                .withMessage(
                        "The template 'F({0}, {1})' has places for 2 operands, but 1 is given. The"
                                + " places are {0}, {1} and so on.");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Func.of("F", ValueType.TEXT, product).on("sqlite", "G({0}, {1})"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lookup.template("{0} IS NOT NULL"))
                .withMessageContaining("has places for 1 operands, but 2 are given");
        assertThatThrownBy(
                        () -> sale(Func.of("LOWER", ValueType.TEXT, product, value(1), value(2))))
                .isInstanceOf(DatabaseError.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1F",
                "F(1); DROP TABLE sales_sale; --",
                "F G",
                "\"F\"",
                "F'",
                "F\u0000",
                "É"
            })
    @Spec("EXPR-003")
    void whatIsNoNameOfAFunctionIsRefused(String name) {
        String message =
                "'"
                        + name
                        + "' cannot be the name of a function. Allowed: letters, digits, '_' and"
                        + " '.', and no digit first.";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Func.of(name, ValueType.TEXT, product))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AggregateFunction.of(name, ValueType.TEXT))
                .withMessage(message);
    }

    @Test
    void constantsAmongTheArgumentsAreParameters() {
        String hostile = "') OR 1=1; DROP TABLE sales_sale; --{0}";
        assertThat(sale(occurrences(value(hostile), "{0}")).getFirst()).isEqualTo(1);
        assertThat(sales(occurrences(product, hostile).gt(0))).isEmpty();
        for (int least : new int[] {0, 1, 2}) {
            assertThat(sales(occurrences(product, "e").gt(least)))
                    .as("queries of one shape share their text only")
                    .hasSize(least == 0 ? 4 : 1);
        }
    }

    // ---- expressions

    @Test
    @Spec("EXPR-016")
    void anExpressionHasAllOperatorsOfItsFamily() {
        assertThat(sale(Clamped.of(units, 3, 6))).containsExactly(5, 3, 3, 6, 6);
        assertThat(sale(Clamped.of(units, 3, 6).times(10).minus(1)).getFirst()).isEqualTo(49);
        assertThat(sales(Clamped.of(units, 3, 6).eq(3))).containsExactly("Bread", "Cheese");
        assertThat(sales(Clamped.of(units, 1, 2).eq(3))).isEmpty();
        assertThat(sale(when(Clamped.of(units, 3, 6).gt(5), "big").otherwise("small")))
                .containsExactly("small", "small", "small", "big", "big");
        assertThat(Sale.objects.aggregate(max(Clamped.of(units, 0, 7)).as("m")))
                .containsEntry("m", 7);
        var clamped = Clamped.of(units, 3, 6).as("clamped");
        assertThat(
                        Sale.objects
                                .annotate(clamped)
                                .values("clamped")
                                .annotate(countAll().as("n"))
                                .orderBy(clamped.asc())
                                .list())
                .hasToString("[{clamped=3, n=2}, {clamped=5, n=1}, {clamped=6, n=2}]");
        assertThat(Clamped.of(units, 1, 2)).isEqualTo(Clamped.of(units, 1, 2));
        assertThatThrownBy(() -> sale(Clamped.of(f("unit"), 1, 2))).isInstanceOf(FieldError.class);
    }

    @Test
    @Spec("EXPR-016")
    void whatStandsInsideMovesIntoAQueryAround() {
        var place = rank().over(partitionBy(shop()).orderBy(units.desc())).as("place");
        Lookups.register("differs", new Differs());
        assertThat(
                        Sale.objects
                                .annotate(place)
                                .filter(place.eq(1).or(occurrences(product, "ee").gt(0)))
                                .orderBy(product.asc())
                                .list())
                .hasToString("[Apple, Cheese, Dates]");
        assertThat(
                        Sale.objects
                                .annotate(place)
                                .filter(place.eq(1).or(q("discount__differs", 10)))
                                .orderBy(product.asc())
                                .list())
                .hasToString("[Apple, Cheese, Dates]");
    }

    // ---- transforms and lookups

    @Test
    @Spec({"LOOKUP-019", "LOOKUP-020"})
    void aFunctionIsATransform() {
        Lookups.register(Kind.TEXT, "hex", Transform.<String>of(Texts::hex));
        Lookups.register(Kind.TEXT, "size", Transform.<String>of(text -> occurrences(text, "e")));

        assertThat(sales(q("product__hex", "44617465" + "73"))).containsExactly("Dates");
        assertThat(sales(q("product__hex__startswith", "45"))).containsExactly("Eggs");
        assertThat(sales(q("product__size__gte", 3))).containsExactly("Cheese");
        assertThat(sales(product.lookup("hex", hex(value("Eggs"))))).containsExactly("Eggs");
        assertThat(sale(f("product__size"))).containsExactly(1, 1, 3, 1, 0);
        assertThat(Sale.objects.values("product__hex").orderBy(f("product__hex").desc()).list())
                .element(0)
                .hasToString("{product__hex=45676773}");
        assertThatThrownBy(() -> sales(q("units__hex", "5"))).isInstanceOf(FieldError.class);
    }

    @Test
    @Spec("LOOKUP-017")
    void aTransformMayHoldForBothSides() {
        Lookups.register(Kind.TEXT, "folded", Transform.<String>of(Functions::lower).onBothSides());

        assertThat(sales(q("product__folded", "DATES"))).containsExactly("Dates");
        assertThat(sales(q("product__folded__in", List.of("EGGS", "apple"))))
                .containsExactly("Apple", "Eggs");
    }

    @Test
    @Spec("LOOKUP-020")
    void aLookupIsATemplateOrAClass() {
        Lookups.register("unequal", Lookup.template("{0} <> {1}"));
        Lookups.register("differs", new Differs());

        assertThat(sales(q("discount__unequal", 10))).containsExactly("Cheese");
        assertThat(sales(q("discount__differs", 10))).containsExactly("Apple", "Cheese", "Dates");
        assertThat(sales(Sale_.discount.lookup("differs", units.times(5)))).hasSize(4);
        assertThat(sales(q("shop__name__unequal", "Harbour"))).containsExactly("Dates", "Eggs");
        assertThat(Sale.objects.exclude(q("discount__unequal", 10)).count()).isEqualTo(4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sales(q("discount__unequal", null)))
                .withMessageStartingWith("Cannot use null as a query value for '{0} <> {1}'.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sales(q("discount__differs", List.of(1, 2))))
                .withMessageStartingWith(
                        "Sale.discount: Expected one value for 'differs' but got a list of 2.");
        String hostile = "x' OR '1'='1";
        assertThat(sales(q("product__unequal", hostile))).hasSize(5);
    }

    // ---- aggregates

    /// Aggregates that the databases have and the library does not know.
    enum Statistic implements AggregateFunction {
        TOTAL;

        @Override
        public ValueType<?> type(List<Resolved> operands) {
            return ValueType.DOUBLE;
        }

        @Override
        public boolean takesDistinct() {
            return true;
        }
    }

    @Test
    @Spec("EXPR-016")
    void anAggregateByATemplate() {
        assertThat(Sale.objects.aggregate(spread(units).as("s"))).containsEntry("s", 7);
        assertThat(
                        Sale.objects
                                .values("shop__name")
                                .annotate(spread(units).as("s"))
                                .filter(f("s").gte(3))
                                .orderBy(f("shop__name").asc())
                                .list())
                .hasToString("[{shop__name=Harbour, s=3}, {shop__name=Station, s=3}]");
        assertThat(Sale.objects.aggregate(spread(units).plus(countAll()).as("s")))
                .containsEntry("s", 12L);
    }

    @Test
    @Spec("EXPR-016")
    void anAggregateByItsName(dev.quintet.testing.TestDatabase database) {
        Aggregate<Sale, Double> least =
                Aggregate.of(AggregateFunction.of("MIN", ValueType.DOUBLE), weight);
        assertThat(Sale.objects.aggregate(least.as("m"))).containsEntry("m", 0.25);
        assertThat(Sale.objects.aggregate(least.filter(units.gt(4)).as("m")))
                .containsEntry("m", 0.5);
        assertThat(Sale.objects.none().aggregate(least.orElse(7.0).as("m")))
                .containsEntry("m", 7.0);
        assertThatIllegalArgumentException()
                .isThrownBy(least::distinct)
                .withMessage("min does not take distinct().");
        if (database.name().equals("sqlite")) {
            Aggregate<Sale, Double> total = Aggregate.of(Statistic.TOTAL, discount);
            assertThat(Sale.objects.aggregate(total.as("t"), total.distinct().as("d")))
                    .containsEntry("t", 40.0)
                    .containsEntry("d", 30.0);
            assertThat(NumberExpression.of(total.over(partitionBy(shop()))).as("x").name())
                    .isEqualTo("x");
        }
    }
}
