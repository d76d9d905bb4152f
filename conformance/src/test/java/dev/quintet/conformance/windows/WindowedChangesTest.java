package dev.quintet.conformance.windows;

import static dev.quintet.conformance.sales.Sale_.note;
import static dev.quintet.conformance.sales.Sale_.price;
import static dev.quintet.conformance.sales.Sale_.product;
import static dev.quintet.conformance.sales.Sale_.shop;
import static dev.quintet.models.expressions.Functions.partitionBy;
import static dev.quintet.models.expressions.Functions.rank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.conformance.sales.Sale;
import dev.quintet.conformance.sales.Shops;
import dev.quintet.db.Database;
import dev.quintet.models.expressions.Annotation;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

@EveryDatabase
@Spec("EXPR-010")
class WindowedChangesTest {
    private static final Annotation.OfNumber<Sale, Integer> PLACE =
            rank().over(partitionBy(shop()).orderBy(price.desc())).as("place");

    @Test
    void rowsChosenByTheirPlaceAreChangedAndDeleted(Database database) {
        Shops.in(database);

        int changed = Sale.objects.alias(PLACE).filter(PLACE.eq(1)).update(note.to("best"));

        assertThat(changed).isEqualTo(2);
        assertThat(Sale.objects.filter(note.eq("best")).orderBy(product.asc()).list())
                .hasToString("[Cheese, Dates]");

        Sale.objects.alias(PLACE).filter(PLACE.gt(1)).delete();

        assertThat(Sale.objects.orderBy(product.asc()).list()).hasToString("[Cheese, Dates]");
    }
}
