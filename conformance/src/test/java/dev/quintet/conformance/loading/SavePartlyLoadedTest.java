package dev.quintet.conformance.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.Databases;
import dev.quintet.models.NotUpdated;
import dev.quintet.models.SaveOptions;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;
import dev.quintet.testing.TestDatabase;
import dev.quintet.testing.TestDatabases;

import org.junit.jupiter.api.Test;

import java.util.List;

@EveryDatabase
@Spec("INST-016")
class SavePartlyLoadedTest {
    private final TestDatabase database;
    private final Statements statements;
    private final Magazine magazine;

    SavePartlyLoadedTest(TestDatabase database) {
        this.database = database;
        magazine = Magazine.in(database.database());
        statements = new Statements(database.database());
    }

    private Article another(String... fields) {
        Article article = magazine.another();
        return Article.objects.only(fields).get(Article_.id.eq(article.id()));
    }

    private static Article stored(Article article) {
        return Article.objects.get(Article_.id.eq(article.id()));
    }

    @Test
    void onlyLoadedFieldsAreWritten() {
        Article article = another("title");
        Article.objects.filter(Article_.id.eq(article.id())).update(Article_.rating.to(9));
        article.title = "Changed";

        List<String> sent = statements.of(article::save);

        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst()).startsWith("UPDATE").doesNotContain("rating");
        assertThat(stored(article).title).isEqualTo("Changed");
        assertThat(stored(article).rating).isEqualTo(9);
        assertThat(stored(article).body).isEqualTo("Full body".replace("Full", "Another"));
    }

    @Test
    void aFieldThatWasSetIsLoadedAndWritten() {
        Article article = another("title");
        assertThat(article.isLoaded("rating")).isFalse();
        article.rating = 1;

        assertThat(article.isLoaded("rating")).isTrue();
        assertThat(article.unloadedFields()).doesNotContain("rating").contains("body");
        article.load("rating");
        article.save();

        assertThat(article.rating).isEqualTo(1);
        assertThat(stored(article).rating).isEqualTo(1);
    }

    @Test
    void aFieldThatIsTakenForNotLoadedAgainIsNotWritten() {
        Article article = another("title");
        article.rating = 1;
        article.unload("rating");

        article.save();

        assertThat(article.isLoaded("rating")).isFalse();
        assertThat(stored(article).rating).isEqualTo(5);
        article.rating = 2;
        article.save();
        assertThat(stored(article).rating).isEqualTo(2);
    }

    @Test
    void whatWasLeftInAFieldIsNotSeenAsSet() {
        Article article = another("title");
        Article.objects.filter(Article_.id.eq(article.id())).update(Article_.rating.to(9));
        int left = article.rating;
        article.rating = left;

        article.save();
        assertThat(stored(article).rating).isEqualTo(9);

        article.save(SaveOptions.DEFAULTS.updateFields("rating"));
        assertThat(stored(article).rating).isEqualTo(left);
    }

    @Test
    void whatIsLoadedLaterIsWritten() {
        Article article = another("title");
        article.load("rating");
        article.rating = 1;

        article.save();

        assertThat(stored(article).rating).isEqualTo(1);
    }

    @Test
    void aRelationThatWasSetIsWritten() {
        Article article = another("title");
        article.author.set(magazine.bob);

        article.save();

        assertThat(stored(article).author.id()).isEqualTo(magazine.bob.id());
        assertThat(stored(article).editor.id()).isEqualTo(magazine.bob.id());
    }

    @Test
    void aFieldThatIsNamedIsWritten() {
        Article article = another("title");
        article.title = "Changed";
        article.rating = 1;

        article.save(SaveOptions.DEFAULTS.updateFields(List.of("rating")));

        assertThat(stored(article).title).isEqualTo("Another");
        assertThat(stored(article).rating).isEqualTo(1);
    }

    @Test
    void withTheKeyAloneThereIsNothingToWrite() {
        Article article = another("pk");

        assertThat(statements.of(article::save)).isEmpty();
    }

    @Test
    void aRowThatIsGoneIsNotWrittenAgain() {
        Article article = another("title");
        Article.objects.filter(Article_.id.eq(article.id())).delete();

        assertThatThrownBy(article::save).isInstanceOf(NotUpdated.class);
    }

    @Test
    void ofAChildLoadedFieldsAreWrittenToTheirTables() {
        Columnist bob = Columnist.objects.only("name").get();
        bob.name = "Rob";

        List<String> sent = statements.of(bob::save);
        Columnist stored = Columnist.objects.get();

        assertThat(sent).noneMatch(sql -> sql.contains("bio") || sql.contains("column"));
        assertThat(stored.name).isEqualTo("Rob");
        assertThat(stored.column).isEqualTo("Bob thinks");
        magazine.bob.save();
    }

    @Test
    void toAnotherDatabaseEverythingIsWritten() {
        try (TestDatabase other = TestDatabases.create(database.name(), "other")) {
            Databases.configure(other.database());
            try {
                Nation norway = Nation.objects.only("code").get(Nation_.code.eq("NO"));
                createIn(other.database());

                norway.save(SaveOptions.DEFAULTS.using("other"));

                Nation copy = Nation.objects.using("other").get();
                assertThat(copy.name).isEqualTo("Norway");
                assertThat(copy.people).isEqualTo(5);
                assertThat(norway.unloadedFields()).isEmpty();
                assertThat(norway.database()).contains("other");
            } finally {
                Databases.forget(other.database());
            }
        }
    }

    @Test
    void asANewRowEverythingIsWritten() {
        Nation norway = Nation.objects.only("people").get(Nation_.code.eq("NO"));
        norway.load("name");

        assertThatThrownBy(norway::insert).isInstanceOf(dev.quintet.db.IntegrityError.class);
        assertThat(norway.unloadedFields()).isEmpty();
    }

    private static void createIn(Database database) {
        dev.quintet.models.Schema.create(database, Nation.class);
    }

    @Test
    void aCopyWithoutItsKeyHasWhatWasNotLoaded() {
        for (boolean insert : new boolean[] {true, false}) {
            Article article = another("title");
            article.setId(null);
            article.title = "Copy";
            if (insert) {
                article.insert();
            } else {
                article.save();
            }

            assertThat(stored(article).title).isEqualTo("Copy");
            assertThat(stored(article).rating).isEqualTo(5);
            assertThat(stored(article).body).isEqualTo("Another body");
            assertThat(stored(article).author.id()).isEqualTo(magazine.ann.id());
        }
    }

    @Test
    void aCopyUnderAnotherKeyHasWhatWasNotLoaded() {
        Article article = another("title");
        article.setPk(77_777L);

        article.insert();

        assertThat(stored(article).rating).isEqualTo(5);
        article.delete();
    }

    @Test
    void aCopyKnowsWhatWasNotLoadedBeforeItIsStored() {
        Article article = another("title");
        article.setId(null);

        article.load("body", "rating");

        assertThat(article.rating).isEqualTo(5);
        assertThat(article.body).isEqualTo("Another body");
        assertThat(article.isNew()).isFalse();
    }

    @Test
    void manyCopiesHaveWhatWasNotLoaded() {
        List<Article> copies = List.of(another("title"), another("title"));
        copies.forEach(article -> article.setId(null));

        Article.objects.bulkCreate(copies);

        assertThat(
                        Article.objects.filter(Article_.title.eq("Another")).list().stream()
                                .map(article -> article.rating))
                .containsOnly(5);
    }

    @Test
    void manyUpdatesKeepWhatWasNotLoaded() {
        Article article = another("title");

        Article.objects.bulkUpdate(List.of(article), Article_.rating, Article_.body);

        assertThat(stored(article).rating).isEqualTo(5);
        assertThat(stored(article).body).isEqualTo("Another body");
    }

    @Test
    void whatIsNotLoadedAndGoneIsNeverMadeUp() {
        Article article = another("title");
        Article.objects.filter(Article_.id.eq(article.id())).delete();

        assertThatThrownBy(article::insert)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("[body, rating, authorId, editorId] were not loaded");
        assertThatThrownBy(() -> Article.objects.bulkCreate(List.of(article)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("This Article cannot be stored as a new row");
        article.setId(null);
        assertThatThrownBy(article::save).isInstanceOf(IllegalStateException.class);
    }
}
