package dev.quintet.conformance.validation;

import static dev.quintet.conformance.validation.Problems.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.quintet.models.expressions.ValidationError;
import dev.quintet.models.expressions.ValidationError.Problem;
import dev.quintet.models.validators.Validator;
import dev.quintet.models.validators.Validators;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// The ready-made validators by themselves; no database is needed.
class ValidatorsTest {

    private static <T> String code(Validator<T> validator, T value) {
        return codes(() -> validator.validate(value)).values().stream()
                .map(List::getFirst)
                .findFirst()
                .orElse("");
    }

    @Test
    @Spec("VAL-001")
    void aRefusalHasACodeWordsAndParametersAndIsPartOfAGreaterOne() {
        Validator<Integer> validator = Validators.max(5);
        ValidationError error =
                catchThrowableOfType(ValidationError.class, () -> validator.validate(7));
        assertThat(error.nonField())
                .containsExactly(
                        new Problem(
                                "max_value",
                                "This must be at most 5.",
                                Map.of("value", 7, "limit", 5)));
        assertThat(validator).isEqualTo(Validators.max(5)).isNotEqualTo(Validators.max(6));
        assertThat(Validators.max(5).message("At most {limit}, not {value}."))
                .isEqualTo(Validators.max(5).message("At most {limit}, not {value}."));
        assertThatThrownBy(
                        () -> validator.message("big", "Up to {limit}, not {value}.").validate(7))
                .hasMessage("Up to 5, not 7.");
        assertThat(code(validator.message("big", "Too big."), 7)).isEqualTo("big");

        ValidationError all =
                ValidationError.all(
                        List.of(
                                error,
                                ValidationError.ofField("a", "x", "One."),
                                new ValidationError(
                                        Map.of("a", List.of(new Problem("y", "Two."))))));
        assertThat(all.codes("a")).containsExactly("x", "y");
        assertThat(all.nonField()).hasSize(1);
        assertThat(all).hasMessage("This must be at most 5.\na: One. Two.");
    }

    @Test
    @Spec("VAL-002")
    void aRegularExpressionIsLookedForAnywhere() {
        assertThat(code(Validators.regex("b+"), "abbc")).isEmpty();
        assertThat(code(Validators.regex("^b"), "ab")).isEqualTo("invalid");
        assertThat(code(Validators.notRegex("b"), "abc")).isEqualTo("invalid");
        assertThat(code(Validators.notRegex("b"), "ac")).isEmpty();
        assertThat(code(Validators.regex("B", Pattern.CASE_INSENSITIVE), "abc")).isEmpty();
        assertThat(code(Validators.regex(Pattern.compile("B", Pattern.CASE_INSENSITIVE)), "abc"))
                .isEmpty();
        assertThat(code(Validators.regex("7"), 179)).isEmpty();
        assertThat(code(Validators.regex("b").message("none", "No b."), "x")).isEqualTo("none");
        assertThatThrownBy(() -> Validators.regex("(")).isInstanceOf(PatternSyntaxException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.co",
                "first.last+tag@sub.example.org",
                "\"with\\ space\"@example.org",
                "o'neill@example.org",
                "a@[127.0.0.1]",
                "a@[2001:db8::1]",
                "a@localhost",
                "a@bücher.example",
                "a@xn--bcher-kva.example"
            })
    void theseAreAddressesForMail(String address) {
        assertThat(code(Validators.email(), address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "@b.co",
                "a@",
                "a@b",
                "a b@c.de",
                "a..b@c.de",
                ".a@c.de",
                "a@-b.co",
                "a@b-.co",
                "a@b..co",
                "a@[127.0.0.256]",
                "a@b.co\n",
                "a@b.c0-"
            })
    void theseAreNot(String address) {
        assertThat(code(Validators.email(), address)).isEqualTo("invalid");
    }

    @Test
    @Spec("VAL-003")
    void addressesAndNamesInTheInternet() {
        assertThat(code(Validators.email("intranet"), "a@intranet")).isEmpty();
        assertThat(code(Validators.email("intranet"), "a@localhost")).isEqualTo("invalid");
        assertThat(code(Validators.email(), "a".repeat(320) + "@b.co")).isEqualTo("invalid");
        assertThat(code(Validators.domainName(), "bücher.example")).isEmpty();
        assertThat(code(Validators.asciiDomainName(), "bücher.example")).isEqualTo("invalid");
        assertThat(code(Validators.asciiDomainName(), "example.org")).isEmpty();
        assertThat(code(Validators.domainName(), "a".repeat(64) + ".org")).isEqualTo("invalid");
        for (String url :
                List.of(
                        "http://example.org",
                        "https://user:pass@example.org:8080/a?b=c#d",
                        "ftp://127.0.0.1/",
                        "http://[::1]:80",
                        "http://localhost:8000",
                        "HTTP://bücher.example/ä")) {
            assertThat(code(Validators.url(), url)).as(url).isEmpty();
        }
        for (String url :
                List.of(
                        "example.org",
                        "gopher://example.org",
                        "http://",
                        "http://example",
                        "http://-a.com",
                        "http://example.org:99999",
                        "http://exa mple.org",
                        "http://example.org/a\tb",
                        "http://[::1",
                        "http://256.1.1.1",
                        "http://example.org/" + "a".repeat(2048))) {
            assertThat(code(Validators.url(), url)).as(url).isEqualTo("invalid");
        }
        assertThat(code(Validators.url("https"), "http://example.org")).isEqualTo("invalid");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true, false",
        "1.2.3.04, false, false",
        "1.2.3, false, false",
        "1.2.3.256, false, false",
        "::1, false, true",
        "2001:db8::ffff:10.0.0.1, false, true",
        "2001:db8:::1, false, false",
        "::1%eth0, false, false",
        "12345::, false, false"
    })
    void addressesOfHosts(String address, boolean version4, boolean version6) {
        assertThat(code(Validators.ipv4(), address).isEmpty()).isEqualTo(version4);
        assertThat(code(Validators.ipv6(), address).isEmpty()).isEqualTo(version6);
        assertThat(code(Validators.ipAddress(), address).isEmpty()).isEqualTo(version4 || version6);
    }

    @Test
    @Spec("VAL-004")
    void slugsAddressesAndListsOfNumbers() {
        assertThat(code(Validators.slug(), "a-b_1")).isEmpty();
        assertThat(code(Validators.slug(), "a b")).isEqualTo("invalid");
        assertThat(code(Validators.slug(), "ä")).isEqualTo("invalid");
        assertThat(code(Validators.unicodeSlug(), "ä-1")).isEmpty();
        assertThat(code(Validators.unicodeSlug(), "a.b")).isEqualTo("invalid");
        assertThat(code(Validators.ipv4(), "10.0.01.1")).isEqualTo("invalid");
        assertThat(code(Validators.commaSeparatedIntegers(), "1,22,3")).isEmpty();
        assertThat(code(Validators.commaSeparatedIntegers(), "1,-2")).isEqualTo("invalid");
        assertThat(code(Validators.commaSeparatedIntegers(), "1,,2")).isEqualTo("invalid");
        assertThat(code(Validators.commaSeparatedIntegers(), "1,2,")).isEqualTo("invalid");
        assertThat(code(Validators.integerList(";", true), "1;-2")).isEmpty();
        assertThat(code(Validators.integerList(".", false), "1x2")).isEqualTo("invalid");
    }

    @Test
    @Spec("VAL-005")
    void limitsAndSteps() {
        assertThat(code(Validators.max(5), 5)).isEmpty();
        assertThat(code(Validators.max(5), 6)).isEqualTo("max_value");
        assertThat(code(Validators.min(5L), 4L)).isEqualTo("min_value");
        assertThat(code(Validators.min(LocalDate.of(2024, 1, 1)), LocalDate.of(2023, 1, 1)))
                .isEqualTo("min_value");
        assertThat(code(Validators.<Object>atMost(new BigDecimal("1.5"), false), 1.5))
                .isEqualTo("max_value");
        assertThat(code(Validators.<Object>atMost(2, true), Double.NaN)).isEqualTo("max_value");
        AtomicInteger limit = new AtomicInteger(1);
        Validator<Integer> moving = Validators.max(limit::get);
        assertThat(code(moving, 2)).isEqualTo("max_value");
        limit.set(2);
        assertThat(code(moving, 2)).isEmpty();
        assertThat(code(Validators.maxLength(3), "abcd")).isEqualTo("max_length");
        assertThat(code(Validators.maxLength(1), "😀")).isEmpty();
        assertThat(code(Validators.minLength(3), "ab")).isEqualTo("min_length");
        assertThat(code(Validators.maxLength(2), new byte[3])).isEqualTo("max_length");
        assertThat(code(Validators.maxLength(limit::get), "abc")).isEqualTo("max_length");
        assertThat(code(Validators.step(3), 9)).isEmpty();
        assertThat(code(Validators.step(3), 10)).isEqualTo("step_size");
        assertThat(code(Validators.step(3, 1), 10)).isEmpty();
        assertThat(code(Validators.step(0.1), 0.3)).isEmpty();
        assertThat(code(Validators.step(0.1), 0.1 + 0.2)).isEmpty();
        assertThat(code(Validators.step(0.1), 0.35)).isEqualTo("step_size");
    }

    @ParameterizedTest
    @CsvSource({
        "12.34, ''",
        "0.05, ''",
        "-99.99, ''",
        "1E+1, ''",
        "0E+9, ''",
        "123.4, max_whole_digits",
        "1E+2, max_whole_digits",
        "0.123, max_decimal_places",
        "12345, max_digits",
        "1E+10, max_digits",
        "0.00001, max_digits"
    })
    @Spec("VAL-006")
    void digitsOfDecimalNumbers(BigDecimal number, String code) {
        assertThat(code(Validators.decimal(4, 2), number)).isEqualTo(code);
        assertThat(code(Validators.<Object>decimal(4, 2), Double.NaN)).isEqualTo("invalid");
        assertThat(code(Validators.<Object>decimal(4, 2), Double.POSITIVE_INFINITY))
                .isEqualTo("invalid");
    }

    @Test
    @Spec("VAL-007")
    void namesOfFilesAndNullCharacters() {
        assertThat(code(Validators.fileExtension("txt", "MD"), "a/b.TXT")).isEmpty();
        assertThat(code(Validators.fileExtension("txt", "MD"), "readme.md")).isEmpty();
        assertThat(code(Validators.fileExtension("txt"), "a.txt.exe"))
                .isEqualTo("invalid_extension");
        assertThat(code(Validators.fileExtension("txt"), "a.txt/b")).isEqualTo("invalid_extension");
        assertThat(code(Validators.imageFileExtension(), "a.PNG")).isEmpty();
        assertThat(code(Validators.imageFileExtension(), "a.pdf")).isEqualTo("invalid_extension");
        assertThat(code(Validators.noNullCharacters(), "a\0b"))
                .isEqualTo("null_characters_not_allowed");
        assertThat(code(Validators.noNullCharacters(), "ab")).isEmpty();
    }

    @Test
    void momentsTruthAndWhiteSpace() {
        assertThat(code(Validators.past(false), Instant.now().minusSeconds(9))).isEmpty();
        assertThat(code(Validators.past(false), Instant.now().plusSeconds(99))).isEqualTo("past");
        assertThat(code(Validators.future(false), LocalDate.now())).isEqualTo("future");
        assertThat(code(Validators.future(true), LocalDate.now().minusDays(2)))
                .isEqualTo("future_or_present");
        assertThat(code(Validators.is(true), false)).isEqualTo("assert_true");
        assertThat(code(Validators.notBlank(), " \t")).isEqualTo("blank");
    }
}
