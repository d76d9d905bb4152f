package dev.quintet.conformance.functions;

import static dev.quintet.conformance.functions.Each.first;
import static dev.quintet.conformance.functions.Each.sale;
import static dev.quintet.conformance.sales.Sale_.note;
import static dev.quintet.conformance.sales.Sale_.product;
import static dev.quintet.conformance.sales.Sale_.units;
import static dev.quintet.models.expressions.Functions.concat;
import static dev.quintet.models.expressions.Functions.left;
import static dev.quintet.models.expressions.Functions.length;
import static dev.quintet.models.expressions.Functions.lower;
import static dev.quintet.models.expressions.Functions.padLeft;
import static dev.quintet.models.expressions.Functions.padRight;
import static dev.quintet.models.expressions.Functions.position;
import static dev.quintet.models.expressions.Functions.repeat;
import static dev.quintet.models.expressions.Functions.replace;
import static dev.quintet.models.expressions.Functions.right;
import static dev.quintet.models.expressions.Functions.sha256;
import static dev.quintet.models.expressions.Functions.substring;
import static dev.quintet.models.expressions.Functions.upper;
import static dev.quintet.models.expressions.Functions.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.quintet.conformance.sales.Shops;
import dev.quintet.db.Database;
import dev.quintet.models.expressions.Functions;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

@EveryDatabase
class TextFunctionsTest {
    TextFunctionsTest(Database database) {
        Shops.in(database);
    }

    @Test
    @Spec("FUNC-016")
    void caseAndLength() {
        assertThat(sale(lower(note))).containsExactly("fresh", null, "old", "fresh", null);
        assertThat(sale(upper(product)).getFirst()).isEqualTo("APPLE");
        assertThat(sale(length(note))).containsExactly(5, null, 3, 5, null);
        assertThat(first(length(value("é☃")))).as("characters, not bytes").isEqualTo(2);
    }

    @Test
    @Spec("FUNC-015")
    void theFirstAndTheLastCharacters() {
        assertThat(sale(left(product, 2))).containsExactly("Ap", "Br", "Ch", "Da", "Eg");
        assertThat(sale(right(product, 3))).containsExactly("ple", "ead", "ese", "tes", "ggs");
        assertThat(sale(left(product, units.minus(1))))
                .containsExactly("Appl", "B", "C", "Dates", "Eggs");
        assertThat(first(right(product, 100))).isEqualTo("Apple");
        assertThat(sale(left(note, 1))).containsExactly("f", null, "O", "f", null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> left(product, 0))
                .withMessage("The length must be at least 1, not 0.");
        assertThatIllegalArgumentException().isThrownBy(() -> right(product, -1));
    }

    @Test
    @Spec("FUNC-017")
    void fillingUp() {
        assertThat(first(padLeft(product, 7, "xy"))).isEqualTo("xyApple");
        assertThat(first(padRight(product, 8, "xy"))).isEqualTo("Applexyx");
        assertThat(first(padLeft(product, 3, " "))).isEqualTo("App");
        assertThat(sale(padRight(note, 6, ".")))
                .containsExactly("fresh.", null, "Old...", "fresh.", null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> padLeft(product, -1, " "))
                .withMessage("The length must be at least 0, not -1.");
    }

    @Test
    @Spec("FUNC-018")
    void whereAPartStarts() {
        assertThat(sale(position(lower(product), "e"))).containsExactly(5, 3, 3, 4, 1);
        assertThat(sale(position(note, "z"))).containsExactly(0, null, 0, 0, null);
    }

    @Test
    @Spec("FUNC-019")
    void partsOfAText() {
        assertThat(first(substring(product, 2))).isEqualTo("pple");
        assertThat(first(substring(product, 2, 3))).isEqualTo("ppl");
        assertThat(sale(substring(product, units))).containsExactly("e", "read", "heese", "", "");
        assertThat(first(substring(product, 9))).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> substring(product, 0))
                .withMessage("The position must be at least 1, not 0.");
        assertThatIllegalArgumentException().isThrownBy(() -> substring(product, -2, 1));
    }

    @Test
    void joiningAndReplacing() {
        assertThat(sale(concat(product, value("/"), note)))
                .containsExactly("Apple/fresh", "Bread/", "Cheese/Old", "Dates/fresh", "Eggs/");
        assertThat(sale(replace(product, "e", "_")).get(2)).isEqualTo("Ch__s_");
        assertThat(sale(replace(note, "fresh", ""))).containsExactly("", null, "Old", "", null);
        assertThat(first(repeat(left(product, 1), 3))).isEqualTo("AAA");
        assertThat(first(Functions.trim(concat(value("  "), product, value(" ")))))
                .isEqualTo("Apple");
        assertThatIllegalArgumentException().isThrownBy(() -> repeat(product, -1));
    }

    @Test
    void hexadecimalDigests(Database database) {
        assertThat(first(Functions.md5(value("abc"))).toLowerCase(java.util.Locale.ROOT))
                .isEqualTo("900150983cd24fb0d6963f7d28e17f72");
        assertThat(first(sha256(value("abc"))).toLowerCase(java.util.Locale.ROOT))
                .startsWith("ba7816bf8f01cfea");
    }

    @Test
    void hostileTextsMeanThemselves() {
        for (String text :
                new String[] {"'; DROP TABLE sales_sale; --", "%", "_", "\\", "?", "$1"}) {
            assertThat(first(concat(product, value(text)))).isEqualTo("Apple" + text);
            assertThat(first(replace(concat(product, value(text)), text, "!"))).isEqualTo("Apple!");
        }
    }
}
