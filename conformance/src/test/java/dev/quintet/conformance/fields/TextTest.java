package dev.quintet.conformance.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.quintet.db.Database;
import dev.quintet.db.DatabaseError;
import dev.quintet.db.Introspection;
import dev.quintet.db.Session;
import dev.quintet.models.Schema;
import dev.quintet.models.checks.CheckMessage;
import dev.quintet.models.checks.Checks;
import dev.quintet.models.expressions.ValidationError;
import dev.quintet.models.meta.Apps;
import dev.quintet.sql.SqlType;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/// Texts with a length, without one, and of a certain form.
@EveryDatabase
class TextTest {
    private final Database database;
    private final Page page = new Page();

    TextTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void create() {
        Schema.create(database, Page.class);
    }

    @AfterEach
    void drop() {
        Schema.drop(database, Page.class);
    }

    private List<String> codes(String field) {
        ValidationError error =
                catchThrowableOfType(ValidationError.class, () -> page.cleanFields());
        return error == null ? List.of() : error.codes(field);
    }

    private static SqlType type(String field) {
        return Apps.options(Page.class).column(field).sqlType();
    }

    @Test
    @Spec("FIELD-009")
    void aTextHasRoomForAsManyCharactersAsItsSizeSays() {
        page.title = "\uD83D\uDE00".repeat(12);
        assertThat(codes("title")).isEmpty();
        page.title = "Grüße, 世界 \uD83D\uDE00";
        page.save();
        page.refresh();
        assertThat(page.title).isEqualTo("Grüße, 世界 \uD83D\uDE00");
        page.title = "x".repeat(13);
        assertThat(codes("title")).containsExactly("max_length");
        if (!database.backend().name().equals("sqlite")) {
            assertThatThrownBy(page::save).isInstanceOf(DatabaseError.class);
        }
    }

    @Test
    @Spec("FIELD-010")
    void aTextWithoutASizeIsAsLongAsYouLike() {
        page.body = "long ".repeat(50_000);
        assertThat(codes("body")).isEmpty();
        page.save();
        page.refresh();
        assertThat(page.body).hasSize(250_000);
        assertThat(Page.objects.filter(Page_.body.eq("long ".repeat(50_000))).count()).isOne();
        assertThat(Page.objects.filter(Page_.body.startsWith("long long")).count()).isOne();
        assertThat(type("body")).isEqualTo(SqlType.TEXT);
    }

    @Test
    @Spec("FIELD-010")
    void anIndexOfATextWithoutASizeIsLeftOutWhereTheDatabaseHasNone() {
        boolean indexed = database.backend().features().canIndex(SqlType.TEXT);
        try (Session session = database.session()) {
            assertThat(
                            session
                                    .backend()
                                    .introspection(session)
                                    .constraints("things_page")
                                    .values()
                                    .stream()
                                    .filter(found -> found.kind() == Introspection.Kind.INDEX)
                                    .anyMatch(found -> found.columns().contains("text")))
                    .isEqualTo(indexed);
        }
        assertThat(
                        Checks.run(List.of(Apps.options(Page.class)), database).stream()
                                .map(CheckMessage::id))
                .isEqualTo(indexed ? List.of() : List.of("fields.W162"));
    }

    @Test
    @Spec("FIELD-011")
    void slugsUrlsAndMailAddressesHaveTheirUsualLengths() {
        assertThat(type("slug")).isEqualTo(new SqlType.Varchar(50));
        assertThat(type("label")).isEqualTo(new SqlType.Varchar(10));
        assertThat(type("source")).isEqualTo(new SqlType.Varchar(200));
        assertThat(type("contact")).isEqualTo(new SqlType.Varchar(254));
        assertThat(Apps.options(Page.class).column("slug").indexed()).isTrue();
        assertThat(Apps.options(Page.class).column("label").indexed()).isFalse();
    }

    @Test
    @Spec("FIELD-011")
    void slugsUrlsAndMailAddressesAreTestedByValidation() {
        page.slug = "a-b_3";
        page.label = "größe";
        page.source = "https://example.com/a?b=c";
        page.mirror = "gopher://example.com";
        page.contact = "joe@example.com";
        page.numbers = "1,22,3";
        page.cleanFields();
        page.slug = "größe";
        page.label = "a b";
        page.source = "example.com";
        page.mirror = "https://example.com";
        page.contact = "joe";
        page.numbers = "1,,3";
        for (String field : List.of("slug", "label", "source", "mirror", "contact", "numbers")) {
            assertThat(codes(field)).as(field).containsExactly("invalid");
        }
        page.source = "https://example.com/" + "x".repeat(200);
        assertThat(codes("source")).containsExactly("max_length");
    }

    @Test
    @Spec("FIELD-011")
    void theDatabaseTakesWhatValidationRefuses() {
        page.slug = "no slug";
        page.contact = "nobody";
        page.save();
        page.refresh();
        assertThat(page.slug).isEqualTo("no slug");
        assertThat(page.contact).isEqualTo("nobody");
    }
}
