package dev.quintet.conformance.expressions;

import static dev.quintet.conformance.sales.Sale_.units;
import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.Functions.count;
import static dev.quintet.models.expressions.Functions.sum;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.conformance.sales.Sale;
import dev.quintet.conformance.sales.Shop;
import dev.quintet.conformance.sales.Shop_;
import dev.quintet.conformance.sales.Shops;
import dev.quintet.db.Database;
import dev.quintet.testing.EveryDatabase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Names that a query gives to what it computes and to its tables.
@EveryDatabase
class AliasTest {
    private final Database database;

    AliasTest(Database database) {
        this.database = database;
        Shops.in(database);
    }

    private String quoted(String name) {
        return database.backend().dialect().identifiers().quote(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Total", "total", "ToTaL", "select", "order", "größe", "a.b", "x$y", "a%b", "a?b",
                "{0}"
            })
    void namesOfAnnotationsAreQuoted(String name) {
        var total = sum(units).as(name);
        var groups =
                Sale.objects
                        .values("shop__name")
                        .annotate(total)
                        .filter(total.gt(9))
                        .orderBy(total.desc());
        assertThat(groups.list())
                .singleElement()
                .hasToString("{shop__name=Station, " + name + "=15}");
        var twice = units.times(2).as(name);
        assertThat(Sale.objects.annotate(twice).orderBy(twice.desc()).list().getFirst().get(twice))
                .isEqualTo(18);
        assertThat(
                        Sale.objects
                                .annotate(twice)
                                .values(name)
                                .orderBy(f(name).asc())
                                .list()
                                .getFirst())
                .hasToString("{" + name + "=4}");
    }

    @Test
    void namesOfTablesAreQuoted() {
        String sql =
                Shop.objects
                        .filter(Shop_.sales().units.gt(1), Shop_.region().name.eq("North"))
                        .filter(Shop_.sales().product.startsWith("A"))
                        .annotate(count(Shop_.sales()).as("Sold"))
                        .sql();
        assertThat(sql)
                .contains("FROM " + quoted("sales_shop"))
                .contains("JOIN " + quoted("sales_sale") + " " + quoted("T4") + " ON");
        assertThat(sql.replaceAll("[\"`][^\"`]*[\"`]", ""))
                .as("what is not quoted")
                .doesNotContain("sales")
                .doesNotContain("T4");
    }
}
