package dev.quintet.conformance.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.Transaction;
import dev.quintet.models.SaveOptions;
import dev.quintet.models.signals.PostInit;
import dev.quintet.models.signals.PostSave;
import dev.quintet.models.signals.PreInit;
import dev.quintet.models.signals.PreSave;
import dev.quintet.models.signals.Signals;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.Optional;
import java.util.Set;

/// Making and saving instances is told.
@EveryDatabase
class SaveSignalsTest {
    private final Database database;
    private final Folder folder;

    SaveSignalsTest(Database database) {
        this.database = database;
        Tables.fresh(database);
        folder = Folder.objects.create(Folder_.name.to("inbox"));
    }

    private Note note() {
        Note note = new Note();
        note.folder.set(folder);
        note.text = "milk";
        return note;
    }

    @Test
    @Spec({"SIG-005", "INST-017"})
    void anInsertAndAnUpdateAreToldBeforeAndAfter() {
        Note note = note();
        try (var before = new Heard<PreSave<Note>>();
                var after = new Heard<PostSave<Note>>()) {
            before.by(() -> Signals.preSave(Note.class, before.events::add));
            after.by(() -> Signals.postSave(Note.class, after.events::add));

            note.save();
            note.save(SaveOptions.DEFAULTS.updateFields("text"));

            assertThat(before.events)
                    .containsExactly(
                            new PreSave<>(note, database, false, Optional.empty()),
                            new PreSave<>(note, database, false, Optional.of(Set.of("text"))));
            assertThat(after.events)
                    .containsExactly(
                            new PostSave<>(note, database, true, false, Optional.empty()),
                            new PostSave<>(
                                    note, database, false, false, Optional.of(Set.of("text"))));
        }
    }

    @Test
    void whatAReceiverChangesBeforeIsSaved() {
        try (var heard = new Heard<>()) {
            heard.by(() -> Signals.preSave(Note.class, saving -> saving.instance().version++));

            note().save();

            assertThat(Note.objects.get().version).isEqualTo(1);
        }
    }

    @Test
    @Spec("SIG-005")
    void rowsWrittenManyAtOnceAreNotTold() {
        try (var heard = new Heard<>()) {
            Note note = note();
            note.save();
            Tag tag = Tag.objects.create(Tag_.word.to("shop"));
            heard.by(() -> Signals.PRE_SAVE.connect(heard.events::add));
            heard.by(() -> Signals.POST_SAVE.connect(heard.events::add));

            Note.objects.update(Note_.text.to("bread"));
            note.tags.add(tag);

            assertThat(heard.events).isEmpty();
        }
    }

    @Test
    @Spec({"SIG-005", "INST-017"})
    void aChildIsToldOnceForAllItsTables() {
        try (var heard = new Heard<>()) {
            heard.by(() -> Signals.PRE_SAVE.connect(heard.events::add));
            heard.by(() -> Signals.POST_SAVE.connect(heard.events::add));
            Task task = new Task();
            task.folder.set(folder);

            task.save();

            assertThat(heard.events)
                    .containsExactly(
                            new PreSave<>(task, database, false, Optional.empty()),
                            new PostSave<>(task, database, true, false, Optional.empty()));
        }
    }

    @Test
    @Spec("SIG-003")
    void aSenderIsItsClassAloneOrItsLabel() {
        try (var notes = new Heard<>();
                var memos = new Heard<>();
                var labelled = new Heard<>();
                var missing = new Heard<>()) {
            notes.by(() -> Signals.postSave(Note.class, notes.events::add));
            memos.by(() -> Signals.postSave(Memo.class, memos.events::add));
            labelled.by(() -> Signals.POST_SAVE.connect("signals.Memo", labelled.events::add));
            missing.by(() -> Signals.POST_SAVE.connect("signals.Nothing", missing.events::add));
            Memo memo = new Memo();
            memo.folder.set(folder);
            Task task = new Task();
            task.folder.set(folder);

            memo.save();
            task.save();
            note().save();

            assertThat(notes.events).hasSize(1);
            assertThat(memos.events).hasSize(1);
            assertThat(labelled.events).hasSize(1);
            assertThat(missing.events).isEmpty();
        }
    }

    @Test
    @Spec("SIG-010")
    void receiversAreInsideTheTransactionAndCanUndoIt() {
        try (var heard = new Heard<>()) {
            heard.by(() ->
                    Signals.postSave(
                            Note.class,
                            saved -> {
                                assertThat(Note.objects.count()).isEqualTo(1);
                                Transaction.onCommit(() -> heard.events.add("committed"));
                                heard.events.add("saved");
                                if (saved.instance().version == 7) {
                                    throw new IllegalStateException("not 7");
                                }
                            }));
            Note refused = note();
            refused.version = 7;

            assertThatThrownBy(() -> Transaction.atomic(() -> refused.save())).hasMessage("not 7");
            assertThat(Note.objects.count()).isZero();
            assertThat(heard.events).containsExactly("saved");

            heard.events.clear();
            Transaction.atomic(() -> note().save());
            assertThat(heard.events).containsExactly("saved", "committed");
        }
    }

    @Test
    @Spec("SIG-004")
    void makingAnInstanceIsToldAndLoadingToo() {
        note().save();
        try (var before = new Heard<PreInit<Note>>();
                var after = new Heard<PostInit<Note>>()) {
            before.by(() -> Signals.preInit(Note.class, before.events::add));
            after.by(() -> Signals.postInit(Note.class, after.events::add));

            Note loaded = Note.objects.get();
            assertThat(before.events).containsExactly(new PreInit<>(Note.class));
            assertThat(after.events)
                    .singleElement()
                    .satisfies(event -> assertThat(event.instance()).isSameAs(loaded));

            new Note();
            assertThat(before.events).hasSize(2);
        }
    }
}
