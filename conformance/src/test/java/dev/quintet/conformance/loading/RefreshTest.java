package dev.quintet.conformance.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.models.DoesNotExist;
import dev.quintet.models.meta.FieldDoesNotExist;
import dev.quintet.testing.EveryDatabase;

import org.junit.jupiter.api.Test;

import java.util.List;

@EveryDatabase
class RefreshTest {
    private final Statements statements;
    private final Magazine magazine;
    private final Article article;

    RefreshTest(Database database) {
        magazine = Magazine.in(database);
        article = magazine.another();
        statements = new Statements(database);
    }

    private void change() {
        Article.objects
                .filter(Article_.id.eq(article.id()))
                .update(Article_.title.to("New"), Article_.rating.to(1));
    }

    @Test
    void allFieldsAreReadAgain() {
        change();

        List<String> sent = statements.of(article::refresh);

        assertThat(sent).hasSize(1);
        assertThat(article.title).isEqualTo("New");
        assertThat(article.rating).isEqualTo(1);
    }

    @Test
    void whatIsNotLoadedStaysSo() {
        Article partly = Article.objects.only("title").get(Article_.id.eq(article.id()));
        change();

        List<String> sent = statements.of(partly::refresh);

        assertThat(sent.getFirst()).doesNotContain("rating");
        assertThat(partly.title).isEqualTo("New");
        assertThat(partly.isLoaded("rating")).isFalse();
    }

    @Test
    void namedFieldsAloneAreReadAndLoaded() {
        Article partly = Article.objects.only("title").get(Article_.id.eq(article.id()));
        change();

        partly.refreshFields("rating");

        assertThat(partly.title).isEqualTo("Another");
        assertThat(partly.rating).isEqualTo(1);
        assertThat(partly.isLoaded("rating")).isTrue();
    }

    @Test
    void relatedObjectsAreDropped() {
        assertThat(article.author.get()).isEqualTo(magazine.ann);
        assertThat(article.cover.find()).isEmpty();

        article.refresh();

        assertThat(article.author.isLoaded()).isFalse();
        assertThat(article.cover.isLoaded()).isFalse();
    }

    @Test
    void aRelationWithoutAColumnIsOnlyDropped() {
        assertThat(article.cover.find()).isEmpty();

        assertThat(statements.of(() -> article.refreshFields("cover"))).isEmpty();
        assertThat(article.cover.isLoaded()).isFalse();
    }

    @Test
    void aQueryMayGiveTheRow() {
        change();

        List<String> sent =
                statements.of(() ->
                        article.refreshFrom(
                                Article.objects.selectRelated(
                                        Article_.author(), Article_.editor())));

        assertThat(sent).hasSize(1);
        assertThat(article.title).isEqualTo("New");
        assertThat(statements.of(() -> article.author.get())).isEmpty();
    }

    @Test
    void aQueryMayGiveSomeFields() {
        change();

        article.refreshFrom(Article.objects, "rating");

        assertThat(article.title).isEqualTo("Another");
        assertThat(article.rating).isEqualTo(1);
    }

    @Test
    void aRowThatIsGoneIsMissed() {
        Article.objects.filter(Article_.id.eq(article.id())).delete();

        assertThatThrownBy(article::refresh).isInstanceOf(DoesNotExist.class);
        assertThatThrownBy(() -> article.refreshFrom(Article.objects))
                .isInstanceOf(DoesNotExist.class);
    }

    @Test
    void aRowThatTheQueryDoesNotGiveIsMissed() {
        assertThatThrownBy(() ->
                        article.refreshFrom(Article.objects.filter(Article_.title.eq("Full"))))
                .isInstanceOf(DoesNotExist.class);
    }

    @Test
    void wrongNamesAreRefused() {
        assertThatThrownBy(() -> article.refreshFields("author__name"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> article.refreshFields("titel"))
                .isInstanceOf(FieldDoesNotExist.class);
        assertThatThrownBy(() -> article.refreshFrom(Person.objects))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Article().refresh())
                .isInstanceOf(IllegalArgumentException.class);
    }
}
