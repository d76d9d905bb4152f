package dev.quintet.conformance.writing;

import static dev.quintet.models.expressions.ByName.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.IntegrityError;
import dev.quintet.db.Transaction;
import dev.quintet.models.Defaults;
import dev.quintet.models.Found;
import dev.quintet.models.MultipleObjectsReturned;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

@EveryDatabase
@Spec("QST-003")
class GetOrCreateTest {

    GetOrCreateTest(Database database) {
        Written.fresh(database);
    }

    @Test
    void aRowThatIsThereIsFound() {
        Shelf shelf = Shelf.objects.create(Shelf_.label.to("A"));

        assertThat(
                        Written.statements(() -> {
                            Found<Shelf> found = Shelf.objects.getOrCreate(Shelf_.label.to("A"));
                            assertThat(found.object()).isEqualTo(shelf);
                            assertThat(found.created()).isFalse();
                        }))
                .containsExactly("SELECT");
    }

    @Test
    void aRowThatIsNotThereIsAddedWithTheDefaults() {
        assertThat(
                        Written.statements(() -> {
                            Found<Shelf> found =
                                    Shelf.objects.getOrCreate(
                                            Defaults.of(Shelf_.places.to(3)), Shelf_.label.to("A"));
                            assertThat(found.created()).isTrue();
                            assertThat(found.object().isNew()).isFalse();
                        }))
                .containsExactly("SELECT", "INSERT");

        Shelf stored = Shelf.objects.get();
        assertThat(stored.label).isEqualTo("A");
        assertThat(stored.places).isEqualTo(3);
    }

    @Test
    void defaultsTakeThePlaceOfWhatIsLookedFor() {
        Shelf.objects.getOrCreate(Defaults.of(Shelf_.label.to("B")), Shelf_.label.to("A"));
        assertThat(Shelf.objects.get().label).isEqualTo("B");
    }

    @Test
    void lazyDefaultsAreOnlyMadeForANewRow() {
        AtomicInteger made = new AtomicInteger();
        Defaults<Shelf> places =
                Defaults.lazily(() -> List.of(Shelf_.places.to(made.incrementAndGet())));

        Shelf.objects.getOrCreate(places, Shelf_.label.to("A"));
        Shelf.objects.getOrCreate(places, Shelf_.label.to("A"));

        assertThat(made).hasValue(1);
        assertThat(Shelf.objects.get().places).isEqualTo(1);
    }

    @Test
    void otherLookupsAreFilters() {
        Shelf shelf = Shelf.objects.create(Shelf_.label.to("Alpha"));
        assertThat(
                        Shelf.objects
                                .filter(Shelf_.label.equalsIgnoreCase("ALPHA"))
                                .getOrCreate()
                                .object())
                .isEqualTo(shelf);
    }

    @Test
    void lookupsByNameFindARowButAreNotSetInANewOne() {
        Defaults<Shelf> named = Defaults.of(Shelf_.label.to("Alpha"), Shelf_.places.to(3));
        Shelf shelf = Shelf.objects.getOrCreate(named, set("label__iexact", "ALPHA")).object();
        assertThat(shelf.label).isEqualTo("Alpha");

        Found<Shelf> found = Shelf.objects.getOrCreate(named, set("label__iexact", "ALPHA"));
        assertThat(found).isEqualTo(new Found<>(shelf, false));
        found = Shelf.objects.getOrCreate(named, set("places__in", List.of(3, 4)));
        assertThat(found).isEqualTo(new Found<>(shelf, false));
        found = Shelf.objects.updateOrCreate(Defaults.of(Shelf_.places.to(5)), set("pk__gt", 0));
        assertThat(found.object().places).isEqualTo(5);

        assertThatThrownBy(() ->
                        Shelf.objects.getOrCreate(
                                Defaults.of(set("label__iexact", "B")), Shelf_.label.to("B")))
                .isInstanceOf(FieldError.class)
                .hasMessageStartingWith(
                        "Shelf has no field 'label__iexact' to be set in a new row.");
    }

    @Test
    void severalRowsAreAnError() {
        Mark.objects.create(Mark_.code.to("a"), Mark_.weight.to(1));
        Mark.objects.create(Mark_.code.to("b"), Mark_.weight.to(1));
        assertThatThrownBy(() -> Mark.objects.getOrCreate(Mark_.weight.to(1)))
                .isInstanceOf(MultipleObjectsReturned.class);
    }

    @Test
    void aNameThatIsNoFieldIsRefused() {
        assertThatThrownBy(() -> Shelf.objects.getOrCreate(set("lable", "A")))
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("lable");
        assertThatThrownBy(() ->
                        Shelf.objects.getOrCreate(
                                Defaults.of(set("place", 1)), Shelf_.label.to("A")))
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("Did you mean 'places'?");
        assertThat(Shelf.objects.count()).isZero();
    }

    @Test
    void aRowThatSomebodyElseAddsMeanwhileIsFound() {
        Defaults<Shelf> race =
                Defaults.lazily(() -> {
                    Shelf.objects.create(Shelf_.label.to("A"), Shelf_.places.to(1));
                    return List.of(Shelf_.places.to(2));
                });
        Transaction.atomic(() -> {
            Found<Shelf> found = Shelf.objects.getOrCreate(race, Shelf_.label.to("A"));
            assertThat(found.created()).isFalse();
            assertThat(found.object().places).isEqualTo(1);
            assertThat(Shelf.objects.count()).isEqualTo(1);
        });
    }

    @Test
    void aRefusalThatIsNoRaceComesThroughAndLeavesTheBlockUsable() {
        Shelf.objects.create(Shelf_.label.to("A"));
        Transaction.atomic(() -> {
            assertThatThrownBy(() ->
                            Shelf.objects.getOrCreate(
                                    Defaults.of(Shelf_.label.to("A")), Shelf_.label.to("B")))
                    .isInstanceOf(IntegrityError.class);
            assertThat(Shelf.objects.count()).isEqualTo(1);
        });
    }

    @Test
    void aRelationRelatesTheNewRow() {
        Shelf shelf = Shelf.objects.create(Shelf_.label.to("A"));
        Shelf other = Shelf.objects.create(Shelf_.label.to("B"));
        Volume.objects.create(Volume_.shelf().to(other), Volume_.title.to("x"));

        Found<Volume> first = shelf.volumes.getOrCreate(Volume_.title.to("x"));
        Found<Volume> again = shelf.volumes.getOrCreate(Volume_.title.to("x"));

        assertThat(first.created()).isTrue();
        assertThat(again.created()).isFalse();
        assertThat(again.object()).isEqualTo(first.object());
        assertThat(first.object().shelf.id()).isEqualTo(shelf.id());

        Found<Mark> mark = first.object().marks.getOrCreate(Mark_.code.to("m"));
        assertThat(mark.created()).isTrue();
        assertThat(first.object().marks.getOrCreate(Mark_.code.to("m")).created()).isFalse();
        assertThat(first.object().marks.list()).containsExactly(mark.object());
    }
}
