package dev.quintet.models.expressions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/// JSON values: made of Java, read from text, asked for their parts, compared.
class JsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "false",
                "0",
                "-1",
                "12345678901234567890",
                "1.50",
                "1.0E+20",
                "\"\"",
                "\"ü☃\\n\\\"\\\\\"",
                "[]",
                "{}",
                "[1,[2,{\"a\":null}]]",
                "{\"b\":1,\"a\":[true]}",
                "0.1000000000000000055511151231257827021181583404541015625"
            })
    void textThatIsParsedIsPrintedAlike(String text) {
        assertThat(Json.parse(text)).hasToString(text);
    }

    @Test
    void blanksAreLeftAway() {
        assertThat(Json.parse(" { \"a\" : [ 1 , 2 ] }\n")).hasToString("{\"a\":[1,2]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'a': 1} | 1 | 2",
                "[1,] | 1 | 4",
                "{\"a\":1 | 1 | 7",
                "nul | 1 | 1",
                "[NaN] | 1 | 5",
                "01 | 1 | 2",
                "1 2 | 1 | 3"
            })
    void errorsTellThePlace(String text, int line, int column) {
        assertThatThrownBy(() -> Json.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "The text is no JSON in line " + line + ", column " + column + ":");
    }

    @Test
    void errorsTellTheReason() {
        assertThatThrownBy(() -> Json.parse("{\n\"a\":1"))
                .hasMessage(
                        "The text is no JSON in line 2, column 6: Unexpected end-of-input: expected"
                                + " close marker for Object.");
        assertThatThrownBy(() -> Json.parse("[NaN]"))
                .hasMessageEndingWith("Non-standard token 'NaN'.");
        assertThatThrownBy(() -> Json.parse("1 2"))
                .hasMessageEndingWith("there is more after the end of the value.");
    }

    @Test
    void anEmptyTextIsNoJson() {
        for (String text : List.of("", "  \n")) {
            assertThatThrownBy(() -> Json.parse(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Expected JSON but got an empty text.");
        }
    }

    @Test
    void textThatIsNoJsonCanBeReadAsAString() {
        assertThat(Json.lenient("labrador").asString()).isEqualTo("labrador");
        assertThat(Json.lenient("").asString()).isEmpty();
        assertThat(Json.lenient("{\"a\":1}").get("a").asInt()).isEqualTo(1);
        assertThat(Json.lenient("7").asInt()).isEqualTo(7);
    }

    @Test
    void javaValuesBecomeJson() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("text", "a");
        map.put(
                "numbers",
                new Object[] {
                    1, 2L, (short) 3, 2.5, 0.1f, BigInteger.TWO.pow(70), new BigDecimal("1.10")
                });
        map.put("flags", Arrays.asList(true, null));
        map.put("letter", 'x');
        map.put("kind", ValueType.Kind.JSON);
        map.put("nested", Json.of(List.of(1)));
        map.put("ints", new int[] {1, 2});
        assertThat(Json.of(map))
                .hasToString(
                        "{\"text\":\"a\",\"numbers\":[1,2,3,2.5,0.1,1180591620717411303424,1.10],"
                            + "\"flags\":[true,null],\"letter\":\"x\",\"kind\":\"JSON\",\"nested\":[1],\"ints\":[1,2]}");
    }

    @Test
    void valuesAreCopied() {
        List<Object> list = new ArrayList<>(List.of(1));
        Json json = Json.of(list);
        list.add(2);
        assertThat(json).hasToString("[1]");
        assertThatThrownBy(() -> ((List<?>) json.value()).clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void whatJsonDoesNotKnowIsRefused() {
        for (Object wrong :
                new Object[] {
                    new Object(), Double.NaN, Float.POSITIVE_INFINITY, List.of(new Object())
                }) {
            assertThatThrownBy(() -> Json.of(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("Expected JSON but got ");
        }
        assertThatThrownBy(() -> Json.of(Map.of(1, "a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a text as the key of a JSON object but got 1.");
    }

    @Test
    void nestingHasAnEnd() {
        List<Object> self = new ArrayList<>();
        self.add(self);
        assertThatThrownBy(() -> Json.of(self))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("500");
        assertThatThrownBy(() -> Json.parse("[".repeat(100_000)))
                .isInstanceOf(IllegalArgumentException.class);
        String deep = "[".repeat(500) + "]".repeat(500);
        assertThat(Json.parse(deep)).hasToString(deep);
        assertThat(Json.of(Json.parse(deep).value())).hasToString(deep);
    }

    @Test
    void partsCanBeAskedFor() {
        Json json =
                Json.parse("{\"owner\":{\"name\":\"Bob\",\"pets\":[{\"age\":7}]},\"gone\":null}");
        assertThat(json.get("owner").get("name").asString()).isEqualTo("Bob");
        assertThat(json.get("owner").get("pets").at(0).get("age").asInt()).isEqualTo(7);
        assertThat(json.get("gone").isNull()).isTrue();
        assertThat(json.find("gone")).contains(Json.NULL);
        assertThat(json.find("nope")).isEmpty();
        assertThat(json.keys()).containsExactly("owner", "gone");
        assertThat(json.size()).isEqualTo(2);
        assertThat(json.get("owner").get("pets").size()).isEqualTo(1);
        assertThatThrownBy(() -> json.get("nope"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("The JSON object has no key 'nope'. Its keys are: [owner, gone].");
        assertThatThrownBy(() -> json.get("owner").get("pets").at(1))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void numbersComeWithoutLoss() {
        Json big = Json.parse("9007199254740993");
        assertThat(big.asLong()).isEqualTo(9007199254740993L);
        assertThat(big.asDecimal()).isEqualTo("9007199254740993");
        assertThat(Json.parse("3.0").asInt()).isEqualTo(3);
        assertThat(Json.parse("2.5").asDouble()).isEqualTo(2.5);
        assertThat(Json.parse("true").asBoolean()).isTrue();
        assertThatThrownBy(() -> big.asInt())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The JSON value is not an int but the number 9007199254740993.");
        assertThatThrownBy(() -> Json.parse("2.5").asLong())
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Json.parse("1e999999999").asLong())
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aValueOfAnotherKindIsRefused() {
        assertThatThrownBy(() -> Json.parse("[]").get("a"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The JSON value is not an object but an array.");
        assertThatThrownBy(() -> Json.NULL.asString())
                .hasMessage("The JSON value is not a string but null.");
        assertThatThrownBy(() -> Json.of("1").asInt())
                .hasMessage("The JSON value is not a number but a string.");
        assertThatThrownBy(() -> Json.of(1).asBoolean())
                .hasMessage("The JSON value is not a boolean but the number 1.");
        assertThatThrownBy(() -> Json.of(Map.of()).at(0))
                .hasMessage("The JSON value is not an array but an object.");
    }

    @Test
    void valuesAreEqualIfTheyAreTheSameJson() {
        assertThat(Json.parse("{\"a\":1,\"b\":[1.0]}"))
                .isEqualTo(Json.parse("{\"b\":[1],\"a\":1.00}"))
                .hasSameHashCodeAs(Json.parse("{\"b\":[1],\"a\":1.00}"));
        assertThat(Json.of(0.1)).isEqualTo(Json.parse("0.1")).hasSameHashCodeAs(Json.parse("0.1"));
        assertThat(Json.of(100L)).isEqualTo(Json.parse("1e2")).hasSameHashCodeAs(Json.parse("1e2"));
        assertThat(Json.parse("[1,2]"))
                .isNotEqualTo(Json.parse("[2,1]"))
                .isNotEqualTo(Json.parse("[1]"));
        assertThat(Json.of(1)).isNotEqualTo(Json.of(true)).isNotEqualTo(Json.of("1"));
        assertThat(Json.of(null)).isEqualTo(Json.NULL).isNotEqualTo(Json.of(0));
        assertThat(Json.parse("{\"a\":null}")).isNotEqualTo(Json.parse("{\"b\":null}"));
    }
}
