package dev.quintet.conformance.signals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.db.Database;
import dev.quintet.models.signals.PairsChanged;
import dev.quintet.models.signals.PairsChanged.Action;
import dev.quintet.models.signals.Signals;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

/// A many-to-many relation that changes is told.
@EveryDatabase
class PairSignalsTest {
    private final Database database;
    private final Note note;
    private final Tag shop;
    private final Tag home;
    private final Heard<PairsChanged> heard = new Heard<>();

    PairSignalsTest(Database database) {
        this.database = database;
        Tables.fresh(database);
        Folder folder = Folder.objects.create(Folder_.name.to("inbox"));
        note = Note.objects.create(Note_.folder().to(folder), Note_.text.to("milk"));
        shop = Tag.objects.create(Tag_.word.to("shop"));
        home = Tag.objects.create(Tag_.word.to("home"));
        heard.by(() -> Signals.pairsChanged("signals.Note_tags", heard.events::add));
    }

    @AfterEach
    void endTheConnections() {
        heard.close();
    }

    private PairsChanged told(Action action, Tag... tags) {
        Set<Object> keys = Set.copyOf(List.of(tags).stream().map(Tag::pk).toList());
        return new PairsChanged(action, note, false, Tag.class, keys, database);
    }

    @Test
    @Spec("SIG-007")
    void addingIsToldWithTheKeysThatAreNew() {
        note.tags.add(shop);
        note.tags.add(shop, home);

        assertThat(heard.events)
                .containsExactly(
                        told(Action.PRE_ADD, shop),
                        told(Action.POST_ADD, shop),
                        told(Action.PRE_ADD, home),
                        told(Action.POST_ADD, home));
        assertThat(note.tags.count()).isEqualTo(2);
    }

    @Test
    @Spec("SIG-007")
    void removingIsToldWithTheKeysAndClearingWithout() {
        note.tags.add(shop, home);
        heard.events.clear();

        note.tags.remove(shop);
        note.tags.clear();

        assertThat(heard.events)
                .containsExactly(
                        told(Action.PRE_REMOVE, shop),
                        told(Action.POST_REMOVE, shop),
                        told(Action.PRE_CLEAR),
                        told(Action.POST_CLEAR));
        assertThat(note.tags.count()).isZero();
    }

    @Test
    @Spec("SIG-007")
    void settingIsToldAsRemovingAndAdding() {
        note.tags.add(shop);
        heard.events.clear();

        note.tags.set(List.of(home));

        assertThat(heard.events)
                .containsExactly(
                        told(Action.PRE_REMOVE, shop),
                        told(Action.POST_REMOVE, shop),
                        told(Action.PRE_ADD, home),
                        told(Action.POST_ADD, home));
    }

    @Test
    @Spec("SIG-007")
    void fromTheFarEndItIsToldAsReverse() {
        shop.notes.add(note);

        assertThat(heard.events)
                .first()
                .isEqualTo(
                        new PairsChanged(
                                Action.PRE_ADD,
                                shop,
                                true,
                                Note.class,
                                Set.of(note.pk()),
                                database));
    }

    @Test
    @Spec("SIG-007")
    void aRelationThatCountsInBothDirectionsIsToldOnce() {
        Note other = Note.objects.create(Note_.folder().to(note.folder.get()));
        try (var related = new Heard<PairsChanged>()) {
            related.by(() -> Signals.pairsChanged("signals.Note_related", related.events::add));

            note.related.add(other);

            assertThat(related.events)
                    .extracting(PairsChanged::action)
                    .containsExactly(Action.PRE_ADD, Action.POST_ADD);
            assertThat(other.related.list()).containsExactly(note);
        }
    }

    @Test
    void onlyTheRelationThatWasAskedForIsTold() {
        Note other = Note.objects.create(Note_.folder().to(note.folder.get()));
        note.related.add(other);

        assertThat(heard.events).isEmpty();
    }
}
