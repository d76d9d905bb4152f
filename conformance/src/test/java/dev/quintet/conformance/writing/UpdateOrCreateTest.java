package dev.quintet.conformance.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.IntegrityError;
import dev.quintet.db.QueryRecorder;
import dev.quintet.models.Defaults;
import dev.quintet.models.Found;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.RequiresFeature;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

@EveryDatabase
@Spec("QST-004")
class UpdateOrCreateTest {
    private final Shelf shelf;

    UpdateOrCreateTest(Database database) {
        Written.fresh(database);
        shelf = Shelf.objects.create(Shelf_.label.to("A"), Shelf_.places.to(1));
    }

    @Test
    void aRowThatIsThereIsChanged() {
        assertThat(
                        Written.statements(() -> {
                            Found<Shelf> found =
                                    Shelf.objects.updateOrCreate(
                                            Defaults.of(Shelf_.places.to(2)), Shelf_.label.to("A"));
                            assertThat(found.created()).isFalse();
                            assertThat(found.object().places).isEqualTo(2);
                        }))
                .containsExactly("SELECT", "UPDATE");
        assertThat(Shelf.objects.get().places).isEqualTo(2);
    }

    @Test
    void aRowThatIsNotThereIsAdded() {
        Found<Shelf> found =
                Shelf.objects.updateOrCreate(
                        Defaults.of(Shelf_.places.to(2)), Shelf_.label.to("B"));
        assertThat(found.created()).isTrue();
        assertThat(Shelf.objects.get(Shelf_.label.eq("B")).places).isEqualTo(2);
    }

    @Test
    void aNewRowMayGetOtherValues() {
        Defaults<Shelf> defaults =
                Defaults.<Shelf>of(Shelf_.places.to(2)).whenCreating(Shelf_.places.to(3));
        Shelf.objects.updateOrCreate(defaults, Shelf_.label.to("A"));
        Shelf.objects.updateOrCreate(defaults, Shelf_.label.to("B"));
        Shelf.objects.updateOrCreate(
                Defaults.<Shelf>of(Shelf_.places.to(2)).whenCreating(), Shelf_.label.to("C"));

        assertThat(Shelf.objects.orderBy(Shelf_.label.asc()).select(Shelf_.places).list())
                .containsExactly(2, 3, 10);
    }

    @Test
    void nothingToChangeTakesNoUpdate() {
        assertThat(
                        Written.statements(() ->
                                Shelf.objects.updateOrCreate(Defaults.of(), Shelf_.label.to("A"))))
                .containsExactly("SELECT");
    }

    @Test
    void onlyWhatIsNamedIsWrittenAndMomentsAreSet() {
        Volume volume =
                Volume.objects.create(
                        Volume_.shelf().to(shelf), Volume_.title.to("x"), Volume_.pages.to(1));
        try (QueryRecorder log = QueryRecorder.start()) {
            Volume.objects.updateOrCreate(Defaults.of(Volume_.pages.to(2)), Volume_.title.to("x"));
            assertThat(log.statements().getLast().sql())
                    .contains("pages", "changed")
                    .doesNotContain("title", "status");
        }
        Volume stored = Volume.objects.get();
        assertThat(stored.changed).isAfter(volume.changed);
        assertThat(stored.added).isEqualTo(volume.added);
    }

    @Test
    void expressionsAreComputed() {
        Found<Shelf> found =
                Shelf.objects.updateOrCreate(
                        Defaults.of(Shelf_.places.to(Shelf_.places.plus(5))), Shelf_.label.to("A"));
        assertThat(found.object().places).isEqualTo(6);
        assertThat(Shelf.objects.get().places).isEqualTo(6);
    }

    @Test
    void theKeyMayChange() {
        Mark.objects.create(Mark_.code.to("a"), Mark_.weight.to(1));
        Mark.objects.updateOrCreate(
                Defaults.of(Mark_.code.to("b"), Mark_.weight.to(2)), Mark_.code.to("a"));
        assertThat(Mark.objects.orderBy(Mark_.code.asc()).select(Mark_.weight).list())
                .containsExactly(1, 2);
    }

    @Test
    @RequiresFeature("supportsSelectForUpdate")
    void theRowIsLocked() {
        try (QueryRecorder log = QueryRecorder.start()) {
            Shelf.objects.updateOrCreate(Defaults.of(Shelf_.places.to(2)), Shelf_.label.to("A"));
            assertThat(log.statements().getFirst().sql()).endsWith("FOR UPDATE");
        }
    }

    @Test
    void aRefusedChangeLeavesTheRow() {
        Shelf.objects.create(Shelf_.label.to("B"), Shelf_.places.to(7));
        assertThatThrownBy(() ->
                        Shelf.objects.updateOrCreate(
                                Defaults.of(Shelf_.label.to("A")), Shelf_.label.to("B")))
                .isInstanceOf(IntegrityError.class);
        assertThat(Shelf.objects.get(Shelf_.label.eq("B")).places).isEqualTo(7);
    }

    @Test
    void aRelationRelatesTheNewRow() {
        Found<Volume> made =
                shelf.volumes.updateOrCreate(
                        Defaults.of(Volume_.pages.to(1)), Volume_.title.to("x"));
        Found<Volume> changed =
                shelf.volumes.updateOrCreate(
                        Defaults.of(Volume_.pages.to(2)), Volume_.title.to("x"));
        assertThat(made.created()).isTrue();
        assertThat(changed.created()).isFalse();
        assertThat(Volume.objects.get().pages).isEqualTo(2);
        assertThat(Volume.objects.get().shelf.id()).isEqualTo(shelf.id());
    }
}
