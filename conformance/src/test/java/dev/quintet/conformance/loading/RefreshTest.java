package dev.quintet.conformance.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.models.DoesNotExist;
import dev.quintet.models.meta.FieldDoesNotExist;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

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
    @Spec("INST-005")
    void allFieldsAreReadAgain() {
        change();

        List<String> sent = statements.of(article::refresh);

        assertThat(sent).hasSize(1);
        assertThat(article.title).isEqualTo("New");
        assertThat(article.rating).isEqualTo(1);
    }

    @Test
    @Spec("INST-005")
    void whatIsNotLoadedStaysSo() {
        Article partly = Article.objects.only("title").get(Article_.id.eq(article.id()));
        change();

        List<String> sent = statements.of(partly::refresh);

        assertThat(sent.getFirst()).doesNotContain("rating");
        assertThat(partly.title).isEqualTo("New");
        assertThat(partly.isLoaded("rating")).isFalse();
    }

    @Test
    @Spec("INST-005")
    void namedFieldsAloneAreReadAndLoaded() {
        Article partly = Article.objects.only("title").get(Article_.id.eq(article.id()));
        change();

        partly.refreshFields("rating");

        assertThat(partly.title).isEqualTo("Another");
        assertThat(partly.rating).isEqualTo(1);
        assertThat(partly.isLoaded("rating")).isTrue();
    }

    @Test
    @Spec("INST-005")
    void relatedObjectsAreDropped() {
        assertThat(article.author.get()).isEqualTo(magazine.ann);
        assertThat(article.cover.find()).isEmpty();

        article.refresh();

        assertThat(article.author.isLoaded()).isFalse();
        assertThat(article.cover.isLoaded()).isFalse();
    }

    @Test
    @Spec("INST-005")
    void prefetchedRowsAreDroppedAllOrThoseThatAreNamed() {
        Article read =
                Article.objects
                        .prefetchRelated(Article_.readers())
                        .get(Article_.id.eq(article.id()));
        assertThat(statements.of(() -> read.readers.list())).isEmpty();

        read.refreshFields("title");
        assertThat(statements.of(() -> read.readers.list())).isEmpty();
        read.refreshFields("readers");
        assertThat(statements.of(() -> read.readers.list())).hasSize(1);
    }

    @Test
    @Spec("INST-005")
    void aRelationWithoutAColumnIsOnlyDropped() {
        assertThat(article.cover.find()).isEmpty();

        assertThat(statements.of(() -> article.refreshFields("cover"))).isEmpty();
        assertThat(article.cover.isLoaded()).isFalse();
    }

    @Test
    @Spec("INST-005")
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
    @Spec("INST-005")
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
    @Spec("INST-005")
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
