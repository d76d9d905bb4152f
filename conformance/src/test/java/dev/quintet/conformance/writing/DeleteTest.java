package dev.quintet.conformance.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.quintet.db.Database;
import dev.quintet.models.DeleteOptions;
import dev.quintet.models.Deleted;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.Map;

@EveryDatabase
@Spec("INST-019")
class DeleteTest {

    DeleteTest(Database database) {
        Written.fresh(database);
    }

    @Test
    void theRowAndAllThatGoesWithItAreCounted() {
        Shelf shelf = Shelf.objects.create(Shelf_.label.to("A"), Shelf_.places.to(3));
        Volume.objects.create(Volume_.shelf().to(shelf), Volume_.title.to("x"));

        Deleted deleted = shelf.delete();

        assertThat(deleted)
                .isEqualTo(new Deleted(2, Map.of("writing.Volume", 1, "writing.Shelf", 1)));
        assertThat(shelf.id()).isNull();
        assertThat(shelf.label).isEqualTo("A");
        assertThat(shelf.places).isEqualTo(3);
        assertThat(Shelf.objects.count() + Volume.objects.count()).isZero();
    }

    @Test
    void aDeletedInstanceMayBeSavedAgain() {
        Shelf shelf = Shelf.objects.create(Shelf_.label.to("A"));
        shelf.delete();
        assertThat(Written.statements(shelf::save)).containsExactly("INSERT");
        assertThat(Shelf.objects.get()).isEqualTo(shelf);
    }

    @Test
    void anInstanceWithoutAKeyCannotBeDeleted() {
        assertThat(
                        Written.statements(() ->
                                assertThatIllegalArgumentException()
                                        .isThrownBy(() -> new Shelf().delete())
                                        .withMessage(
                                                "Shelf object (unsaved) cannot be deleted: it has"
                                                        + " no key.")))
                .isEmpty();
    }

    @Test
    void theRowsOfParentsGoTooUnlessTheyAreKept() {
        Truck truck = Truck.objects.create(Truck_.plate.to("T 1"));
        Truck kept = Truck.objects.create(Truck_.plate.to("T 2"));

        truck.delete();
        Deleted deleted = kept.delete(DeleteOptions.DEFAULTS.keepParents().using("default"));

        assertThat(deleted.perModel()).containsOnlyKeys("writing.Truck");
        assertThat(Truck.objects.count()).isZero();
        assertThat(Vehicle.objects.get().plate).isEqualTo("T 2");
    }
}
