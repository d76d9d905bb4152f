package dev.quintet.conformance.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.Features;
import dev.quintet.db.NotSupportedError;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.RequiresFeature;

import org.junit.jupiter.api.Test;

import java.util.List;

@EveryDatabase
class ReturningTest {
    private final Features features;

    ReturningTest(Database database) {
        Written.fresh(database);
        features = database.backend().features();
        Mark.objects.create(Mark_.code.to("a"), Mark_.weight.to(1));
        Mark.objects.create(Mark_.code.to("b"), Mark_.weight.to(2));
        Mark.objects.create(Mark_.code.to("c"), Mark_.weight.to(3));
        Seat.objects.create(Seat_.line.to(1), Seat_.number.to(1), Seat_.guest.to("Ann"));
        Seat.objects.create(Seat_.line.to(1), Seat_.number.to(2), Seat_.guest.to("Bob"));
    }

    record Weighed(String code, Integer weight) {}

    @Test
    @RequiresFeature("canReturnRowsFromUpdate")
    void anUpdateGivesItsRowsBack() {
        assertThat(
                        Written.statements(() ->
                                assertThat(
                                                Mark.objects
                                                        .filter(Mark_.weight.gte(2))
                                                        .returning(
                                                                Weighed::new,
                                                                Mark_.code,
                                                                Mark_.weight)
                                                        .update(
                                                                Mark_.weight.to(
                                                                        Mark_.weight.plus(10))))
                                        .containsExactlyInAnyOrder(
                                                new Weighed("b", 12), new Weighed("c", 13))))
                .containsExactly("UPDATE");
    }

    @Test
    @RequiresFeature("canReturnRowsFromUpdate")
    void anUpdateGivesInstances() {
        List<Seat> seats =
                Seat.objects
                        .filter(Seat_.guest.eq("Bob"))
                        .returning()
                        .update(Seat_.guest.to("Cyd"));
        assertThat(seats).containsExactly(Seat.objects.get(Seat_.number.eq(2)));
        assertThat(seats.getFirst().guest).isEqualTo("Cyd");
        assertThat(seats.getFirst().isNew()).isFalse();
    }

    @Test
    @RequiresFeature("canReturnRowsFromUpdate")
    void whatIsKnownToMatchNothingIsNotAsked() {
        assertThat(
                        Written.statements(() ->
                                assertThat(
                                                Mark.objects
                                                        .none()
                                                        .returning(Mark_.code)
                                                        .update(Mark_.weight.to(0)))
                                        .isEmpty()))
                .isEmpty();
    }

    @Test
    @RequiresFeature("canReturnRowsFromDelete")
    void aDeletionGivesItsRowsBack() {
        assertThat(Seat.objects.filter(Seat_.number.eq(1)).returning(Seat_.guest).delete())
                .containsExactly("Ann");
        assertThat(Seat.objects.get().guest).isEqualTo("Bob");
    }

    @Test
    @RequiresFeature("canReturnRowsFromDelete")
    void aDeletionThatTakesOtherRowsWithItIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shelf.objects.returning(Shelf_.id).delete())
                .withMessage(
                        "Deleting Shelf may delete or change other rows as well: it cannot return"
                                + " its rows. Read them first, and then call delete().");
    }

    @Test
    @RequiresFeature("canReturnRowsFromBulkInsert")
    void newRowsComeBackInTheirOrder() {
        Shelf one = new Shelf();
        one.label = "one";
        Shelf two = new Shelf();
        two.label = "two";
        List<Long> keys = Shelf.objects.returning(Shelf_.id).insert(List.of(one, two));
        assertThat(keys).containsExactly(one.id(), two.id()).doesNotContainNull();
    }

    @Test
    void whatADatabaseCannotDoIsRefusedAndChangesNothing() {
        if (!features.canReturnRowsFromUpdate()) {
            assertThatThrownBy(() -> Mark.objects.returning(Mark_.code).update(Mark_.weight.to(0)))
                    .isInstanceOf(NotSupportedError.class)
                    .hasMessage(
                            "The database 'default' cannot give updated rows back: ask for them"
                                    + " with a query of their own.");
        }
        if (!features.canReturnRowsFromDelete()) {
            assertThatThrownBy(() -> Seat.objects.returning().delete())
                    .isInstanceOf(NotSupportedError.class)
                    .hasMessageContaining("cannot give deleted rows back");
        }
        assertThat(Mark.objects.filter(Mark_.weight.eq(0)).exists()).isFalse();
        assertThat(Seat.objects.count()).isEqualTo(2);
    }

    @Test
    void onlyColumnsOfTheTableItselfComeBack() {
        assertThatThrownBy(() -> Volume.objects.returning(Volume_.shelf().label))
                .isInstanceOf(FieldError.class)
                .hasMessage(
                        "'shelf__label' cannot be returned: only columns of Volume itself can.");
        assertThatThrownBy(() -> Truck.objects.returning())
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("Truck has it from Vehicle, whose table is another one.");
    }

    @Test
    void aSliceCannotBeChanged() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Mark.objects.limit(1).returning(Mark_.code).update(Mark_.weight.to(0)));
    }
}
