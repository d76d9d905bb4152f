package dev.quintet.conformance.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.models.DoesNotExist;
import dev.quintet.models.QuerySet;
import dev.quintet.models.SaveOptions;
import dev.quintet.models.Schema;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;

@EveryDatabase
class DeferredTest {
    private final Database database;
    private final Statements statements;
    private final Paper stored = new Paper();

    DeferredTest(Database database) {
        this.database = database;
        Schema.create(database, Paper.class, Thesis.class);
        stored.title = "On heaviness";
        stored.text.set("a long text");
        stored.save();
        statements = new Statements(database);
    }

    @AfterEach
    void drop() {
        Schema.drop(database, Paper.class, Thesis.class);
    }

    private Paper read(QuerySet<Paper> papers) {
        return papers.get(Paper_.id.eq(stored.id()));
    }

    private Paper read() {
        return read(Paper.objects.all());
    }

    // ---- reading

    @Test
    void queriesLeaveItOut() {
        assertThat(Paper.objects.all().sql()).contains("title").doesNotContain("text", "pages");
        assertThat(read().text.isLoaded()).isFalse();
        assertThat(read().unloadedFields()).containsExactly("text", "pages");
    }

    @Test
    void itIsLoadedOnceWhenItIsAskedFor() {
        Paper paper = read();

        List<String> sent =
                statements.of(() -> {
                    assertThat(paper.text.get()).isEqualTo("a long text");
                    assertThat(paper.text.get()).isEqualTo("a long text");
                });

        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst()).contains("text").doesNotContain("pages");
        assertThat(paper.text.isLoaded()).isTrue();
        assertThat(paper.pages.isLoaded()).isFalse();
    }

    @Test
    void nullIsAValueToo() {
        Paper paper = read();

        assertThat(paper.pages.get()).isNull();
        assertThat(statements.of(() -> paper.pages.get())).isEmpty();
    }

    @Test
    void aQueryMayReadIt() {
        assertThat(read(Paper.objects.only(Paper_.text)).text.isLoaded()).isTrue();
        assertThat(read(Paper.objects.only(Paper_.text)).pages.isLoaded()).isFalse();
        Paper whole = read(Paper.objects.clearDefer());

        assertThat(statements.of(() -> assertThat(whole.text.get()).isEqualTo("a long text")))
                .isEmpty();
        assertThat(whole.unloadedFields()).isEmpty();
    }

    @Test
    void deferLeavesOutOtherColumnsBesideIt() {
        assertThat(read(Paper.objects.defer("title")).unloadedFields())
                .containsExactly("title", "text", "pages");
    }

    @Test
    void conditionsOrdersAndValuesUseItAsAnyColumn() {
        assertThat(Paper.objects.filter(Paper_.text.contains("long")).orderBy(Paper_.text.asc()))
                .containsExactly(stored);
        assertThat(Paper.objects.values("text").get()).containsEntry("text", "a long text");
        assertThat(Paper.objects.values().get()).containsKey("text");
    }

    @Test
    void relatedInstancesHaveItLoadedOnlyWhenAsked() {
        Paper copy = new Paper();
        copy.original.set(stored);
        copy.save();

        Paper joined = Paper.objects.selectRelated(Paper_.original()).get(Paper_.id.eq(copy.id()));
        Paper loaded = Paper.objects.get(Paper_.id.eq(copy.id()));

        assertThat(joined.original.get().text.isLoaded()).isFalse();
        assertThat(joined.original.get().text.get()).isEqualTo("a long text");
        assertThat(loaded.original.get().text.isLoaded()).isFalse();
        assertThat(loaded.original.get().text.get()).isEqualTo("a long text");
    }

    @Test
    void aChildHasThoseOfItsParentAndItsOwn() {
        Thesis thesis = new Thesis();
        thesis.text.set("a thesis");
        thesis.review.set("good");
        thesis.save();

        Thesis read = Thesis.objects.get();

        assertThat(read.unloadedFields()).containsExactly("text", "pages", "review");
        assertThat(read.text.get()).isEqualTo("a thesis");
        assertThat(read.review.get()).isEqualTo("good");
    }

    @Test
    @Spec("QSR-031")
    void aQueryOfAChildLeavesColumnsOutToo() {
        Thesis thesis = new Thesis();
        thesis.title = "On lightness";
        thesis.save();

        assertThat(Thesis.objects.defer("title").get().unloadedFields())
                .containsExactly("title", "text", "pages", "review");
        assertThat(Thesis.objects.defer(Thesis_.title).get().pk()).isEqualTo(thesis.pk());
    }

    @Test
    void aTextTellsThatItIsNotLoaded() {
        Paper paper = read();

        assertThat(paper.text).hasToString("not loaded");
        assertThat(paper.text.get()).isNotEmpty();
        assertThat(paper.text).hasToString("a long text");
    }

    @Test
    void aRowThatIsGoneCannotBeLoaded() {
        Paper paper = read();
        Paper.objects.delete();

        assertThatThrownBy(() -> paper.text.get()).isInstanceOf(DoesNotExist.class);
    }

    // ---- writing

    @Test
    void aNewInstanceHasItsDefault() {
        Paper paper = new Paper();

        assertThat(paper.text.isLoaded()).isTrue();
        assertThat(paper.text.get()).isEqualTo("nothing yet");
        paper.save();
        assertThat(Paper.objects.get(Paper_.id.eq(paper.id())).text.get()).isEqualTo("nothing yet");
    }

    @Test
    void whatIsNotLoadedIsNotWritten() {
        Paper paper = read();
        paper.title = "Changed";

        List<String> sent = statements.of(paper::save);

        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst()).doesNotContain("text");
        assertThat(read().text.get()).isEqualTo("a long text");
    }

    @Test
    void whatIsSetIsWritten() {
        Paper paper = read();
        paper.text.set("shorter");

        assertThat(statements.of(() -> assertThat(paper.text.get()).isEqualTo("shorter")))
                .isEmpty();
        paper.save();
        assertThat(read().text.get()).isEqualTo("shorter");
    }

    @Test
    void whatIsNamedButNotLoadedStaysAsItIs() {
        Paper paper = read();

        paper.save(SaveOptions.DEFAULTS.updateFields(List.of("text")));

        assertThat(read().text.get()).isEqualTo("a long text");
    }

    @Test
    void aRefreshReadsItOnlyIfItIsLoaded() {
        Paper paper = read();
        Paper loaded = read(Paper.objects.clearDefer());
        Paper.objects.update(Paper_.text.to("new"));

        paper.refresh();
        loaded.refresh();

        assertThat(paper.text.isLoaded()).isFalse();
        assertThat(loaded.text.isLoaded()).isTrue();
        assertThat(loaded.text.get()).isEqualTo("new");
    }

    @Test
    void rowsAreCreatedAndUpdatedWithIt() {
        Paper made = Paper.objects.create(Paper_.title.to("T"), Paper_.text.to("made"));

        assertThat(made.text.get()).isEqualTo("made");
        Paper.objects.filter(Paper_.id.eq(made.id())).update(Paper_.text.to("updated"));
        assertThat(Paper.objects.get(Paper_.id.eq(made.id())).text.get()).isEqualTo("updated");
    }

    @Test
    void aCopyHasIt() {
        Paper paper = read();
        paper.setId(null);
        assertThat(paper.text.get()).isEqualTo("a long text");
        Paper another = read();
        another.setId(null);

        another.insert();

        Paper copy = Paper.objects.get(Paper_.id.eq(another.id()));
        assertThat(copy).isNotEqualTo(stored);
        assertThat(copy.text.get()).isEqualTo("a long text");
    }

    @Test
    void aCopyOfAChildHasThoseOfAllTables() {
        Thesis thesis = new Thesis();
        thesis.text.set("a thesis");
        thesis.review.set("good");
        thesis.save();
        Thesis copy = Thesis.objects.get();
        copy.setPk(null);

        copy.insert();

        Thesis read = Thesis.objects.get(Thesis_.id.eq(copy.id()));
        assertThat(read.pk()).isNotEqualTo(thesis.pk());
        assertThat(read.text.get()).isEqualTo("a thesis");
        assertThat(read.review.get()).isEqualTo("good");
    }
}
