package dev.quintet.conformance.loading;

import static dev.quintet.models.expressions.Functions.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.NotSupportedError;
import dev.quintet.models.DoesNotExist;
import dev.quintet.models.HasOne;
import dev.quintet.models.QuerySet;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.List;

@EveryDatabase
@Spec("QSR-021")
class SelectRelatedTest {
    private final Statements statements;
    private final Magazine magazine;

    SelectRelatedTest(Database database) {
        magazine = Magazine.in(database);
        statements = new Statements(database);
    }

    private static QuerySet<Article> articles() {
        return Article.objects.orderBy(Article_.id.asc());
    }

    private Article full(QuerySet<Article> articles) {
        return articles.get(Article_.id.eq(magazine.full.id()));
    }

    private Article bare(QuerySet<Article> articles) {
        return articles.get(Article_.id.eq(magazine.bare.id()));
    }

    // ---- what comes along

    @Test
    void relatedRowsComeWithTheSameQuery() {
        Article full = full(articles().selectRelated(Article_.author(), Article_.editor()));

        List<String> sent =
                statements.of(() -> {
                    assertThat(full.author.get()).isEqualTo(magazine.ann);
                    assertThat(full.author.get().bio).isEqualTo("the life of Ann");
                    assertThat(full.author.id()).isEqualTo(magazine.ann.id());
                    assertThat(full.author.get().isNew()).isFalse();
                    assertThat(full.author.get().database()).isEqualTo(full.database());
                    assertThat(full.editor.get().name).isEqualTo("Bob");
                });

        assertThat(sent).isEmpty();
    }

    @Test
    void itIsOneQueryForAllRows() {
        int queries =
                statements.count(() ->
                        articles().selectRelated(Article_.author()).stream()
                                .map(article -> article.author.get().name)
                                .toList());

        assertThat(queries).isEqualTo(1);
    }

    @Test
    void anEmptyRelationIsKnownToBeEmpty() {
        Article bare = bare(articles().selectRelated(Article_.editor()));

        List<String> sent =
                statements.of(() -> {
                    assertThat(bare.editor.isLoaded()).isTrue();
                    assertThat(bare.editor.get()).isNull();
                    assertThat(bare.editor.find()).isEmpty();
                });

        assertThat(sent).isEmpty();
    }

    @Test
    void theReverseSideOfAOneToOneRelationComesAlong() {
        Article full = full(articles().selectRelated(Article_.cover()));

        List<String> sent =
                statements.of(() -> {
                    assertThat(full.cover.get().color).isEqualTo("red");
                    assertThat(full.cover.get().article.get()).isSameAs(full);
                });

        assertThat(sent).isEmpty();
    }

    @Test
    void aMissingReverseSideIsKnownToBeMissing() {
        Article bare = bare(articles().selectRelated(Article_.cover()));

        List<String> sent =
                statements.of(() -> {
                    assertThat(bare.cover.isLoaded()).isTrue();
                    assertThat(bare.cover.find()).isEmpty();
                    assertThatThrownBy(bare.cover::get).isInstanceOf(DoesNotExist.class);
                });

        assertThat(sent).isEmpty();
    }

    @Test
    void aOneToOneRelationLetsBothSidesKnowEachOther() {
        Cover cover = Cover.objects.selectRelated(Cover_.article()).get();

        List<String> sent =
                statements.of(() -> assertThat(cover.article.get().cover.get()).isSameAs(cover));

        assertThat(sent).isEmpty();
    }

    @Test
    void everyStepOfAPathComesAlong() {
        Cover cover = Cover.objects.selectRelated(Cover_.article().author().nation()).get();

        List<String> sent =
                statements.of(() -> {
                    assertThat(cover.article.get().title).isEqualTo("Full");
                    assertThat(cover.article.get().author.get().name).isEqualTo("Ann");
                    assertThat(cover.article.get().author.get().nation.get().name)
                            .isEqualTo("Norway");
                });

        assertThat(sent).isEmpty();
    }

    @Test
    void stepsBehindAnEmptyRelationAreLeftOut() {
        Article bare = bare(articles().selectRelated("editor__nation"));
        Article full = full(articles().selectRelated("editor__nation"));

        List<String> sent =
                statements.of(() -> {
                    assertThat(bare.editor.find()).isEmpty();
                    assertThat(full.editor.get().nation.get().name).isEqualTo("Sweden");
                });

        assertThat(sent).isEmpty();
    }

    // ---- joins

    @Test
    void aKeyThatCannotBeNullIsJoinedWithInner() {
        assertThat(articles().selectRelated(Article_.author()).sql())
                .contains("INNER JOIN")
                .doesNotContain("LEFT");
    }

    @Test
    void whatLiesBehindANullableKeyIsJoinedWithLeft() {
        assertThat(articles().selectRelated("editor__nation").sql())
                .containsPattern("LEFT.*LEFT")
                .doesNotContain("INNER");
    }

    @Test
    void theJoinOfAConditionIsShared() {
        QuerySet<Article> swedish =
                articles()
                        .selectRelated(Article_.editor())
                        .filter(Article_.editor().name.eq("Bob"));

        assertThat(swedish.sql()).containsOnlyOnce("JOIN");
        assertThat(swedish.get().editor.get().name).isEqualTo("Bob");
    }

    @Test
    void countAndExistsJoinNothing() {
        List<String> sent =
                statements.of(() -> {
                    articles().selectRelated(Article_.author()).count();
                    articles().selectRelated(Article_.author()).exists();
                });

        assertThat(sent).hasSize(2).noneMatch(sql -> sql.contains("JOIN"));
    }

    @Test
    void valuesCarryNoInstances() {
        assertThat(articles().selectRelated(Article_.author()).values("title").sql())
                .doesNotContain("JOIN");
    }

    @Test
    void annotationsStandBesideRelatedRows() {
        var readings = count(Article_.readers()).as("readings");

        Article full = full(articles().selectRelated(Article_.author()).annotate(readings));

        assertThat(full.get(readings)).isZero();
        assertThat(statements.of(() -> assertThat(full.author.get().name).isEqualTo("Ann")))
                .isEmpty();
    }

    @Test
    void partsOfACombinationCarryTheirRows() {
        QuerySet<Article> all = Article.objects.selectRelated(Article_.author());

        List<Article> both =
                all.filter(Article_.title.eq("Full"))
                        .union(all.filter(Article_.title.eq("Bare")))
                        .list();

        assertThat(
                        statements.of(() ->
                                assertThat(both.stream().map(article -> article.author.get().name))
                                        .containsExactlyInAnyOrder("Ann", "Bob")))
                .isEmpty();
    }

    // ---- inheritance

    @Test
    void aChildComesWithItsOwnColumnsAndThoseOfItsParents() {
        Person bob = Person.objects.selectRelated("columnist").get(Person_.name.eq("Bob"));

        assertThat(Person.objects.selectRelated("columnist").sql()).containsOnlyOnce("JOIN");
        List<String> sent =
                statements.of(() -> {
                    Columnist columnist = columnist(bob).get();
                    assertThat(columnist.column).isEqualTo("Bob thinks");
                    assertThat(columnist.name).isEqualTo("Bob");
                    assertThat(columnist.id()).isEqualTo(bob.id());
                    assertThat(columnist.nation.id()).isEqualTo("SE");
                });

        assertThat(sent).isEmpty();
    }

    @Test
    void whoIsNoChildIsKnownToBeNone() {
        Person ann = Person.objects.selectRelated("columnist").get(Person_.name.eq("Ann"));

        List<String> sent = statements.of(() -> assertThat(columnist(ann).find()).isEmpty());

        assertThat(sent).isEmpty();
    }

    @Test
    void relationsOfAParentComeAlong() {
        Columnist bob = Columnist.objects.selectRelated(Columnist_.nation()).get();

        List<String> sent =
                statements.of(() -> assertThat(bob.nation.get().name).isEqualTo("Sweden"));

        assertThat(sent).isEmpty();
    }

    @SuppressWarnings("unchecked") // the reverse side of the link from Columnist
    private static HasOne<Columnist> columnist(Person person) {
        return (HasOne<Columnist>) person.related("columnist");
    }

    // ---- which relations

    @Test
    void callsAddUp() {
        Article full = full(articles().selectRelated("author").selectRelated("editor", "author"));

        assertThat(full.author.isLoaded()).isTrue();
        assertThat(full.editor.isLoaded()).isTrue();
    }

    @Test
    void clearingLoadsInstancesAlone() {
        Article full = full(articles().selectRelated("author").clearSelectRelated());

        assertThat(full.author.isLoaded()).isFalse();
    }

    @Test
    void withoutNamesAllKeysAreFollowedThatCannotBeNull() {
        Cover cover = Cover.objects.selectRelated().get();

        assertThat(cover.article.isLoaded()).isTrue();
        assertThat(cover.article.get().author.isLoaded()).isTrue();
        assertThat(cover.article.get().author.get().nation.isLoaded()).isTrue();
        assertThat(cover.article.get().editor.isLoaded()).isFalse();
    }

    @Test
    void withoutNamesFiveKeysAreFollowed() {
        String sql = Link.objects.selectRelated().sql();

        assertThat(sql.split("JOIN", -1)).hasSize(1 + 5);
    }

    @Test
    void noPathsAddNothing() {
        assertThat(articles().selectRelated(new String[0]).sql()).doesNotContain("JOIN");
    }

    // ---- what is refused

    @Test
    void anUnknownNameIsRefusedWithTheChoices() {
        assertThatThrownBy(articles().selectRelated("autor")::list)
                .isInstanceOf(FieldError.class)
                .hasMessage(
                        "selectRelated() cannot load 'autor' with Article: there is no such"
                                + " relation. Did you mean 'author'? Choices are: author, cover,"
                                + " editor.");
    }

    @Test
    void anUnknownNameFurtherOnIsRefused() {
        assertThatThrownBy(articles().selectRelated("author__home")::list)
                .isInstanceOf(FieldError.class)
                .hasMessage(
                        "selectRelated() cannot load 'home' with Person: there is no such relation."
                                + " Choices are: columnist, nation.");
    }

    @Test
    void aColumnIsRefused() {
        assertThatThrownBy(articles().selectRelated("title")::list)
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("'title'")
                .hasMessageContaining("no relation");
        assertThatThrownBy(articles().selectRelated("authorId")::list)
                .isInstanceOf(FieldError.class);
    }

    @Test
    void aRelationToManyRowsIsRefused() {
        assertThatThrownBy(articles().selectRelated(Article_.readers())::list)
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("it leads to many rows. Use prefetchRelated().");
        assertThatThrownBy(Person.objects.selectRelated("written")::list)
                .isInstanceOf(FieldError.class);
    }

    @Test
    void anEmptyPartOfAPathIsRefused() {
        assertThatThrownBy(() -> articles().selectRelated("author__"))
                .isInstanceOf(FieldError.class);
    }

    @Test
    void aCombinedQueryRefusesIt() {
        QuerySet<Article> both = articles().orderBy().union(articles().orderBy());

        assertThatThrownBy(() -> both.selectRelated("author"))
                .isInstanceOf(NotSupportedError.class);
        assertThatThrownBy(both::selectRelated).isInstanceOf(NotSupportedError.class);
        assertThatThrownBy(both::clearSelectRelated).isInstanceOf(NotSupportedError.class);
    }

    @Test
    void aSliceMayBeTakenBefore() {
        Article first = articles().limit(1).selectRelated("author").get();

        assertThat(first.author.isLoaded()).isTrue();
    }
}
