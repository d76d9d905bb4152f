package dev.quintet.conformance.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.IntegrityError;
import dev.quintet.db.NotSupportedError;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.RequiresFeature;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;

@EveryDatabase
class UpsertTest {

    UpsertTest(Database database) {
        Written.fresh(database);
    }

    private static Shelf shelf(String label, int places) {
        Shelf shelf = new Shelf();
        shelf.label = label;
        shelf.places = places;
        return shelf;
    }

    @Test
    @RequiresFeature("supportsUpdateConflicts")
    void rowsAreAddedOrUpdatedByOneStatement() {
        Shelf known = Shelf.objects.create(Shelf_.label.to("A"), Shelf_.places.to(1));

        assertThat(
                        Written.statements(() ->
                                Shelf.objects.upsert(
                                        List.of(shelf("A", 2), shelf("B", 3)), Shelf_.label)))
                .hasSize(1);

        assertThat(Shelf.objects.orderBy(Shelf_.label.asc()).select(Shelf_.places).list())
                .containsExactly(2, 3);
        assertThat(Shelf.objects.get(Shelf_.label.eq("A"))).isEqualTo(known);
    }

    @Test
    @RequiresFeature("supportsUpdateConflicts")
    void theKeyDecidesWhereNothingElseIsNamed() {
        Mark mark = new Mark();
        mark.code = "a";
        mark.weight = 1;
        Mark.objects.upsert(List.of(mark));
        mark.weight = 2;
        Mark.objects.upsert(List.of(mark));
        assertThat(Mark.objects.get().weight).isEqualTo(2);
    }

    @Test
    @RequiresFeature("supportsUpdateConflicts")
    void aCompositeKeyDecidesAsWell() {
        Seat seat = new Seat();
        seat.line = 1;
        seat.number = 1;
        Seat.objects.upsert(List.of(seat));
        seat.guest = "Ann";
        Seat.objects.upsert(List.of(seat));
        assertThat(Seat.objects.get().guest).isEqualTo("Ann");
    }

    @Test
    @RequiresFeature("supportsUpdateConflictsWithTarget")
    @RequiresFeature("canReturnRowsFromBulkInsert")
    void theInstanceGetsTheKeyOfTheRow() {
        Shelf known = Shelf.objects.create(Shelf_.label.to("A"));
        Shelf again = shelf("A", 5);
        Shelf.objects.upsert(List.of(again), Shelf_.label);
        assertThat(again.id()).isEqualTo(known.id());
        again.places = 6;
        again.save();
        assertThat(Shelf.objects.get().places).isEqualTo(6);
    }

    private static Product product(String code, @Nullable String barcode, String name) {
        Product product = new Product();
        product.code = code;
        product.barcode = barcode;
        product.name = name;
        return product;
    }

    @Test
    @RequiresFeature("supportsUpdateConflicts")
    void whatTheDatabaseFillsInIsFilledInForRowsThatExist() {
        Product.objects.create(Product_.code.to("A"), Product_.rank.to(1));

        Product.objects.upsert(
                List.of(product("A", null, "pen"), product("B", null, "ink")), Product_.code);

        assertThat(Product.objects.orderBy(Product_.code.asc()).list())
                .extracting(product -> product.name + " " + product.rank)
                .containsExactly("pen 7", "ink 7");
    }

    @Test
    @RequiresFeature("supportsUpdateConflictsWithTarget")
    void fieldsThatAreUniqueTogetherFindARow() {
        Shelf shelf = Shelf.objects.create(Shelf_.label.to("A"));
        for (String name : List.of("pen", "ink")) {
            Product product = product("A", null, name);
            product.series = "s";
            product.shelf.set(shelf);
            Product.objects.upsert(List.of(product), Product_.series, Product_.shelf());
        }
        assertThat(Product.objects.get().name).isEqualTo("ink");
    }

    @Test
    @RequiresFeature("supportsUpdateConflictsWithTarget")
    void whatHasNoKeyYetIsNew() {
        Shelf.objects.upsert(List.of(shelf("A", 1), shelf("B", 2)));
        assertThat(Shelf.objects.count()).isEqualTo(2);
    }

    @Test
    @RequiresFeature("supportsUpdateConflictsWithTarget")
    @RequiresFeature("canReturnRowsFromBulkInsert")
    void theInstanceGetsTheKeyOfTheRowInsteadOfItsOwn() {
        Shelf known = Shelf.objects.create(Shelf_.label.to("A"));
        Shelf again = shelf("A", 5);
        again.setPk(known.id() + 100);
        Shelf.objects.upsert(List.of(again), Shelf_.label);
        assertThat(again.id()).isEqualTo(known.id());
        again.places = 6;
        again.save();
        assertThat(Shelf.objects.get().places).isEqualTo(6);
    }

    @Test
    @RequiresFeature("supportsUpdateConflicts")
    void whatWasStoredIsNoChangeOfAnInstanceThatTracksThem() {
        Product product = product("A", null, "pen");
        Product.objects.upsert(List.of(product), Product_.code);
        assertThat(product.changes()).isEmpty();
    }

    @Test
    void oneInstanceStandsForARow() {
        assertThatThrownBy(() ->
                        Shelf.objects.upsert(List.of(shelf("A", 1), shelf("A", 2)), Shelf_.label))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "upsert() of Shelf takes one instance for each row, but several have"
                                + " [label] [A].");
        assertThat(Shelf.objects.exists()).isFalse();
    }

    @Test
    void aRowIsNotFoundByWhatOthersMayHaveToo() {
        assertThatThrownBy(() ->
                        Product.objects.upsert(List.of(product("A", null, "pen")), Product_.name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "upsert() of Product cannot find a row by [name]: several may have the"
                                + " same. Choices are: [id], [code], [barcode], [series, shelf].");
        assertThat(Product.objects.exists()).isFalse();
    }

    @Test
    @RequiresFeature("supportsUpdateConflicts")
    void noOtherRowIsChangedThanTheOneThatIsMeant() {
        Product.objects.create(
                Product_.code.to("A"), Product_.barcode.to("1"), Product_.name.to("pen"));

        assertThatThrownBy(() ->
                        Product.objects.upsert(List.of(product("B", "1", "ink")), Product_.code))
                .isInstanceOfAny(NotSupportedError.class, IntegrityError.class);

        Product kept = Product.objects.get();
        assertThat(kept.code).isEqualTo("A");
        assertThat(kept.name).isEqualTo("pen");
    }
}
