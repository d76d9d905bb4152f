package dev.quintet.conformance.aggregates;

import static dev.quintet.conformance.sales.Sale_.note;
import static dev.quintet.conformance.sales.Sale_.product;
import static dev.quintet.conformance.sales.Sale_.returned;
import static dev.quintet.conformance.sales.Sale_.units;
import static dev.quintet.models.expressions.Functions.countAll;
import static dev.quintet.models.expressions.Functions.stringAgg;
import static dev.quintet.models.expressions.Functions.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.conformance.sales.Sale;
import dev.quintet.conformance.sales.Shop;
import dev.quintet.conformance.sales.Shop_;
import dev.quintet.conformance.sales.Shops;
import dev.quintet.db.Database;
import dev.quintet.db.NotSupportedError;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.Functions;
import dev.quintet.models.expressions.TextAggregate;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;
import dev.quintet.testing.TestDatabase;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@EveryDatabase
@Spec({"AGG-010", "AGG-013"})
class JoinedTextsTest {
    JoinedTextsTest(Database database) {
        Shops.in(database);
    }

    private static @Nullable Object of(Expression<Sale, String> aggregate) {
        return Sale.objects.aggregate(aggregate.as("x")).get("x");
    }

    private static TextAggregate<Sale> products(String separator) {
        return stringAgg(product, separator).orderBy(product.asc());
    }

    @Test
    void textsAreJoinedInAnOrder() {
        assertThat(of(products(", "))).isEqualTo("Apple, Bread, Cheese, Dates, Eggs");
        assertThat(of(stringAgg(product, "-").orderBy(units.desc(), product.desc())))
                .isEqualTo("Dates-Eggs-Apple-Cheese-Bread");
        assertThat(of(stringAgg(product.upper(), "").orderBy(product.asc())))
                .isEqualTo("APPLEBREADCHEESEDATESEGGS");
    }

    @Test
    void nullsAreLeftOutAndNothingIsNull() {
        assertThat(of(stringAgg(note, ",").orderBy(product.asc()))).isEqualTo("fresh,Old,fresh");
        assertThat(of(products(",").filter(units.gt(100)))).isNull();
        assertThat(of(products(",").filter(units.gt(100)).orElse("none"))).isEqualTo("none");
        assertThat(of(products(",").filter(returned.isTrue()))).isEqualTo("Bread,Cheese");
    }

    @Test
    void theSeparatorIsTextWhateverItSays() {
        for (String separator :
                new String[] {"'", "\\", "\"", "?", "');--", "%s", "{0}", "$$", "é☃", "\n", "''"}) {
            assertThat(of(products(separator)))
                    .isEqualTo(String.join(separator, "Apple", "Bread", "Cheese", "Dates", "Eggs"));
        }
    }

    @Test
    void theSeparatorMayBeAnExpression(TestDatabase database) {
        assertThat(of(stringAgg(product, value(" + ")).orderBy(product.asc())))
                .isEqualTo("Apple + Bread + Cheese + Dates + Eggs");
        Expression<Sale, String> computed =
                stringAgg(product, Functions.lower(value("X"))).orderBy(product.asc());
        if (database.name().equals("mariadb") || database.name().equals("h2")) {
            assertThatThrownBy(() -> of(computed))
                    .isInstanceOf(NotSupportedError.class)
                    .hasMessageContaining("only with a constant between them");
        } else {
            assertThat(of(computed)).isEqualTo("ApplexBreadxCheesexDatesxEggs");
        }
    }

    @Test
    void eachTextOnce(TestDatabase database) {
        assertThat(of(stringAgg(note, ",").distinct().filter(note.startsWith("f"))))
                .isEqualTo("fresh");
        Expression<Sale, String> other =
                stringAgg(note, "; ").distinct().filter(note.startsWith("f"));
        if (database.name().equals("sqlite")) {
            assertThatThrownBy(() -> of(other))
                    .isInstanceOf(NotSupportedError.class)
                    .hasMessageContaining("only with ',' between them");
        } else {
            assertThat(of(other)).isEqualTo("fresh");
        }
    }

    @Test
    void groupsHaveTheirOwnTexts() {
        var sold = stringAgg(Shop_.sales().product, "/").orderBy(Shop_.sales().product.desc());
        assertThat(
                        Shop.objects
                                .annotate(sold.as("sold"))
                                .orderBy(Shop_.name.asc())
                                .values("name", "sold")
                                .list())
                .hasToString(
                        "[{name=Harbour, sold=Cheese/Bread/Apple}, {name=Market, sold=null},"
                                + " {name=Station, sold=Eggs/Dates}]");
        assertThat(
                        Sale.objects
                                .values("shop__name")
                                .annotate(products("").as("all"))
                                .filter(products("").as("all").contains("Eggs"))
                                .list())
                .hasToString("[{shop__name=Station, all=DatesEggs}]");
        assertThat(products(",").as().name()).isEqualTo("product__stringagg");
    }

    @Test
    void onlyListsHaveAnOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Functions.max(product).orderBy(product.asc()))
                .withMessage("max does not take orderBy(...).");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Functions.anyValue(product).distinct());
        assertThat(Sale.objects.aggregate(countAll().as("n"))).containsEntry("n", 5L);
    }
}
