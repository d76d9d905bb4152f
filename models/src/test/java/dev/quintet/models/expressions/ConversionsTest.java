package dev.quintet.models.expressions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What a type makes of values of other types. Dates and times have a test of their own.
class ConversionsTest {

    private static void refused(ValueType<?> type, Object value, String message) {
        assertThatThrownBy(() -> type.prepare(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void nullIsNullForEveryType() {
        for (ValueType<?> type :
                List.of(ValueType.BOOLEAN, ValueType.LONG, ValueType.JSON, ValueType.BYTES)) {
            assertThat(type.prepare(null)).isNull();
        }
    }

    @Test
    void booleansAreMadeOfTheTextsAndNumbersThatMeanThem() {
        for (Object yes :
                new Object[] {true, "t", "True", "1", 1, 1L, 1.0, BigDecimal.ONE, BigInteger.ONE}) {
            assertThat(ValueType.BOOLEAN.prepare(yes)).isTrue();
        }
        for (Object no : new Object[] {false, "f", "False", "0", 0, 0L, -0.0, BigDecimal.ZERO}) {
            assertThat(ValueType.BOOLEAN.prepare(no)).isFalse();
        }
        String allowed =
                "Allowed: true or false, 1 or 0, or one of the texts 't', 'True', '1', 'f',"
                        + " 'False', '0'; Boolean.valueOf(text) reads other spellings.";
        refused(ValueType.BOOLEAN, "true", "Expected a boolean but got 'true'. " + allowed);
        refused(ValueType.BOOLEAN, 2, "Expected a boolean but got 2 (Integer). " + allowed);
        refused(
                ValueType.BOOLEAN,
                List.of(),
                "Expected a boolean but got [] (ImmutableCollections.ListN). "
                                .replace("ImmutableCollections.", "")
                        + allowed);
    }

    @Test
    void integersAreMadeOfNumbersAndDigits() {
        assertThat(ValueType.INTEGER.prepare(" -12 ")).isEqualTo(-12);
        assertThat(ValueType.INTEGER.prepare("1_000")).isEqualTo(1000);
        assertThat(ValueType.INTEGER.prepare(1.9)).isEqualTo(1);
        assertThat(ValueType.INTEGER.prepare(-1.9f)).isEqualTo(-1);
        assertThat(ValueType.INTEGER.prepare(new BigDecimal("1.5"))).isEqualTo(1);
        assertThat(ValueType.INTEGER.prepare(new BigDecimal("1E-1000000000"))).isEqualTo(0);
        assertThat(ValueType.INTEGER.prepare(true)).isEqualTo(1);
        assertThat(ValueType.LONG.prepare(BigInteger.TEN)).isEqualTo(10L);
        assertThat(ValueType.SHORT.prepare((byte) 7)).isEqualTo((short) 7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1.5", "1e3", "0x1", "--1", "1__0", "12 3"})
    void textWithoutDigitsOnlyIsNoInteger(String text) {
        refused(
                ValueType.INTEGER,
                text,
                "Expected a 32-bit integer but got '"
                        + text
                        + "'. Allowed: a number such as 7, or its digits as text.");
    }

    @Test
    void numbersBeyondATypeAreRefusedWithItsRange() {
        refused(
                ValueType.SHORT,
                40_000,
                "Expected a 16-bit integer but got 40000 (Integer). Allowed: -32768 to 32767.");
        refused(
                ValueType.INTEGER,
                "2147483648",
                "Expected a 32-bit integer but got '2147483648'. Allowed: -2147483648 to"
                        + " 2147483647.");
        assertThatThrownBy(() -> ValueType.LONG.prepare(BigInteger.ONE.shiftLeft(63)))
                .hasMessageContaining("Allowed: -9223372036854775808 to 9223372036854775807.");
        assertThatThrownBy(() -> ValueType.LONG.prepare(new BigDecimal("1E+1000000000")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ValueType.LONG.prepare(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void floatingPointNumbersAreMadeOfNumbersAndTheirTexts() {
        assertThat(ValueType.DOUBLE.prepare(" 1e3 ")).isEqualTo(1000.0);
        assertThat(ValueType.DOUBLE.prepare("-.5")).isEqualTo(-0.5);
        assertThat(ValueType.DOUBLE.prepare("NaN")).isNaN();
        assertThat(ValueType.DOUBLE.prepare("-Infinity")).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(ValueType.DOUBLE.prepare("+inf")).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(ValueType.DOUBLE.prepare(true)).isEqualTo(1.0);
        assertThat(ValueType.DOUBLE.prepare(new BigDecimal("0.1"))).isEqualTo(0.1);
        assertThat(ValueType.FLOAT.prepare(0.1)).isEqualTo(0.1f);
        assertThat(ValueType.FLOAT.prepare(Double.NEGATIVE_INFINITY))
                .isEqualTo(Float.NEGATIVE_INFINITY);
        refused(
                ValueType.DOUBLE,
                "1d",
                "Expected a double but got '1d'. Allowed: a number such as 1.5, or its text.");
        refused(
                ValueType.DOUBLE,
                "0x1p3",
                "Expected a double but got '0x1p3'. Allowed: a number such as 1.5, or its text.");
        assertThatThrownBy(() -> ValueType.FLOAT.prepare(1e300))
                .hasMessageContaining("Expected a float but got 1.0E300");
        assertThatThrownBy(() -> ValueType.DOUBLE.prepare(new BigDecimal("1e400")))
                .hasMessageContaining("Expected a double");
    }

    @Test
    void decimalsKeepTheirDigits() {
        ValueType<BigDecimal> price = ValueType.decimal(6, 2);
        assertThat(price.prepare("29.6900000000000000001"))
                .isEqualTo(new BigDecimal("29.6900000000000000001"));
        assertThat(price.prepare(new BigDecimal("1E+12"))).isEqualTo(new BigDecimal("1E+12"));
        assertThat(price.prepare(5)).isEqualTo(new BigDecimal("5"));
        assertThat(price.prepare(new BigInteger("12345678901234567890")))
                .isEqualTo(new BigDecimal("12345678901234567890"));
    }

    @Test
    void floatsBecomeDecimalsOfAsManyDigitsAsTheColumnHas() {
        assertThat(ValueType.decimal(6, 2).prepare(0.1)).isEqualByComparingTo("0.1");
        assertThat(ValueType.decimal(6, 2).prepare(1234.5675)).isEqualByComparingTo("1234.57");
        assertThat(ValueType.decimal(3, 1).prepare(0.125)).isEqualByComparingTo("0.125");
        assertThat(ValueType.decimal(2, 1).prepare(0.125)).isEqualByComparingTo("0.12");
        assertThat(ValueType.DECIMAL.prepare(0.1)).isEqualByComparingTo("0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "", "NaN", "Infinity", "1,5"})
    void textThatIsNoDecimalIsRefused(String text) {
        refused(
                ValueType.decimal(6, 2),
                text,
                "Expected a decimal number of 6 digits, 2 of them behind the point but got '"
                        + text
                        + "'. Allowed: a number such as 1.5, or its text.");
    }

    @ParameterizedTest
    @CsvSource({
        "1.0, 1.0",
        "0.1, 0.1",
        "-0.0, -0.0",
        "100, 100.0",
        "1e15, 1000000000000000.0",
        "1e16, 1e+16",
        "1.5e22, 1.5e+22",
        "0.0001, 0.0001",
        "0.00001, 1e-05",
        "-1.25e-7, -1.25e-07",
        "1e100, 1e+100",
        "3.141592653589793, 3.141592653589793",
        "NaN, nan",
        "-Infinity, -inf"
    })
    void theTextOfAFloatIsItsShortest(double number, String text) {
        assertThat(ValueType.TEXT.prepare(number)).isEqualTo(text);
    }

    @Test
    void otherValuesHaveDjangosText() throws UnknownHostException {
        assertThat(ValueType.TEXT.prepare(true)).isEqualTo("True");
        assertThat(ValueType.TEXT.prepare(12)).isEqualTo("12");
        assertThat(ValueType.TEXT.prepare(new BigDecimal("1E+12"))).isEqualTo("1E+12");
        assertThat(ValueType.TEXT.prepare(LocalDate.of(2008, 1, 2))).isEqualTo("2008-01-02");
        assertThat(ValueType.TEXT.prepare(LocalTime.of(10, 0))).isEqualTo("10:00:00");
        assertThat(ValueType.TEXT.prepare(LocalDateTime.parse("2008-01-02T03:04:05.5")))
                .isEqualTo("2008-01-02 03:04:05.500000");
        assertThat(ValueType.TEXT.prepare(Instant.EPOCH)).isEqualTo("1970-01-01 00:00:00+00:00");
        assertThat(ValueType.TEXT.prepare(Duration.ofSeconds(90061, 500_000_000)))
                .isEqualTo("1 day, 1:01:01.500000");
        assertThat(ValueType.TEXT.prepare(Duration.ofSeconds(-1))).isEqualTo("-1 day, 23:59:59");
        assertThat(ValueType.TEXT.prepare(Duration.ofDays(3))).isEqualTo("3 days, 0:00:00");
        assertThat(ValueType.TEXT.prepare(ValueType.Kind.INET)).isEqualTo("INET");
        assertThat(ValueType.TEXT.prepare(InetAddress.getByName("10.0.0.1"))).isEqualTo("10.0.0.1");
        assertThat(ValueType.TEXT.prepare(new StringBuilder("ab"))).isEqualTo("ab");
    }

    @Test
    void containersHaveNoText() {
        for (Object container : new Object[] {List.of("a"), Map.of(), new byte[1], new String[0]}) {
            assertThatThrownBy(() -> ValueType.TEXT.prepare(container))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("Expected text but got ");
        }
    }

    @Test
    void uuidsAreMadeOfTheirDigits() {
        UUID uuid = UUID.fromString("aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee");
        for (String text :
                List.of(
                        "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee", "AAAAAAAABBBB4CCC8DDDEEEEEEEEEEEE",
                        "{aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee}",
                                "urn:uuid:aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee")) {
            assertThat(ValueType.UUID.prepare(text)).isEqualTo(uuid);
        }
        assertThat(
                        ValueType.UUID.prepare(
                                new BigInteger("226854911285906995937477388634984214254")))
                .isEqualTo(uuid);
        assertThat(ValueType.UUID.prepare(5)).isEqualTo(new UUID(0, 5));
    }

    @Test
    void whatIsNoUuidIsRefused() {
        String allowed = "Allowed: 32 hexadecimal digits, with or without hyphens.";
        refused(
                ValueType.UUID,
                "aaaaaaaabbbb4ccc8dddeeeeeeeeee",
                "Expected a UUID but got 'aaaaaaaabbbb4ccc8dddeeeeeeeeee'. " + allowed);
        refused(ValueType.UUID, -1, "Expected a UUID but got -1 (Integer). " + allowed);
        refused(ValueType.UUID, new int[0], "Expected a UUID but got an array of int. " + allowed);
    }

    @Test
    void bytesAreMadeOfBase64() {
        assertThat(ValueType.BYTES.prepare("b25l")).isEqualTo("one".getBytes());
        assertThat(ValueType.BYTES.prepare(ByteBuffer.wrap(new byte[] {1, 2})))
                .containsExactly(1, 2);
        refused(
                ValueType.BYTES,
                "?",
                "Expected bytes but got '?'. Allowed: a byte array, or Base64 as text.");
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.0.1, 192.168.0.1",
        "::1, ::1",
        "::, ::",
        "2001:DB8:0:0:0:0:0:1, 2001:db8::1",
        "1:0:0:2:0:0:0:3, 1:0:0:2::3",
        "1:0:2:3:4:5:6:7, 1:0:2:3:4:5:6:7",
        "0:0:1:2:3:4:5:6, ::1:2:3:4:5:6",
        "1:2:3:4:5:6:0:0, 1:2:3:4:5:6::",
        "::ffff:10.10.10.10, ::ffff:10.10.10.10",
        "::FFFF:0a0a:0a0a, ::ffff:10.10.10.10",
        "64:ff9b::1.2.3.4, 64:ff9b::102:304",
        "' fe80::1 ', fe80::1"
    })
    void addressesHaveOneText(String text, String canonical) {
        assertThat(ValueType.TEXT.prepare(ValueType.INET.prepare(text))).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "256.1.1.1",
                "1.2.3",
                "1.2.3.4.5",
                "01.2.3.4",
                "1:2",
                ":::",
                "1::2::3",
                "12345::",
                "::1.2.3",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4:5:6:7::8",
                "fe80::1%eth0",
                "g::",
                "1.2.3.4::"
            })
    void textThatIsNoAddressIsRefusedAndNeverLookedUp(String text) {
        refused(
                ValueType.INET,
                text,
                "Expected an IP address but got '"
                        + text.strip()
                        + "'. Allowed: text such as '192.168.0.1' or '2001:db8::1'.");
    }

    @Test
    void urisAreMadeOfText() {
        assertThat(ValueType.URI.prepare("http://a/b?c")).isEqualTo(URI.create("http://a/b?c"));
        assertThatThrownBy(() -> ValueType.URI.prepare("a b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Expected a URI but got 'a b'. Allowed: RFC 2396 syntax: ");
    }

    @Test
    void longValuesAreShortenedInMessages() {
        assertThatThrownBy(() -> ValueType.INTEGER.prepare("x".repeat(1000)))
                .hasMessageContaining("'" + "x".repeat(100) + "...'");
    }
}
