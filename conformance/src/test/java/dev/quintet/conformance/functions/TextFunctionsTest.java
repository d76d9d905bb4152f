package dev.quintet.conformance.functions;

import static dev.quintet.conformance.functions.Each.first;
import static dev.quintet.conformance.functions.Each.sale;
import static dev.quintet.conformance.sales.Sale_.note;
import static dev.quintet.conformance.sales.Sale_.product;
import static dev.quintet.conformance.sales.Sale_.units;
import static dev.quintet.models.expressions.Functions.cast;
import static dev.quintet.models.expressions.Functions.character;
import static dev.quintet.models.expressions.Functions.codePoint;
import static dev.quintet.models.expressions.Functions.concat;
import static dev.quintet.models.expressions.Functions.left;
import static dev.quintet.models.expressions.Functions.length;
import static dev.quintet.models.expressions.Functions.lower;
import static dev.quintet.models.expressions.Functions.md5;
import static dev.quintet.models.expressions.Functions.padLeft;
import static dev.quintet.models.expressions.Functions.padRight;
import static dev.quintet.models.expressions.Functions.position;
import static dev.quintet.models.expressions.Functions.repeat;
import static dev.quintet.models.expressions.Functions.replace;
import static dev.quintet.models.expressions.Functions.reverse;
import static dev.quintet.models.expressions.Functions.right;
import static dev.quintet.models.expressions.Functions.sha256;
import static dev.quintet.models.expressions.Functions.substring;
import static dev.quintet.models.expressions.Functions.trim;
import static dev.quintet.models.expressions.Functions.trimLeft;
import static dev.quintet.models.expressions.Functions.trimRight;
import static dev.quintet.models.expressions.Functions.upper;
import static dev.quintet.models.expressions.Functions.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.conformance.sales.Sale;
import dev.quintet.conformance.sales.Shops;
import dev.quintet.db.Database;
import dev.quintet.db.NotSupportedError;
import dev.quintet.models.expressions.DynamicExpression;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.models.expressions.Functions;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;
import dev.quintet.testing.TestDatabase;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.UnaryOperator;

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
    @Spec("FUNC-014")
    void joinedTextsAreNeverNull() {
        assertThat(sale(concat(product, value("/"), note)))
                .containsExactly("Apple/fresh", "Bread/", "Cheese/Old", "Dates/fresh", "Eggs/");
        assertThat(sale(concat(note, note)).get(1)).isEmpty();
        assertThat(first(concat(product, cast(units, ValueType.TEXT)))).isEqualTo("Apple5");
        assertThat(Sale.objects.filter(concat(note, value("!")).eq("!")).count()).isEqualTo(2);
        Expression<Object, String> mixed = DynamicExpression.of(units);
        assertThatThrownBy(() -> first(Functions.<Sale>concat(product, mixed)))
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("mixed types");
    }

    @Test
    @Spec("FUNC-014")
    void replacingMindsUpperAndLowerCase() {
        assertThat(sale(replace(product, "e", "_")).get(2)).isEqualTo("Ch__s_");
        assertThat(first(replace(product, "a", "_"))).isEqualTo("Apple");
        assertThat(sale(replace(note, "fresh", ""))).containsExactly("", null, "Old", "", null);
        assertThat(sale(replace(product, note, product.lower())).getFirst()).isEqualTo("Apple");
    }

    @Test
    @Spec("FUNC-014")
    void repeating() {
        assertThat(first(repeat(left(product, 1), 3))).isEqualTo("AAA");
        assertThat(sale(repeat(note, units.minus(3))).getFirst()).isEqualTo("freshfresh");
        assertThat(first(repeat(product, 0))).isEmpty();
        assertThat(sale(repeat(note, 1)).get(1)).isNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> repeat(product, -1))
                .withMessage("The number of times must be at least 0, not -1.");
    }

    @Test
    @Spec("FUNC-014")
    void turningAround(TestDatabase database) {
        if (database.name().equals("h2")) {
            assertThatThrownBy(() -> first(reverse(product)))
                    .isInstanceOf(NotSupportedError.class)
                    .hasMessage("H2 has no function REVERSE");
            return;
        }
        assertThat(first(reverse(product))).isEqualTo("elppA");
        assertThat(first(reverse(value("a☃é")))).isEqualTo("é☃a");
        assertThat(sale(reverse(note)).get(1)).isNull();
    }

    @Test
    @Spec("FUNC-014")
    void spacesAtTheEnds() {
        var padded = concat(value("  "), product, value("  "));
        assertThat(first(trim(padded))).isEqualTo("Apple");
        assertThat(first(trimLeft(padded))).isEqualTo("Apple  ");
        assertThat(first(trimRight(padded))).isEqualTo("  Apple");
        assertThat(sale(trim(note)).get(1)).isNull();
    }

    @Test
    @Spec("FUNC-014")
    void charactersAndTheirCodes(TestDatabase database) {
        assertThat(sale(codePoint(product))).containsExactly(65, 66, 67, 68, 69);
        boolean bytes = database.name().equals("mariadb");
        assertThat(first(codePoint(value("é")))).isEqualTo(bytes ? 0xc3a9 : 233);
        if (!bytes) {
            assertThat(first(codePoint(value("😀!")))).isEqualTo(0x1f600);
        }
        assertThat(first(character(value(9731)))).isEqualTo("☃");
        assertThat(first(character(value(0x1f600)))).isEqualTo("😀");
        assertThat(sale(character(units.plus(64)))).containsExactly("E", "B", "B", "I", "F");
        assertThat(Sale.objects.filter(codePoint(product).gt(67)).count()).isEqualTo(2);
    }

    @Test
    @Spec("FUNC-013")
    void digestsInHexadecimalDigits() {
        Map<UnaryOperator<Expression<Object, String>>, String> digests =
                Map.of(
                        Functions::md5, "MD5",
                        Functions::sha1, "SHA-1",
                        Functions::sha224, "SHA-224",
                        Functions::sha256, "SHA-256",
                        Functions::sha384, "SHA-384",
                        Functions::sha512, "SHA-512");
        digests.forEach((function, algorithm) -> {
            for (String text : new String[] {"abc", "", "é☃"}) {
                assertThat(first(function.apply(value(text))))
                        .as(algorithm + " of '" + text + "'")
                        .isEqualTo(digest(algorithm, text));
            }
        });
        assertThat(sale(md5(note)).get(1)).isNull();
        assertThat(Sale.objects.filter(sha256(product).eq(digest("SHA-256", "Eggs"))).get())
                .hasToString("Eggs");
    }

    private static String digest(String algorithm, String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance(algorithm)
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
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
