package dev.quintet.conformance.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.models.DoesNotExist;
import dev.quintet.models.expressions.ByName;
import dev.quintet.models.meta.FieldDoesNotExist;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.List;

@EveryDatabase
class LateColumnsTest {
    private final Database database;
    private final Statements statements;
    private final Magazine magazine;

    LateColumnsTest(Database database) {
        this.database = database;
        magazine = Magazine.in(database);
        statements = new Statements(database);
    }

    private Article with(String... fields) {
        return Article.objects.only(fields).get(Article_.id.eq(magazine.full.id()));
    }

    // ---- loading

    @Test
    @Spec("INST-004")
    void aColumnIsReadWithOneQueryOfItsOwn() {
        Article article = with("title");

        List<String> sent = statements.of(() -> article.load(Article_.rating));

        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst()).contains("rating").doesNotContain("body");
        assertThat(article.rating).isEqualTo(5);
        assertThat(article.isLoaded(Article_.rating)).isTrue();
        assertThat(article.isLoaded(Article_.body)).isFalse();
    }

    @Test
    @Spec("INST-004")
    void severalColumnsAreReadWithOneQuery() {
        Article article = with("title");

        assertThat(statements.of(() -> article.load("rating", "body", "title"))).hasSize(1);
        assertThat(article.body).isEqualTo("Full body");
        assertThat(article.unloadedFields()).containsExactly("authorId", "editorId");
    }

    @Test
    @Spec("INST-004")
    void whatIsLoadedIsNotReadAgain() {
        Article article = with("title");
        article.title = "changed";

        assertThat(statements.of(() -> article.load("title"))).isEmpty();
        assertThat(article.title).isEqualTo("changed");
    }

    @Test
    @Spec("INST-004")
    void theInstancesOwnDatabaseIsAsked() {
        Article article = with("title");

        assertThat(article.database()).contains(database.alias());
        article.load("rating");
        assertThat(article.database()).contains(database.alias());
    }

    @Test
    @Spec("INST-004")
    void aKeyThatIsKnownFromTheParentTakesNoQuery() {
        Columnist bob = Columnist.objects.only("column").get();

        assertThat(bob.unloadedFields()).contains("id");
        assertThat(statements.of(() -> bob.load("id"))).isEmpty();
        assertThat(bob.id()).isEqualTo(magazine.bob.id());
        assertThat(bob.unloadedFields()).doesNotContain("id");
    }

    @Test
    @Spec("INST-004")
    void columnsOfAParentAreReadToo() {
        Columnist bob = Columnist.objects.only("column").get();

        assertThat(statements.of(() -> bob.load("name"))).hasSize(1);
        assertThat(bob.name).isEqualTo("Bob");
    }

    @Test
    @Spec("INST-004")
    void theUnloadedFieldsAreKnownByTheNamesOfTheirColumns() {
        assertThat(with("title", "author").unloadedFields())
                .containsExactly("body", "rating", "editorId");
    }

    @Test
    @Spec("INST-004")
    void aFieldCanBeTakenForUnloadedAgain() {
        Article article = magazine.another();
        Article.objects.filter(Article_.id.eq(article.id())).update(Article_.title.to("New"));

        article.unload("title", "id");

        assertThat(article.unloadedFields()).containsExactly("title");
        article.load("title");
        assertThat(article.title).isEqualTo("New");
    }

    @Test
    void aNewInstanceHasEverything() {
        assertThat(new Article().unloadedFields()).isEmpty();
        assertThat(new Article().isLoaded("title")).isTrue();
    }

    @Test
    void aRowThatIsGoneCannotBeLoaded() {
        Article article =
                Article.objects.only("title").get(Article_.id.eq(magazine.another().id()));
        Article.objects.filter(Article_.id.eq(article.id())).delete();

        assertThatThrownBy(() -> article.load("rating")).isInstanceOf(DoesNotExist.class);
    }

    @Test
    void anUnknownFieldIsRefused() {
        Article article = with("title");

        assertThatThrownBy(() -> article.load("titel")).isInstanceOf(FieldDoesNotExist.class);
        assertThatThrownBy(() -> article.isLoaded("titel")).isInstanceOf(FieldDoesNotExist.class);
        assertThatThrownBy(() -> article.load("readers")).isInstanceOf(FieldDoesNotExist.class);
        assertThatThrownBy(() -> article.load(Article_.author().name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("author__name");
    }

    // ---- relations whose key was left out

    @Test
    void aRelationLoadsItsKeyFirst() {
        Article article = with("title");

        assertThat(article.author.isLoaded()).isFalse();
        assertThat(statements.of(() -> assertThat(article.author.get()).isEqualTo(magazine.ann)))
                .hasSize(2);
        assertThat(article.isLoaded(Article_.author())).isTrue();
    }

    @Test
    void askedForItsKeyARelationLoadsNothingElse() {
        Article article = with("title");

        assertThat(
                        statements.of(
                                () -> assertThat(article.author.id()).isEqualTo(magazine.ann.id())))
                .hasSize(1);
    }

    @Test
    void aRelationThatIsSetIsLoaded() {
        Article article = with("title");

        article.author.set(magazine.bob);
        article.editor.clear();

        assertThat(article.isLoaded(Article_.author())).isTrue();
        assertThat(article.isLoaded(Article_.editor())).isTrue();
        assertThat(
                        statements.of(() -> {
                            assertThat(article.author.id()).isEqualTo(magazine.bob.id());
                            assertThat(article.editor.find()).isEmpty();
                        }))
                .isEmpty();
    }

    @Test
    void aColumnThatOthersReferToIsLoadedForThem() {
        Nation norway = Nation.objects.only("name").get(Nation_.code.eq("NO"));
        Person person = new Person();

        person.nation.set(norway);

        assertThat(person.nation.id()).isEqualTo("NO");
        Nation again = Nation.objects.only("name").get(Nation_.code.eq("NO"));
        assertThat(Person.objects.filter(Person_.nation().eq(again)).list())
                .containsExactly(magazine.ann);
    }

    // ---- the moment of reading

    @Test
    @Spec("INST-001")
    void aModelHearsOfEachInstanceThatIsMadeOfARow() {
        Nation whole = Nation.objects.get(Nation_.code.eq("NO"));
        Nation partly = Nation.objects.only("code").get(Nation_.code.eq("NO"));

        assertThat(whole.known).isEqualTo(database.alias() + ", false, NO, []");
        assertThat(partly.known).isEqualTo(database.alias() + ", false, NO, [name, people]");
        assertThat(new Nation().known).isNull();
    }

    @Test
    @Spec("INST-001")
    void aModelHearsOfRelatedInstances() {
        Person ann = Person.objects.get(Person_.name.eq("Ann"));
        Person joined = Person.objects.selectRelated(Person_.nation()).get(Person_.name.eq("Ann"));
        String known = database.alias() + ", false, NO, []";

        assertThat(ann.nation.get().known).isEqualTo(known);
        assertThat(joined.nation.get().known).isEqualTo(known);
        assertThat(Nation.objects.filter(ByName.q("person", ann)).get().known).isEqualTo(known);
    }
}
