package dev.quintet.conformance.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.IntegrityError;
import dev.quintet.models.Model;
import dev.quintet.models.meta.FieldDoesNotExist;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

@EveryDatabase
@Spec("QST-009")
class BulkUpdateTest {
    private final List<Volume> volumes = new ArrayList<>();

    BulkUpdateTest(Database database) {
        Written.fresh(database);
        Shelf shelf = Shelf.objects.create(Shelf_.label.to("A"));
        for (int i = 1; i <= 4; i++) {
            volumes.add(
                    Volume.objects.create(
                            Volume_.shelf().to(shelf),
                            Volume_.title.to("v" + i),
                            Volume_.pages.to(i)));
        }
    }

    private static List<Integer> pages() {
        return Volume.objects.orderBy(Volume_.id.asc()).select(Volume_.pages).list();
    }

    @Test
    void fieldsAreWrittenByOneStatement() {
        volumes.get(0).pages = 10;
        volumes.get(1).pages = null;
        volumes.get(1).title = "not written";
        volumes.get(2).pages = 70_000;

        assertThat(
                        Written.statements(() ->
                                assertThat(
                                                Volume.objects.bulkUpdate(
                                                        volumes.subList(0, 3), Volume_.pages))
                                        .isEqualTo(3)))
                .containsExactly("UPDATE");

        assertThat(pages()).containsExactly(10, null, 70_000, 4);
        assertThat(Volume.objects.get(Volume_.id.eq(volumes.get(1).id())).title).isEqualTo("v2");
    }

    @Test
    void allValuesMayBeNull() {
        volumes.forEach(volume -> volume.pages = null);
        assertThat(Volume.objects.bulkUpdate(volumes, Volume_.pages)).isEqualTo(4);
        assertThat(pages()).containsOnlyNulls();
    }

    @Test
    void batchesAreStatements() {
        volumes.forEach(volume -> volume.pages = -volume.pages);

        assertThat(
                        Written.statements(() ->
                                assertThat(Volume.objects.bulkUpdate(volumes, List.of("pages"), 3))
                                        .isEqualTo(4)))
                .containsExactly("UPDATE", "UPDATE");

        assertThat(pages()).containsExactly(-1, -2, -3, -4);
    }

    @Test
    void aRefusedBatchUndoesTheOthers() {
        volumes.forEach(volume -> volume.pages = 0);
        volumes.get(3).shelf.setId(999L);

        assertThatThrownBy(() -> Volume.objects.bulkUpdate(volumes, List.of("pages", "shelf"), 1))
                .isInstanceOf(IntegrityError.class);

        assertThat(pages()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void expressionsAreComputed() {
        Model.assign(volumes.get(0), Volume_.pages.to(Volume_.pages.plus(100)));
        volumes.get(1).pages = 5;

        Volume.objects.bulkUpdate(volumes.subList(0, 2), Volume_.pages);
        assertThat(pages()).containsExactly(101, 5, 3, 4);

        Volume.objects.bulkUpdate(volumes.subList(1, 2), Volume_.pages);
        assertThat(pages()).containsExactly(101, 5, 3, 4);
    }

    @Test
    void relationsAreWritten() {
        Shelf other = Shelf.objects.create(Shelf_.label.to("B"));
        volumes.get(2).shelf.set(other);

        Volume.objects.bulkUpdate(List.of(volumes.get(2)), Volume_.shelf());

        assertThat(Volume.objects.get(Volume_.shelf().label.eq("B"))).isEqualTo(volumes.get(2));
    }

    @Test
    void theFirstOfTwoObjectsOfOneRowCounts() {
        Volume twin = Volume.objects.get(Volume_.id.eq(volumes.get(0).id()));
        volumes.get(0).pages = 10;
        twin.pages = 20;

        assertThat(Volume.objects.bulkUpdate(List.of(volumes.get(0), twin), Volume_.pages))
                .isEqualTo(1);

        assertThat(pages()).containsExactly(10, 2, 3, 4);
    }

    @Test
    void onlyRowsOfTheQueryAreChanged() {
        volumes.forEach(volume -> volume.pages = 0);
        assertThat(
                        Volume.objects
                                .filter(Volume_.title.in("v1", "v2"))
                                .bulkUpdate(volumes, Volume_.pages))
                .isEqualTo(2);
        assertThat(pages()).containsExactly(0, 0, 3, 4);
    }

    @Test
    void noMomentIsSet() {
        Volume before = Volume.objects.get(Volume_.title.eq("v1"));
        volumes.get(0).pages = 9;
        Volume.objects.bulkUpdate(volumes, Volume_.pages);
        assertThat(Volume.objects.get(Volume_.title.eq("v1")).changed).isEqualTo(before.changed);
    }

    @Test
    void columnsOfAParentTakeAStatementOfTheirOwn() {
        Truck truck = Truck.objects.create(Truck_.plate.to("T 1"), Truck_.load.to(1));
        truck.plate = "T 2";
        truck.load = 2;

        assertThat(Truck.objects.bulkUpdate(List.of(truck), Truck_.plate, Truck_.load))
                .isEqualTo(1);

        Truck stored = Truck.objects.get();
        assertThat(stored.plate).isEqualTo("T 2");
        assertThat(stored.load).isEqualTo(2);
    }

    @Test
    void rowsOfACompositeKeyAreFound() {
        Seat one = Seat.objects.create(Seat_.line.to(1), Seat_.number.to(1));
        Seat two = Seat.objects.create(Seat_.line.to(1), Seat_.number.to(2));
        one.guest = "Ann";
        two.guest = "Bob";

        assertThat(Seat.objects.bulkUpdate(List.of(one, two), Seat_.guest)).isEqualTo(2);

        assertThat(Seat.objects.orderBy(Seat_.number.asc()).select(Seat_.guest).list())
                .containsExactly("Ann", "Bob");
    }

    @Test
    void nothingTakesNoStatement() {
        assertThat(
                        Written.statements(() ->
                                assertThat(Volume.objects.bulkUpdate(List.of(), Volume_.pages))
                                        .isZero()))
                .isEmpty();
    }

    @Test
    void whatCannotBeWrittenIsRefusedBeforeAnythingIsSent() {
        Volume unsaved = new Volume();
        Volume lost = volumes.get(0);
        lost.shelf.set(new Shelf());
        assertThat(
                        Written.statements(() -> {
                            refuse(volumes, List.of(), "bulkUpdate() needs the names of fields.");
                            refuse(
                                    List.of(unsaved),
                                    List.of("pages"),
                                    "bulkUpdate() takes stored objects only, and one is a new"
                                            + " Volume without a key.");
                            refuse(
                                    volumes,
                                    List.of("id"),
                                    "bulkUpdate() cannot change the key 'id' of Volume.");
                            refuse(
                                    volumes,
                                    List.of("marks"),
                                    "bulkUpdate() takes fields with a column, and 'marks' of Volume"
                                            + " has none.");
                            refuse(
                                    List.of(lost),
                                    List.of("shelf"),
                                    "bulkUpdate() is prohibited, so that no data is lost: 'shelf'"
                                        + " of the Volume refers to a Shelf that is not saved. Save"
                                        + " that first.");
                            assertThatThrownBy(() ->
                                            Volume.objects.bulkUpdate(volumes, List.of("page")))
                                    .isInstanceOf(FieldDoesNotExist.class)
                                    .hasMessageContaining("Did you mean 'pages'?");
                            assertThatIllegalArgumentException()
                                    .isThrownBy(() ->
                                            Volume.objects.bulkUpdate(
                                                    volumes, List.of("pages"), 0));
                        }))
                .isEmpty();
    }

    private static void refuse(List<Volume> volumes, List<String> fields, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Volume.objects.bulkUpdate(volumes, fields))
                .withMessage(message);
    }
}
