package dev.quintet.conformance.indexes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.db.Database;
import dev.quintet.db.Introspection;
import dev.quintet.db.Introspection.Kind;
import dev.quintet.db.Session;
import dev.quintet.models.Schema;
import dev.quintet.models.meta.Apps;
import dev.quintet.models.meta.ModelIndex;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.RequiresFeature;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.stream.Collectors;

/// The indexes that a model declares, as they are in the database.
@EveryDatabase
class IndexesTest {
    private final Database database;

    IndexesTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void create() {
        Schema.create(database, Book.class);
    }

    @AfterEach
    void drop() {
        Schema.drop(database, Book.class);
    }

    private Map<String, Introspection.Constraint> constraints() {
        try (Session session = database.session()) {
            return session.backend().introspection(session).constraints("library_book");
        }
    }

    @Test
    @Spec({"IDX-001", "IDX-003"})
    void anIndexOverFieldsHasAnOrderAndANameThatFollowsFromThemUnlessItIsGivenOne() {
        assertThat(constraints())
                .hasEntrySatisfying(
                        "library_boo_title_c38ef2_idx",
                        index -> assertThat(index.columns()).containsExactly("title"))
                .hasEntrySatisfying(
                        "book_newest",
                        index -> assertThat(index.columns()).containsExactly("year", "title"))
                .hasEntrySatisfying(
                        "book_code_idx", index -> assertThat(index.kind()).isEqualTo(Kind.INDEX));
        assertThat(Apps.options(Book.class).indexes().stream().map(ModelIndex::name).toList())
                .containsExactly(
                        "book_code_idx",
                        "library_boo_title_c38ef2_idx",
                        "book_newest",
                        "book_lower_title",
                        "book_cheap");
    }

    @Test
    @Spec({"IDX-002", "IDX-006", "IDX-007", "IDX-005", "IDX-004", "IDX-008"})
    void whatADatabaseCannotDoIsLeftOutOfAnIndex() {
        assertThat(constraints())
                .hasEntrySatisfying(
                        "book_cheap",
                        index -> assertThat(index.columns().getFirst()).isEqualTo("title"));
        if (database.backend().features().supportsExpressionIndexes()) {
            try (Session session = database.session()) {
                session.execute("DROP INDEX \"book_lower_title\"");
            }
        } else {
            assertThat(constraints()).doesNotContainKey("book_lower_title");
        }
    }

    @Test
    @RequiresFeature("supportsOperatorClasses")
    @Spec("FOPT-010")
    void postgresqlHasItAll() {
        assertThat(definition("book_cheap"))
                .isEqualTo(
                        "CREATE INDEX book_cheap ON public.library_book USING btree (title"
                                + " varchar_pattern_ops) INCLUDE (year) WHERE (price_net < 10)");
        assertThat(definition("book_newest"))
                .isEqualTo(
                        "CREATE INDEX book_newest ON public.library_book USING btree (year DESC,"
                                + " title)");
        assertThat(definition("book_lower_title")).endsWith("USING btree (lower((title)::text))");
        assertThat(definition("library_book_author_like"))
                .endsWith("USING btree (author varchar_pattern_ops)");
        assertThat(definition("library_book_isbn_like"))
                .endsWith("USING btree (isbn varchar_pattern_ops)");
    }

    private String definition(String index) {
        try (Session session = database.session()) {
            return session.query(
                    "SELECT indexdef FROM pg_indexes WHERE indexname = ?",
                    out -> out.setString(index),
                    (row, cursor) -> cursor.next() ? row.getString(1) : "none");
        }
    }

    @Test
    @Spec({"IDX-006", "IDX-008"})
    void aConditionStandsInTheIndexOrAllRowsDo() {
        if (database.backend().name().equals("sqlite")) {
            assertThat(text("book_cheap"))
                    .isEqualTo(
                            "CREATE INDEX \"book_cheap\" ON \"library_book\" (\"title\") WHERE"
                                    + " (\"price_net\" < 10)");
            assertThat(text("book_newest"))
                    .isEqualTo(
                            "CREATE INDEX \"book_newest\" ON \"library_book\" (\"year\" DESC,"
                                    + " \"title\")");
            assertThat(text("book_lower_title")).endsWith("((LOWER(\"title\")))");
        }
        Book book = Book.another();
        book.priceNet = 50;
        book.save();
        assertThat(Book.objects.filter(Book_.title.eq(book.title)).count()).isOne();
        assertThat(constraints()).containsKey("book_cheap");
    }

    private String text(String index) {
        try (Session session = database.session()) {
            return session.query(
                    "SELECT sql FROM sqlite_master WHERE name = ?",
                    out -> out.setString(index),
                    (row, cursor) -> cursor.next() ? row.getString(1) : "none");
        }
    }

    @Test
    @Spec("IDX-004")
    void theTablespaceIsThatOfTheIndexOrOfItsOnlyFieldOrOfTheModel() {
        var indexes =
                Apps.options(Book.class).indexes().stream()
                        .collect(Collectors.toMap(ModelIndex::name, ModelIndex::tablespace));
        assertThat(indexes.get("book_cheap")).isEqualTo("pg_default");
        assertThat(indexes.get("book_newest")).isEmpty();
        assertThat(Apps.options(Book.class).column("author").tablespace()).isEqualTo("pg_default");
        assertThat(Apps.options(Book.class).column("title").tablespace()).isEmpty();
    }
}
