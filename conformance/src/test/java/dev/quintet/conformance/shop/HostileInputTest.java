package dev.quintet.conformance.shop;

import static dev.quintet.models.expressions.ByName.by;
import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.ByName.textOf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.quintet.db.Database;
import dev.quintet.db.NotSupportedError;
import dev.quintet.models.expressions.Annotation;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.models.expressions.Json;
import dev.quintet.testing.EveryDatabase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.LinkedHashMap;
import java.util.Map;

/// Names, keys and values from outside that try to be SQL: they are data or they are refused.
@EveryDatabase
class HostileInputTest {

    HostileInputTest(Database database) {
        Shop.in(database);
    }

    private static void stillThere() {
        assertThat(Album.objects.count()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\"; DROP TABLE shop_album; --",
                "x`; DROP TABLE shop_album; --",
                "x' OR '1'='1",
                "title) OR (1=1",
                "title--",
                "title/**/",
                "1 UNION SELECT 1",
                "t\u0000itle",
                "?",
            })
    void namesOfFieldsLookupsAndOrders(String name) {
        assertThatThrownBy(() -> Shop.albums(q(name, 1)))
                .isInstanceOf(FieldError.class)
                .hasMessageStartingWith("Cannot resolve '" + name + "' on Album.");
        assertThatThrownBy(() -> Shop.albums(q("title__" + name, 1)))
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("'" + name + "' is no lookup or transform");
        assertThatThrownBy(() -> Shop.albums(q("sold", f(name)))).isInstanceOf(FieldError.class);
        if (!name.equals("?")) {
            assertThatThrownBy(() -> Album.objects.orderBy(by("-" + name)).list())
                    .isInstanceOf(FieldError.class);
        }
        assertThatThrownBy(() -> Album.objects.values(name).list())
                .isInstanceOfAny(FieldError.class, IllegalArgumentException.class);
        assertThatThrownBy(() -> Shop.albums(q("recorded__" + name, 1)))
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("'" + name + "' is no lookup or transform");
        assertThatThrownBy(() -> Album.objects.annotate(f("released__" + name).as("x")).list())
                .isInstanceOf(FieldError.class);
        stillThere();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b",
                "a\tb",
                "a\"",
                "a'",
                "a`",
                "a;",
                "a--",
                "a/*",
                "*/a",
                "a#",
                "[a]",
                "a\u0000",
                "a\u0007",
                "a\u00a0b",
            })
    void namesOfAnnotations(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> f("sold").as(name))
                .withMessage(
                        "The name '"
                                + name
                                + "' is malformed: names of annotations have no whitespace, control"
                                + " characters, hashes, brackets, quotation marks, semicolons or"
                                + " SQL comments.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Album.objects.values("notes__" + name))
                .withMessageContaining("is malformed");
        assertThatIllegalArgumentException().isThrownBy(() -> Annotation.checked(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x' OR 1=1 --",
                "x\" OR 1=1 --",
                "$.a[0]",
                "a.b",
                "\\",
                "'); DROP TABLE shop_album; --",
                "?",
                "{0}",
                "%",
                " ",
            })
    void keysOfJson(String key) {
        assertThat(Shop.albums(q("notes__" + key, "x"))).isEmpty();
        assertThat(Shop.albums(q("notes__has_key", key))).isEmpty();
        assertThat(Shop.albums(q("notes__" + key + "__icontains", "x"))).isEmpty();
        assertThat(
                        Album.objects
                                .annotate(textOf("notes__" + key).as("k"))
                                .filter(q("k__isnull", false))
                                .count())
                .isZero();
        assertThat(Album.objects.orderBy(by("notes__" + key)).list()).hasSize(4);
        stillThere();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; DROP TABLE shop_album; --",
                "\\'; --",
                "%' OR '1'='1",
                "$1",
                "?",
                "{fn now()}",
                "☃'",
            })
    void values(String value) {
        assertThat(Shop.albums(q("title", value))).isEmpty();
        assertThat(Shop.albums(q("title__contains", value))).isEmpty();
        assertThat(Shop.albums(q("title__in", new String[] {value, "Help Me"}))).hasSize(1);
        assertThat(Shop.albums(q("notes", Json.of(Map.of(value, value))))).isEmpty();
        stillThere();
    }

    @Test
    void longNames() {
        String name = "x".repeat(10_000);

        assertThatThrownBy(() -> Shop.albums(q(name, 1))).isInstanceOf(FieldError.class);
        assertThatThrownBy(() -> Shop.albums(q("title__" + name, 1)))
                .isInstanceOf(FieldError.class);
        assertThat(Shop.albums(q("notes__has_key", "x".repeat(200)))).isEmpty();
        assertThat(Shop.albums(q("title", name))).isEmpty();
    }

    @Test
    void keysThatAreTooLongForTheDatabaseAreRefusedInWords() {
        String key = "x".repeat(10_000);

        Throwable refusal = catchThrowable(() -> Shop.albums(q("notes__has_key", key)));

        if (refusal != null) {
            assertThat(refusal)
                    .isInstanceOf(NotSupportedError.class)
                    .hasMessage("H2 takes keys of JSON up to 256 characters, but one has 10000.");
        }
        stillThere();
    }

    @Test
    void parametersOfARequestCannotChangeHowConditionsAreConnected() {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("title", "Help Me");
        request.put("_connector", "OR) OR 1=1 --");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shop.albums(q(request)))
                .withMessage(
                        "'_connector' is no lookup. Conditions are connected and negated with"
                                + " and(), or(), xor() and not(), never by a name.");
        assertThatIllegalArgumentException().isThrownBy(() -> q("_negated", true));
    }
}
