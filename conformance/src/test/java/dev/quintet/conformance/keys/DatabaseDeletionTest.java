package dev.quintet.conformance.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.IntegrityError;
import dev.quintet.db.Registration;
import dev.quintet.db.Session;
import dev.quintet.models.Deleted;
import dev.quintet.models.checks.CheckMessage;
import dev.quintet.models.checks.Checks;
import dev.quintet.models.meta.Apps;
import dev.quintet.models.signals.Signals;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.RequiresFeature;
import dev.quintet.testing.Spec;
import dev.quintet.testing.Statements;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Deletions that the database carries on with by itself.
@EveryDatabase
class DatabaseDeletionTest {
    private final Database database;
    private final Shelf shelf;

    DatabaseDeletionTest(Database database) {
        Keys.fresh(database);
        this.database = database;
        shelf = Shelf.objects.create(Shelf_.name.to("poems"));
    }

    private Book book(String name) {
        return Book.objects.create(Book_.shelf().to(shelf), Book_.name.to(name));
    }

    @Test
    @Spec("REL-011")
    void theDatabaseDeletesWhatRefersToARow() {
        book("odes");
        book("sonnets");

        Deleted deleted = shelf.delete();

        assertThat(deleted.perModel()).isEqualTo(Map.of("keys.Shelf", 1));
        assertThat(Book.objects.exists()).isFalse();
    }

    @Test
    @Spec("REL-011")
    void nothingIsReadOrDeletedBesideTheRow() {
        book("odes");

        assertThat(Statements.during(database, shelf::delete))
                .singleElement()
                .asString()
                .startsWith("DELETE");
    }

    @Test
    @Spec("REL-011")
    void nobodyIsToldOfRowsThatTheDatabaseDeletes() {
        book("odes");
        List<String> told = new ArrayList<>();
        try (Registration _ =
                Signals.postDelete(Book.class, event -> told.add(event.instance().name))) {
            shelf.delete();
        }

        assertThat(told).isEmpty();
        assertThat(Book.objects.exists()).isFalse();
    }

    @Test
    @Spec("REL-011")
    void theDatabaseSetsKeysToNull() {
        Book book = book("odes");
        Loan loan = Loan.objects.create(Loan_.book().to(book), Loan_.name.to("ann"));

        assertThat(book.delete().total()).isEqualTo(1);
        loan.refresh();

        assertThat(loan.book.id()).isNull();
    }

    @Test
    @Spec("REL-011")
    void oneDeletionLeadsToAnother() {
        Loan loan = Loan.objects.create(Loan_.book().to(book("odes")), Loan_.name.to("ann"));

        Shelf.objects.all().delete();
        loan.refresh();

        assertThat(Book.objects.exists()).isFalse();
        assertThat(loan.book.id()).isNull();
    }

    @Test
    @Spec("REL-012")
    void aRelationThatDoesNothingMayLeadToRowsThatTheDatabaseDeletes() {
        Stamp.objects.create(Stamp_.book().to(book("odes")));

        assertThatThrownBy(shelf::delete).isInstanceOf(IntegrityError.class);
    }

    @Test
    @Spec("REL-005")
    void whatTheLibraryDoesTheDatabaseDoesNot() {
        Person ann = Person.objects.create(Person_.name.to("ann"));
        Shift.objects.create(Shift_.lead().to(ann));

        assertThatThrownBy(
                        () -> {
                            try (Session session = database.session()) {
                                session.execute(
                                        "DELETE FROM "
                                                + database.backend()
                                                        .dialect()
                                                        .identifiers()
                                                        .quote("keys_person"));
                            }
                        })
                .isInstanceOf(IntegrityError.class);
        assertThat(ann.delete().perModel()).isEqualTo(Map.of("keys.Person", 1, "keys.Shift", 1));
    }

    @Test
    @Spec("REL-011")
    @RequiresFeature("supportsOnDeleteSetDefault")
    void theDatabaseSetsKeysToTheirDefault() {
        Shelf first = new Shelf();
        first.setId(4711L);
        first.save();
        Reading reading = Reading.objects.create(Reading_.shelf().to(shelf));

        shelf.delete();
        reading.refresh();

        assertThat(reading.shelf.id()).isEqualTo(4711L);
    }

    @Test
    @Spec("REL-011")
    void aDatabaseThatCannotSetDefaultsIsNamed() {
        List<String> found =
                Checks.run(List.of(Apps.options(Reading.class)), database).stream()
                        .map(CheckMessage::id)
                        .toList();

        assertThat(found)
                .isEqualTo(
                        database.backend().features().supportsOnDeleteSetDefault()
                                ? List.of()
                                : List.of("fields.E324"));
    }
}
