package dev.quintet.conformance.writing;

import static dev.quintet.models.BulkCreateOptions.DEFAULTS;
import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.ByName.set;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.db.Database;
import dev.quintet.models.Model;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.RequiresFeature;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;

/// What becomes of an expression that was assigned to a field: when something else is put there
/// before it is stored, and when the database does not tell what it has computed.
@EveryDatabase
@Spec("INST-018")
class AssignedExpressionTest {
    AssignedExpressionTest(Database database) {
        Written.fresh(database);
    }

    private static Shelf shelf(int places) {
        return Shelf.objects.create(Shelf_.label.to("A"), Shelf_.places.to(places));
    }

    private static int places() {
        return Shelf.objects.get().places;
    }

    private static Volume volume(Shelf shelf) {
        return Volume.objects.create(
                Volume_.shelf().to(shelf), Volume_.title.to("v"), Volume_.pages.to(5));
    }

    // ---- the last assignment counts

    @Test
    void aFieldThatIsSetLaterIsStored() {
        Shelf shelf = shelf(10);
        Model.assign(shelf, Shelf_.places.to(Shelf_.places.plus(5)));
        shelf.places = 3;
        shelf.save();
        assertThat(places()).isEqualTo(3);

        Model.assign(shelf, Shelf_.places.to(Shelf_.places.plus(5)));
        shelf.save();
        assertThat(shelf.places).isEqualTo(8);
    }

    @Test
    void nullIsStoredTooThatWasSetLater() {
        Volume volume = volume(shelf(1));
        Model.assign(volume, Volume_.pages.to(Volume_.pages.plus(1)));
        volume.pages = null;
        volume.save();
        assertThat(Volume.objects.get().pages).isNull();
    }

    @Test
    void aBulkUpdateStoresWhatWasSetLater() {
        Shelf shelf = shelf(10);
        Model.assign(shelf, Shelf_.places.to(Shelf_.places.plus(5)));
        shelf.places = 3;
        Shelf.objects.bulkUpdate(List.of(shelf), Shelf_.places);
        assertThat(places()).isEqualTo(3);
        assertThat(shelf.isLoaded(Shelf_.places)).isTrue();
    }

    @Test
    void aRelationThatIsSetLaterIsStored() {
        Shelf shelf = shelf(1);
        Volume volume = volume(shelf);
        Model.assign(volume, set("shelfId", f("pages")));
        volume.shelf.set(shelf);
        volume.save();
        assertThat(Volume.objects.get().shelf.id()).isEqualTo(shelf.id());
    }

    @Test
    void aLaterExpressionTakesThePlaceOfTheFirst() {
        Shelf shelf = shelf(10);
        Model.assign(shelf, Shelf_.places.to(Shelf_.places.plus(5)));
        shelf.places = 3;
        Model.assign(shelf, Shelf_.places.to(Shelf_.places.times(2)));
        shelf.save();
        assertThat(shelf.places).isEqualTo(20);
    }

    @Test
    void aFieldThatWasLeftOutIsComputed() {
        shelf(10);
        Shelf shelf = Shelf.objects.only("label").get();
        Model.assign(shelf, Shelf_.places.to(Shelf_.places.plus(5)));
        shelf.save();
        assertThat(places()).isEqualTo(15);
        assertThat(shelf.places).isEqualTo(15);

        Shelf other = Shelf.objects.only("label").get();
        Model.assign(other, Shelf_.places.to(Shelf_.places.plus(5)));
        other.load("places");
        other.save();
        assertThat(places()).as("what was read is no assignment").isEqualTo(20);
    }

    @Test
    void aFieldThatWasLeftOutIsStoredOnceItWasAssignedWhatIsInIt() {
        shelf(3);
        Shelf shelf = Shelf.objects.only("label").get();
        Model.assign(shelf, Shelf_.places.to(shelf.places));
        shelf.save();
        assertThat(places()).isEqualTo(10);
    }

    // ---- what the database does not tell

    @Test
    void afterABulkUpdateTheFieldIsNotLoadedAndSaveLeavesItOut() {
        Shelf shelf = shelf(10);
        Model.assign(shelf, Shelf_.places.to(Shelf_.places.plus(5)));

        assertThat(
                        Written.statements(
                                () -> Shelf.objects.bulkUpdate(List.of(shelf), Shelf_.places)))
                .containsExactly("UPDATE");

        assertThat(shelf.isLoaded(Shelf_.places)).isFalse();
        shelf.label = "B";
        shelf.save();
        assertThat(Shelf.objects.get().label).isEqualTo("B");
        assertThat(places()).isEqualTo(15);
        assertThat(shelf.fieldValue("places")).isEqualTo(15);
        assertThat(shelf.places).isEqualTo(15);
    }

    @Test
    void afterABulkUpdateRefreshReadsTheField() {
        Shelf shelf = shelf(10);
        Model.assign(shelf, Shelf_.places.to(Shelf_.places.plus(5)));
        Shelf.objects.bulkUpdate(List.of(shelf), Shelf_.places);

        shelf.refresh();

        assertThat(shelf.places).isEqualTo(15);
        assertThat(shelf.isLoaded(Shelf_.places)).isTrue();
        shelf.unload("places");
        shelf.refresh();
        assertThat(shelf.isLoaded(Shelf_.label)).isTrue();
    }

    @Test
    void afterABulkUpdateAFieldThatIsSetIsSaved() {
        Shelf shelf = shelf(10);
        Model.assign(shelf, Shelf_.places.to(Shelf_.places.plus(5)));
        Shelf.objects.bulkUpdate(List.of(shelf), Shelf_.places);
        shelf.places = 4;
        shelf.save();
        assertThat(places()).isEqualTo(4);
    }

    @Test
    @RequiresFeature("supportsIgnoreConflicts")
    void aDefaultThatTheDatabaseDoesNotGiveBackIsNotLoaded() {
        Product product = new Product();
        product.setId(5L);
        product.code = "a";
        Product.objects.bulkCreate(List.of(product), DEFAULTS.ignoreConflicts());

        assertThat(product.isLoaded(Product_.rank)).isFalse();
        product.name = "saw";
        product.save();
        assertThat(Product.objects.get().name).isEqualTo("saw");
        assertThat(Product.objects.get().rank).isEqualTo(7);
        product.refresh();
        assertThat(Objects.requireNonNull(product.rank)).isEqualTo(7);
    }
}
