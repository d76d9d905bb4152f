package dev.quintet.conformance.writing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.db.Database;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.RequiresFeature;

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
}
