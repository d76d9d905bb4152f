package dev.quintet.conformance.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.db.Database;
import dev.quintet.db.Introspection.Kind;
import dev.quintet.db.Session;
import dev.quintet.models.meta.Apps;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.ManyToManyField;
import dev.quintet.models.meta.Options;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.List;

/// The table of pairs that a many-to-many relation gets.
@EveryDatabase
class PairsTest {
    private final Database database;

    PairsTest(Database database) {
        Keys.fresh(database);
        this.database = database;
    }

    private static Options<?> pairs(Class<?> model, String relation) {
        return ((ManyToManyField) Apps.options(model).field(relation)).through();
    }

    private static List<String> columns(Options<?> pairs) {
        return pairs.fields().stream().map(ColumnField::column).toList();
    }

    @Test
    @Spec("REL-020")
    void thePairsHaveAKeyAndTheKeysOfBothSides() {
        Options<?> readers = pairs(Note.class, "readers");

        assertThat(readers.table()).isEqualTo("keys_note_readers");
        assertThat(readers.label()).isEqualTo("keys.Note_readers");
        assertThat(columns(readers)).containsExactly("id", "note_id", "person_id");
        assertThat(Apps.options(Note.class).fields())
                .noneMatch(field -> field.name().equals("readers"));
    }

    @Test
    @Spec("REL-020")
    void pairsOfOneModelSayFromAndTo() {
        assertThat(columns(pairs(Note.class, "similar")))
                .containsExactly("id", "from_note_id", "to_note_id");
    }

    @Test
    @Spec("REL-020")
    void eachPairIsThereOnce() {
        try (Session session = database.session()) {
            assertThat(
                            session.backend()
                                    .introspection(session)
                                    .constraints("keys_note_readers")
                                    .values())
                    .anyMatch(constraint ->
                            constraint.kind() == Kind.UNIQUE
                                    && constraint
                                            .columns()
                                            .equals(List.of("note_id", "person_id")));
        }
    }

    @Test
    @Spec("REL-021")
    void theTableCanHaveANameOfItsOwn() {
        Person ann = Person.objects.create(Person_.name.to("ann"));
        Parcel parcel = Parcel.objects.create(Parcel_.recipient().to(ann));
        parcel.handlers.add(ann);

        assertThat(pairs(Parcel.class, "handlers").table()).isEqualTo("parcel_handlers");
        assertThat(parcel.handlers.list()).containsExactly(ann);
    }

    @Test
    @Spec("REL-021")
    void aNameThatIsTooLongIsShortened() {
        assertThat(
                        pairs(Note.class, "peopleWhoMayReadThisNoteWhenTheOthersAreOnTheirHolidays")
                                .table())
                .isEqualTo("keys_note_people_who_may_read_this_note_when_the_others_are5c6b");
        Person ann = Person.objects.create(Person_.name.to("ann"));
        Note note = Note.objects.create();
        note.peopleWhoMayReadThisNoteWhenTheOthersAreOnTheirHolidays.add(ann);

        assertThat(note.peopleWhoMayReadThisNoteWhenTheOthersAreOnTheirHolidays.list())
                .containsExactly(ann);
    }

    @Test
    @Spec("REL-021")
    void theIndexesCanLieElsewhere() {
        Options<?> pairs =
                pairs(Note.class, "peopleWhoMayReadThisNoteWhenTheOthersAreOnTheirHolidays");

        assertThat(pairs.tablespace()).isEqualTo("pg_default");
        assertThat(pairs(Note.class, "readers").tablespace()).isEmpty();
    }
}
