package dev.quintet.conformance.writing;

import static dev.quintet.models.expressions.ConditionalFunctions.value;
import static dev.quintet.models.expressions.TextFunctions.lower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.Features;
import dev.quintet.db.IntegrityError;
import dev.quintet.db.NotSupportedError;
import dev.quintet.models.BulkCreateOptions;
import dev.quintet.models.Model;
import dev.quintet.models.meta.FieldDoesNotExist;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.RequiresFeature;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

@EveryDatabase
class BulkCreateTest {
    private static final BulkCreateOptions DEFAULTS = BulkCreateOptions.DEFAULTS;

    private final Features features;

    BulkCreateTest(Database database) {
        Written.fresh(database);
        features = database.backend().features();
    }

    private static Shelf shelf(String label) {
        Shelf shelf = new Shelf();
        shelf.label = label;
        return shelf;
    }

    private static List<Shelf> shelves(String... labels) {
        return Stream.of(labels).map(BulkCreateTest::shelf).toList();
    }

    private static Mark mark(String code, int weight) {
        Mark mark = new Mark();
        mark.code = code;
        mark.weight = weight;
        return mark;
    }

    private static List<String> labels() {
        return Shelf.objects.orderBy(Shelf_.id.asc()).select(Shelf_.label).list();
    }

    @Test
    @Spec("QST-005")
    void rowsAreAddedByOneStatementAndComeBackInTheirOrder() {
        List<Shelf> shelves = shelves("b", "a", "c");

        assertThat(
                        Written.statements(() ->
                                assertThat(Shelf.objects.bulkCreate(shelves)).isEqualTo(shelves)))
                .containsExactly("INSERT");

        assertThat(labels()).containsExactly("b", "a", "c");
    }

    @Test
    @Spec("QST-005")
    void batchesAreStatementsAndAllOrNothing() {
        List<Shelf> shelves = shelves("a", "b", "c", "d", "a");

        assertThat(
                        Written.statements(() ->
                                assertThatThrownBy(() ->
                                                Shelf.objects.bulkCreate(
                                                        shelves, DEFAULTS.batchSize(2)))
                                        .isInstanceOf(IntegrityError.class)))
                .containsExactly("INSERT", "INSERT", "INSERT");

        assertThat(Shelf.objects.count()).isZero();
        assertThat(shelves).allMatch(Model::isNew).allMatch(shelf -> shelf.pk() == null);
    }

    @Test
    @Spec("QST-005")
    void moreRowsThanAStatementHoldsTakeSeveral() {
        int rows = features.maxParameters() / 2 + 1;
        List<Mark> marks = IntStream.range(0, rows).mapToObj(i -> mark("m" + i, i)).toList();

        Mark.objects.bulkCreate(marks, DEFAULTS.batchSize(Integer.MAX_VALUE));

        assertThat(Mark.objects.count()).isEqualTo(rows);
    }

    @Test
    @Spec("QST-005")
    void rowsWithAKeyComeFirst() {
        List<Shelf> shelves = shelves("counted", "keyed", "counted too");
        shelves.get(1).setId(7L);

        assertThat(Written.statements(() -> Shelf.objects.bulkCreate(shelves)))
                .containsExactly("INSERT", "INSERT");

        assertThat(Shelf.objects.get(Shelf_.label.eq("keyed")).id()).isEqualTo(7);
        assertThat(labels()).containsExactlyInAnyOrder("counted", "keyed", "counted too");
    }

    @Test
    @Spec("QST-005")
    void nothingTakesNoStatement() {
        assertThat(
                        Written.statements(
                                () -> assertThat(Shelf.objects.bulkCreate(List.of())).isEmpty()))
                .isEmpty();
    }

    @Test
    @Spec("QST-005")
    void aModelOfSeveralTablesIsRefusedAndAProxyIsNot() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Truck.objects.bulkCreate(List.of(new Truck())))
                .withMessage(
                        "bulkCreate() cannot store writing.Truck: its rows are in several tables."
                                + " Save the instances one by one.");

        Coach coach = new Coach();
        coach.plate = "C 1";
        Coach.objects.bulkCreate(List.of(coach));
        assertThat(Vehicle.objects.get().plate).isEqualTo("C 1");
    }

    @Test
    @Spec("QST-005")
    void aBatchHasAtLeastOneRow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULTS.batchSize(0))
                .withMessage("A batch has at least one row, not 0.");
    }

    @Test
    @Spec("QST-006")
    @RequiresFeature("canReturnRowsFromBulkInsert")
    void whatTheDatabaseFillsInComesBack() {
        Shelf shelf = Shelf.objects.create(Shelf_.label.to("A"));
        Volume first = new Volume();
        first.shelf.set(shelf);
        first.title = "one";
        Volume second = new Volume();
        second.shelf.set(shelf);
        second.title = "two";
        second.status = "sold";

        Volume.objects.bulkCreate(List.of(first, second));

        for (Volume volume : List.of(first, second)) {
            Volume stored = Volume.objects.get(Volume_.title.eq(volume.title));
            assertThat(volume.id()).isEqualTo(stored.id());
            assertThat(volume.status).isEqualTo(stored.status);
            assertThat(volume.shout).isEqualTo(stored.shout);
            assertThat(volume.isNew()).isFalse();
            assertThat(volume.database()).contains("default");
        }
        assertThat(first.status).isEqualTo("new");
        assertThat(second.status).isEqualTo("sold");
        assertThat(second.shout).isEqualTo("TWO");
    }

    @Test
    @Spec("QST-006")
    void anInstanceWithAKeyIsStoredAfterwards() {
        Mark mark = mark("m", 1);
        Mark.objects.bulkCreate(List.of(mark));
        assertThat(mark.isNew()).isFalse();
        assertThat(mark.database()).contains("default");
    }

    @Test
    @Spec({"QST-006", "QST-007"})
    @RequiresFeature("supportsIgnoreConflicts")
    void rowsThatExistCanBeLeftAlone() {
        Shelf.objects.create(Shelf_.label.to("a"), Shelf_.places.to(3));
        List<Shelf> shelves = new ArrayList<>(shelves("a", "b", "b"));

        Shelf.objects.bulkCreate(shelves, DEFAULTS.ignoreConflicts());

        assertThat(labels()).containsExactly("a", "b");
        assertThat(Shelf.objects.get(Shelf_.label.eq("a")).places).isEqualTo(3);
        assertThat(shelves).allMatch(Model::isNew).allMatch(shelf -> shelf.pk() == null);

        Mark.objects.create(Mark_.code.to("x"), Mark_.weight.to(1));
        Mark known = mark("x", 9);
        Mark.objects.bulkCreate(
                List.of(known, mark("y", 2)), DEFAULTS.ignoreConflicts().batchSize(1));
        assertThat(Mark.objects.get(Mark_.code.eq("x")).weight).isEqualTo(1);
        assertThat(Mark.objects.count()).isEqualTo(2);
        assertThat(known.isNew()).isFalse();
    }

    @Test
    @Spec("QST-007")
    @RequiresFeature("supportsUpdateConflicts")
    void rowsThatExistCanBeUpdated() {
        Shelf known = Shelf.objects.create(Shelf_.label.to("a"), Shelf_.places.to(3));
        List<Shelf> shelves = shelves("a", "b");
        shelves.forEach(shelf -> shelf.places = 5);
        BulkCreateOptions update = DEFAULTS.updateConflicts(Shelf_.places);
        if (features.supportsUpdateConflictsWithTarget()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Shelf.objects.bulkCreate(shelves, update))
                    .withMessage(
                            "updateConflicts() needs uniqueFields(): the fields by which rows that"
                                    + " exist are found.");
            Shelf.objects.bulkCreate(shelves, update.uniqueFields(Shelf_.label));
        } else {
            assertThatThrownBy(() ->
                            Shelf.objects.bulkCreate(shelves, update.uniqueFields(Shelf_.label)))
                    .isInstanceOf(NotSupportedError.class)
                    .hasMessage(
                            "The database 'default' finds rows that exist by any of their keys:"
                                    + " leave out uniqueFields().");
            Shelf.objects.bulkCreate(shelves, update);
        }

        assertThat(labels()).containsExactly("a", "b");
        assertThat(Shelf.objects.filter(Shelf_.places.eq(5)).count()).isEqualTo(2);
        if (features.canReturnRowsFromBulkInsert()) {
            assertThat(shelves.get(0).id()).isEqualTo(known.id());
            assertThat(shelves.get(1).id()).isEqualTo(Shelf.objects.get(Shelf_.label.eq("b")).id());
        }
    }

    @Test
    @Spec("QST-007")
    @RequiresFeature("supportsUpdateConflictsWithTarget")
    void rowsAreFoundByTheKeyAsWell() {
        Mark.objects.create(Mark_.code.to("x"), Mark_.weight.to(1));

        Mark.objects.bulkCreate(
                List.of(mark("x", 9)),
                DEFAULTS.updateConflicts(Mark_.weight).uniqueFields(List.of("pk")));

        assertThat(Mark.objects.get().weight).isEqualTo(9);
    }

    @Test
    @Spec("QST-007")
    void conflictsAreEitherIgnoredOrUpdated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULTS.ignoreConflicts().updateConflicts(Shelf_.places))
                .withMessage(
                        "bulkCreate() cannot both ignore and update rows that exist: leave out"
                                + " ignoreConflicts() or updateConflicts().");
    }

    @Test
    @Spec("QST-007")
    @RequiresFeature("supportsUpdateConflictsWithTarget")
    void whatCannotBeUpdatedIsRefusedBeforeAnythingIsSent() {
        List<Volume> volumes = List.of(new Volume());
        assertThat(
                        Written.statements(() -> {
                            assertThatIllegalArgumentException()
                                    .isThrownBy(() -> upsert(volumes, List.of(), List.of("pk")))
                                    .withMessageContaining("needs the fields");
                            assertThatIllegalArgumentException()
                                    .isThrownBy(() -> upsert(volumes, List.of("id"), List.of("pk")))
                                    .withMessageContaining("cannot change the key 'id'");
                            assertThatIllegalArgumentException()
                                    .isThrownBy(
                                            () -> upsert(volumes, List.of("marks"), List.of("pk")))
                                    .withMessageContaining("'marks' of Volume has none");
                            assertThatIllegalArgumentException()
                                    .isThrownBy(() ->
                                            upsert(volumes, List.of("title"), List.of("marks")))
                                    .withMessageContaining("'marks' of Volume has none");
                            assertThatThrownBy(
                                            () -> upsert(volumes, List.of("titel"), List.of("pk")))
                                    .isInstanceOf(FieldDoesNotExist.class)
                                    .hasMessageContaining("titel");
                            assertThatThrownBy(
                                            () -> upsert(volumes, List.of("title"), List.of("kp")))
                                    .isInstanceOf(FieldDoesNotExist.class);
                        }))
                .isEmpty();
    }

    private static void upsert(List<Volume> volumes, List<String> update, List<String> unique) {
        Volume.objects.bulkCreate(volumes, DEFAULTS.updateConflicts(update).uniqueFields(unique));
    }

    @Test
    @Spec("QST-008")
    void momentsAreSetAndValuesAreComputed() {
        Shelf shelf = Shelf.objects.create(Shelf_.label.to("A"));
        Volume volume = new Volume();
        volume.shelf.set(shelf);
        Model.assign(volume, Volume_.title.to(lower(value("LOUD"))));

        Volume.objects.bulkCreate(List.of(volume));

        assertThat(volume.added).isNotNull();
        assertThat(volume.changed).isNotNull();
        assertThat(Volume.objects.get().title).isEqualTo("loud");
        assertThat(Volume.objects.get().added).isEqualTo(volume.added);
    }

    @Test
    @Spec("QST-008")
    void aRelatedObjectMustBeSaved() {
        Volume volume = new Volume();
        volume.shelf.set(shelf("unsaved"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Volume.objects.bulkCreate(List.of(volume)))
                .withMessage(
                        "bulkCreate() is prohibited, so that no data is lost: 'shelf' of the Volume"
                                + " refers to a Shelf that is not saved. Save that first.");
    }

    @Test
    @Spec("QST-008")
    void aRelatedObjectThatWasSavedMeanwhileIsFound() {
        Shelf shelf = shelf("A");
        Volume volume = new Volume();
        volume.shelf.set(shelf);
        shelf.save();

        Volume.objects.bulkCreate(List.of(volume));

        assertThat(Volume.objects.get().shelf.id()).isEqualTo(shelf.id());
    }
}
