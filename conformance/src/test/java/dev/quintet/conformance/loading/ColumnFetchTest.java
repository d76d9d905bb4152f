package dev.quintet.conformance.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.models.DoesNotExist;
import dev.quintet.models.FetchMode;
import dev.quintet.models.FieldFetchBlocked;
import dev.quintet.models.Schema;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// The fetch mode says how columns are fetched that a query left out.
@EveryDatabase
class ColumnFetchTest {
    private final Database database;
    private final Statements statements;

    ColumnFetchTest(Database database) {
        this.database = database;
        Schema.create(
                database,
                Nation.class,
                Person.class,
                Columnist.class,
                Paper.class,
                Thesis.class,
                Shelf.class);
        statements = new Statements(database);
        Nation norway = Nation.objects.create(Nation_.code.to("NO"), Nation_.name.to("Norway"));
        for (int i = 1; i <= 3; i++) {
            paper("paper " + i);
            Columnist columnist = new Columnist();
            columnist.name = "name " + i;
            columnist.column = "column " + i;
            columnist.nation.set(norway);
            columnist.save();
            Shelf.objects.create(
                    Shelf_.room.to(1), Shelf_.number.to(i), Shelf_.label.to("shelf " + i));
        }
    }

    @AfterEach
    void drop() {
        Schema.drop(
                database,
                Nation.class,
                Person.class,
                Columnist.class,
                Paper.class,
                Thesis.class,
                Shelf.class);
    }

    private static void paper(String title) {
        Paper paper = new Paper();
        paper.title = title;
        paper.text.set("text of " + title);
        paper.save();
    }

    private static List<Paper> papers(FetchMode mode) {
        return Paper.objects.fetchMode(mode).orderBy(Paper_.id.asc()).list();
    }

    // ---- one

    @Test
    @Spec("FETCH-001")
    void oneReadsTheColumnOfTheInstanceThatAsks() {
        List<Paper> papers = papers(FetchMode.ONE);

        assertThat(statements.of(() -> papers.forEach(paper -> paper.text.get()))).hasSize(3);
        assertThat(papers).allMatch(paper -> paper.text.get().equals("text of " + paper.title));
        assertThat(papers).noneMatch(paper -> paper.pages.isLoaded());
    }

    @Test
    @Spec("FETCH-001")
    void oneReadsAKeyThatWasLeftOut() {
        List<Columnist> people = Columnist.objects.fetchMode(FetchMode.ONE).only("column").list();

        assertThat(statements.of(() -> people.forEach(person -> person.nation.id()))).hasSize(3);
        assertThat(statements.of(() -> people.forEach(person -> person.nation.get()))).hasSize(3);
    }

    // ---- peers

    @Test
    @Spec("FETCH-002")
    void aDeferredColumnIsReadForAllPeersAtOnce() {
        List<Paper> papers = papers(FetchMode.PEERS);

        assertThat(statements.of(() -> papers.getLast().text.get())).hasSize(1);
        assertThat(
                        statements.of(() ->
                                assertThat(papers)
                                        .allMatch(paper ->
                                                paper.text.get().equals("text of " + paper.title))))
                .isEmpty();
        assertThat(papers).noneMatch(paper -> paper.pages.isLoaded());
    }

    @Test
    @Spec("FETCH-002")
    void columnsThatOnlyLeftOutAreReadForAllPeersAtOnce() {
        List<Nation> nations = new ArrayList<>();
        nations.add(Nation.objects.create(Nation_.code.to("SE"), Nation_.name.to("Sweden")));
        List<Nation> read = Nation.objects.only("code").orderBy(Nation_.code.asc()).list();

        assertThat(statements.of(() -> read.getFirst().load("name", "people"))).hasSize(1);
        assertThat(read).extracting(nation -> nation.name).containsExactly("Norway", "Sweden");
        assertThat(read).allMatch(nation -> nation.unloadedFields().isEmpty());
    }

    @Test
    @Spec("FETCH-002")
    void columnsOfParentsAndChildrenAreReadTogether() {
        List<Columnist> people = Columnist.objects.only("bio").orderBy(Columnist_.id.asc()).list();

        assertThat(statements.of(() -> people.getFirst().load("name", "column"))).hasSize(1);
        assertThat(people)
                .extracting(person -> person.name + " " + person.column)
                .containsExactly("name 1 column 1", "name 2 column 2", "name 3 column 3");
    }

    @Test
    @Spec("FETCH-002")
    void keysThatWereLeftOutAndTheirObjectsAreReadForAllPeers() {
        List<Columnist> people = Columnist.objects.only("column").list();

        assertThat(statements.of(() -> people.getFirst().nation.get())).hasSize(2);
        assertThat(statements.of(() -> people.forEach(person -> person.nation.get()))).isEmpty();
        assertThat(people).allMatch(person -> person.nation.get().name.equals("Norway"));
    }

    @Test
    @Spec("FETCH-002")
    void rowsWithCompositeKeysAreReadTogether() {
        List<Shelf> shelves = Shelf.objects.defer("label").orderBy(Shelf_.number.asc()).list();

        assertThat(statements.of(() -> shelves.get(1).load("label"))).hasSize(1);
        assertThat(shelves)
                .extracting(shelf -> shelf.label)
                .containsExactly("shelf 1", "shelf 2", "shelf 3");
    }

    @Test
    @Spec("FETCH-002")
    void aPeerKeepsWhatItHasAlready() {
        List<Paper> papers = papers(FetchMode.PEERS);
        papers.getFirst().text.set("mine");

        papers.getLast().text.get();

        assertThat(papers.getFirst().text.get()).isEqualTo("mine");
        assertThat(papers.get(1).text.get()).isEqualTo("text of paper 2");
    }

    @Test
    @Spec("FETCH-002")
    void aPeerWhoseRowIsGoneIsPassedOver() {
        List<Paper> papers = papers(FetchMode.PEERS);
        Paper.objects.filter(Paper_.id.eq(papers.getFirst().id())).delete();

        assertThat(papers.getLast().text.get()).isEqualTo("text of paper 3");
        assertThat(papers.get(1).text.isLoaded()).isTrue();
        assertThat(papers.getFirst().text.isLoaded()).isFalse();
        assertThatThrownBy(papers.getFirst().text::get)
                .isInstanceOf(DoesNotExist.class)
                .hasMessageContaining("does not exist in the database any more");
    }

    @Test
    @Spec("FETCH-002")
    void aSinglePeerIsServedAsByOne() {
        Paper alone = Paper.objects.fetchMode(FetchMode.PEERS).get(Paper_.title.eq("paper 1"));
        Paper other = Paper.objects.fetchMode(FetchMode.ONE).get(Paper_.title.eq("paper 1"));

        assertThat(statements.of(() -> alone.text.get()))
                .isEqualTo(statements.of(() -> other.text.get()));
    }

    @Test
    @Spec("FETCH-002")
    void morePeersThanAStatementHoldsAreReadInChunks() {
        int most = database.backend().features().maxParameters();
        if (most > 40_000) {
            most = 1_000;
        }
        List<Paper> many = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            Paper paper = new Paper();
            paper.title = "paper";
            paper.text.set("text");
            many.add(paper);
        }
        Paper.objects.bulkCreate(many);
        List<Paper> papers = papers(FetchMode.PEERS);

        List<String> sent = statements.of(() -> papers.getFirst().text.get());

        assertThat(sent).hasSizeBetween(1, 2);
        assertThat(papers).allMatch(paper -> paper.text.isLoaded());
    }

    // ---- raise

    @Test
    @Spec("FETCH-003")
    void raiseRefusesAndNamesTheColumn() {
        Paper paper = papers(FetchMode.RAISE).getFirst();
        Columnist person =
                Columnist.objects.fetchMode(FetchMode.RAISE).only("column").list().getFirst();

        assertThat(
                        statements.of(() -> {
                            assertThatThrownBy(paper.text::get)
                                    .isInstanceOf(FieldFetchBlocked.class)
                                    .hasMessageContainingAll("Paper.text", "clearDefer()");
                            assertThatThrownBy(() -> person.load("name"))
                                    .isInstanceOf(FieldFetchBlocked.class)
                                    .hasMessageContainingAll("Columnist.name", "only()");
                            assertThatThrownBy(person.nation::id)
                                    .isInstanceOf(FieldFetchBlocked.class)
                                    .hasMessageContaining("Columnist.nationId");
                        }))
                .isEmpty();
    }

    @Test
    @Spec("FETCH-003")
    void raiseLeavesAloneWhatIsLoadedOrSet() {
        Paper whole = Paper.objects.fetchMode(FetchMode.RAISE).clearDefer().first().orElseThrow();
        Paper partly = papers(FetchMode.RAISE).getFirst();
        partly.text.set("new");

        assertThat(whole.text.get()).isEqualTo("text of paper 1");
        assertThat(partly.text.get()).isEqualTo("new");
        partly.save();
        assertThat(Paper.objects.values("text").first().orElseThrow()).containsEntry("text", "new");
    }

    @Test
    @Spec("FETCH-003")
    void aRefreshIsAskedForAndNotRefused() {
        Paper paper = papers(FetchMode.RAISE).getFirst();

        paper.refreshFields("text");

        assertThat(paper.text.get()).isEqualTo("text of paper 1");
    }

    // ---- others

    @Test
    @Spec("FETCH-005")
    void aModeOfOnesOwnIsAskedForColumnsToo() {
        List<String> asked = new ArrayList<>();
        List<Paper> papers =
                papers((fetcher, instance) -> {
                    asked.add(fetcher.toString());
                    fetcher.fetchOne(instance);
                });
        List<Paper> ignored = papers((fetcher, instance) -> {});

        papers.getFirst().text.get();
        papers.getFirst().load("text", "pages");

        assertThat(asked).containsExactly("Paper.text", "Paper.pages");
        assertThatThrownBy(ignored.getFirst().text::get)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("fetched nothing for Paper.text");
    }
}
