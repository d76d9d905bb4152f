package dev.quintet.conformance.signals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.db.Database;
import dev.quintet.models.Deleted;
import dev.quintet.models.signals.PostDelete;
import dev.quintet.models.signals.PreDelete;
import dev.quintet.models.signals.Signals;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.Map;

/// Deleting instances is told, of those too that go with others.
@EveryDatabase
class DeleteSignalsTest {
    private final Database database;
    private final Folder folder;

    DeleteSignalsTest(Database database) {
        this.database = database;
        Tables.fresh(database);
        folder = Folder.objects.create(Folder_.name.to("inbox"));
    }

    private Note note(String text) {
        return Note.objects.create(Note_.folder().to(folder), Note_.text.to(text));
    }

    @Test
    @Spec("SIG-006")
    void anInstanceIsToldBeforeAndAfterAndHasItsKeyStill() {
        Note note = note("milk");
        Object key = note.pk();
        try (var before = new Heard<PreDelete<Note>>();
                var after = new Heard<PostDelete<Note>>()) {
            before.by(() ->
                    Signals.preDelete(
                            Note.class,
                            event -> {
                                assertThat(Note.objects.count()).isEqualTo(1);
                                before.events.add(event);
                            }));
            after.by(() ->
                    Signals.postDelete(
                            Note.class,
                            event -> {
                                assertThat(Note.objects.count()).isZero();
                                assertThat(event.instance().pk()).isEqualTo(key);
                                after.events.add(event);
                            }));

            note.delete();

            assertThat(before.events)
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.instance()).isSameAs(note);
                        assertThat(event.origin()).isSameAs(note);
                        assertThat(event.database()).isSameAs(database);
                    });
            assertThat(after.events).hasSize(1);
            assertThat(note.pk()).isNull();
        }
    }

    @Test
    @Spec("SIG-006")
    void whatGoesWithAnotherIsToldWithTheOneItBeganWith() {
        note("milk");
        note("bread");
        try (var heard = new Heard<PreDelete<Note>>()) {
            heard.by(() -> Signals.preDelete(Note.class, heard.events::add));

            Deleted deleted = folder.delete();

            assertThat(heard.events)
                    .extracting(event -> event.instance().text)
                    .containsExactlyInAnyOrder("milk", "bread");
            assertThat(heard.events).allMatch(event -> event.origin() == folder);
            assertThat(deleted.perModel())
                    .isEqualTo(Map.of("signals.Note", 2, "signals.Folder", 1));
        }
    }

    @Test
    @Spec("SIG-006")
    void theRowsOfAQueryAreToldWithTheQuery() {
        note("milk");
        note("bread");
        try (var heard = new Heard<PostDelete<Note>>()) {
            heard.by(() -> Signals.postDelete(Note.class, heard.events::add));
            var bread = Note.objects.filter(Note_.text.eq("bread"));

            assertThat(bread.delete().total()).isEqualTo(1);

            assertThat(heard.events)
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.instance().text).isEqualTo("bread");
                        assertThat(event.origin()).isSameAs(bread);
                    });
        }
    }

    @Test
    @Spec("SIG-006")
    void theRowsOfParentsAreToldToo() {
        Task task = new Task();
        task.folder.set(folder);
        task.text = "shop";
        task.save();
        try (var tasks = new Heard<PreDelete<Task>>();
                var notes = new Heard<PreDelete<Note>>()) {
            tasks.by(() -> Signals.preDelete(Task.class, tasks.events::add));
            notes.by(() -> Signals.preDelete(Note.class, notes.events::add));

            Task.objects.all().delete();

            assertThat(tasks.events).hasSize(1);
            assertThat(notes.events)
                    .singleElement()
                    .satisfies(event -> assertThat(event.instance().text).isEqualTo("shop"));
            assertThat(Note.objects.count()).isZero();
        }
    }

    @Test
    @Spec("SIG-006")
    void aProxyTellsForItself() {
        note("milk");
        try (var memos = new Heard<PreDelete<Memo>>();
                var notes = new Heard<PreDelete<Note>>()) {
            memos.by(() -> Signals.preDelete(Memo.class, memos.events::add));
            notes.by(() -> Signals.preDelete(Note.class, notes.events::add));

            Memo.objects.get().delete();

            assertThat(memos.events).hasSize(1);
            assertThat(notes.events).isEmpty();
        }
    }
}
