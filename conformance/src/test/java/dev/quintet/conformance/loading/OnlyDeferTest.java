package dev.quintet.conformance.loading;

import static dev.quintet.models.expressions.Functions.count;
import static dev.quintet.models.expressions.Functions.exists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.NotSupportedError;
import dev.quintet.models.QuerySet;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.models.meta.FieldDoesNotExist;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

@EveryDatabase
class OnlyDeferTest {
    private static final String[] NONE = {};

    private final Statements statements;
    private final Magazine magazine;

    OnlyDeferTest(Database database) {
        magazine = Magazine.in(database);
        statements = new Statements(database);
    }

    private static QuerySet<Article> articles() {
        return Article.objects.orderBy(Article_.id.asc());
    }

    private Article full(QuerySet<Article> articles) {
        return articles.get(Article_.id.eq(magazine.full.id()));
    }

    // ---- defer

    @Test
    @Spec("QSR-031")
    void deferLeavesColumnsOut() {
        assertThat(articles().defer(Article_.body).sql())
                .contains("title", "rating")
                .doesNotContain("body");
        assertThat(full(articles().defer(Article_.body)).unloadedFields()).containsExactly("body");
    }

    @Test
    @Spec("QSR-031")
    void deferLeavesOutMoreAndMore() {
        assertThat(full(articles().defer("body").defer("rating")).unloadedFields())
                .containsExactly("body", "rating");
        assertThat(full(articles().defer("body").defer(NONE)).unloadedFields())
                .containsExactly("body");
    }

    @Test
    @Spec("QSR-031")
    void theKeyIsNeverLeftOut() {
        Article full = full(articles().defer("id", "body"));

        assertThat(full.unloadedFields()).containsExactly("body");
        assertThat(full.id()).isEqualTo(magazine.full.id());
        assertThat(full(articles().defer("pk")).unloadedFields()).isEmpty();
    }

    @Test
    @Spec("QSR-031")
    void clearingReadsAllColumns() {
        assertThat(full(articles().defer("body").clearDefer()).unloadedFields()).isEmpty();
        assertThat(full(articles().only("body").clearDefer()).unloadedFields()).isEmpty();
    }

    @Test
    @Spec("QSR-031")
    void anUnknownNameIsRefusedWhenTheRowsAreFetched() {
        QuerySet<Article> query = articles().defer("tilte");

        assertThatThrownBy(query::list)
                .isInstanceOf(FieldDoesNotExist.class)
                .hasMessageContaining("Article has no field 'tilte'. Did you mean 'title'?");
    }

    @Test
    @Spec({"QSR-031", "QSR-032"})
    void anUnknownNameIsRefusedEvenWhereNoColumnsAreRead() {
        assertThatThrownBy(articles().only("tilte")::exists).isInstanceOf(FieldDoesNotExist.class);
        assertThatThrownBy(articles().defer("tilte")::count).isInstanceOf(FieldDoesNotExist.class);
        assertThatThrownBy(() -> articles().filter(exists(articles().only("tilte"))).list())
                .isInstanceOf(FieldDoesNotExist.class);
    }

    @Test
    @Spec("QSR-031")
    void columnsOfRelatedInstancesAreLeftOut() {
        Article full =
                full(articles().selectRelated(Article_.author()).defer(Article_.author().bio));

        assertThat(full.unloadedFields()).isEmpty();
        assertThat(full.author.get().unloadedFields()).containsExactly("bio");
        assertThat(full.author.get().name).isEqualTo("Ann");
    }

    @Test
    @Spec("QSR-031")
    void columnsOfTheReverseSideAreLeftOut() {
        Article full = full(articles().selectRelated("cover").defer("cover__color"));

        assertThat(full.cover.get().unloadedFields()).containsExactly("color");
        assertThat(full.cover.get().article.get()).isSameAs(full);
    }

    @Test
    @Spec("QSR-031")
    void anAnnotationCannotBeLeftOut() {
        var readings = count(Article_.readers()).as("readings");

        assertThatThrownBy(articles().annotate(readings).defer("readings")::list)
                .isInstanceOf(FieldDoesNotExist.class);
    }

    @Test
    @Spec("QSR-031")
    void aRelationCannotBeLeftOutAndFollowed() {
        assertThatThrownBy(articles().selectRelated("author").defer("author")::list)
                .isInstanceOf(FieldError.class)
                .hasMessage(
                        "magazine.Article.author cannot be both deferred and traversed with"
                                + " selectRelated() at the same time. Name it in only(), or do not"
                                + " name it in defer().");
        assertThatThrownBy(articles().selectRelated("cover").defer("cover")::list)
                .isInstanceOf(FieldError.class);
    }

    @Test
    @Spec("QSR-031")
    void aPathOverWhatIsNoRelationIsRefused() {
        assertThatThrownBy(articles().defer("title__length")::list).isInstanceOf(FieldError.class);
    }

    // ---- only

    @Test
    @Spec("QSR-032")
    void onlyReadsNothingButSomeColumnsAndTheKey() {
        Article full = full(articles().only(Article_.title));

        assertThat(full.title).isEqualTo("Full");
        assertThat(full.id()).isEqualTo(magazine.full.id());
        assertThat(full.unloadedFields()).containsExactly("body", "rating", "authorId", "editorId");
        assertThat(full.isLoaded(Article_.title)).isTrue();
        assertThat(full.isLoaded(Article_.rating)).isFalse();
    }

    @Test
    @Spec("QSR-032")
    void theLastOnlyHolds() {
        assertThat(full(articles().only("title").only("rating")).isLoaded("title")).isFalse();
    }

    @Test
    @Spec("QSR-032")
    void whatWasLeftOutBeforeStaysLeftOut() {
        Article full = full(articles().defer("rating").only("title", "rating"));

        assertThat(full.isLoaded("title")).isTrue();
        assertThat(full.isLoaded("rating")).isFalse();
    }

    @Test
    @Spec("QSR-032")
    void deferAfterOnlyLeavesOutSomeOfThose() {
        assertThat(full(articles().only("title", "rating").defer("rating")).unloadedFields())
                .containsExactly("body", "rating", "authorId", "editorId");
        assertThat(full(articles().only("title").defer("title", "body")).unloadedFields())
                .containsExactly("body");
    }

    @Test
    @Spec("QSR-032")
    void onlyOfNothingReadsEverything() {
        assertThat(full(articles().only("title").only(NONE)).unloadedFields()).isEmpty();
    }

    @Test
    @Spec("QSR-032")
    void aRelationMayBeNamedByItsKey() {
        Article full = full(articles().only("authorId", "title"));

        assertThat(full.isLoaded(Article_.author())).isTrue();
        assertThat(statements.of(() -> full.author.id())).isEmpty();
    }

    @Test
    @Spec("QSR-032")
    void columnsOfRelatedInstancesAreRead() {
        Article full =
                full(
                        articles()
                                .selectRelated("author__nation")
                                .only("title", "author__name", "author__nation__name"));

        assertThat(full.author.get().unloadedFields()).containsExactly("bio");
        assertThat(full.author.get().nation.get().unloadedFields())
                .containsExactly("code", "people");
        assertThat(full.author.get().nation.id()).isEqualTo("NO");
    }

    @Test
    @Spec("QSR-032")
    void aRelationThatIsFollowedHasToBeRead() {
        assertThatThrownBy(articles().selectRelated("author").only("title")::list)
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("cannot be both deferred and traversed");
    }

    @Test
    @Spec("QSR-032")
    void columnsOfAParentAreReadFromItsTable() {
        assertThat(Columnist.objects.only("column").sql()).doesNotContain("JOIN");
        Columnist bob = Columnist.objects.only("name").get();

        assertThat(bob.name).isEqualTo("Bob");
        assertThat(bob.id()).isEqualTo(magazine.bob.id());
        assertThat(bob.isLoaded("column")).isFalse();
    }

    @Test
    @Spec("QSR-032")
    void conditionsAndOrdersMayUseWhatIsNotRead() {
        QuerySet<Article> query =
                Article.objects
                        .only("title")
                        .filter(Article_.body.eq("Full body"))
                        .orderBy(Article_.rating.desc());

        assertThat(query.get().title).isEqualTo("Full");
    }

    @Test
    @Spec("QSR-032")
    void valuesAreReadAnyway() {
        assertThat(articles().only("title").values("rating").list().getFirst())
                .containsEntry("rating", 5);
    }

    @Test
    @Spec("QSR-032")
    void annotationsStandBesideTheColumns() {
        var readings = count(Article_.readers()).as("readings");

        Article full = full(articles().only("title").annotate(readings));

        assertThat(full.title).isEqualTo("Full");
        assertThat(full.get(readings)).isZero();
    }

    @Test
    @Spec("QSR-032")
    void aCombinedQueryRefusesBoth() {
        QuerySet<Article> both = articles().orderBy().union(articles().orderBy());

        assertThatThrownBy(() -> both.only("title")).isInstanceOf(NotSupportedError.class);
        assertThatThrownBy(() -> both.defer("title")).isInstanceOf(NotSupportedError.class);
        assertThatThrownBy(both::clearDefer).isInstanceOf(NotSupportedError.class);
    }

    @Test
    @Spec("QSR-032")
    void partsOfACombinationMayLeaveColumnsOut() {
        QuerySet<Article> titles = Article.objects.only("title");

        assertThat(titles.union(titles).list())
                .extracting(article -> article.title)
                .containsExactlyInAnyOrder("Full", "Bare");
    }
}
