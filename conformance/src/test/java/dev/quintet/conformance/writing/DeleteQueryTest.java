package dev.quintet.conformance.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.NotSupportedError;
import dev.quintet.models.Deleted;
import dev.quintet.models.QuerySet;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.Map;

@EveryDatabase
@Spec("QST-021")
class DeleteQueryTest {

    DeleteQueryTest(Database database) {
        Written.fresh(database);
        Shelf one = Shelf.objects.create(Shelf_.label.to("A"));
        Shelf two = Shelf.objects.create(Shelf_.label.to("B"));
        Mark mark = Mark.objects.create(Mark_.code.to("m"));
        for (int i = 1; i <= 4; i++) {
            Volume.objects
                    .create(
                            Volume_.shelf().to(i < 3 ? one : two),
                            Volume_.title.to("v" + i),
                            Volume_.pages.to(i))
                    .marks
                    .add(mark);
        }
        Seat.objects.create(Seat_.line.to(1), Seat_.number.to(1));
        Seat.objects.create(Seat_.line.to(1), Seat_.number.to(2));
    }

    @Test
    void whatIsDeletedIsCountedWithAllThatGoesWithIt() {
        Deleted deleted = Shelf.objects.filter(Shelf_.label.eq("A")).delete();
        assertThat(deleted.total()).isEqualTo(5);
        assertThat(deleted.perModel())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "writing.Shelf", 1,
                                "writing.Volume", 2,
                                "writing.Volume_marks", 2));
        assertThat(Volume.objects.count()).isEqualTo(2);
        assertThat(Mark.objects.count()).isEqualTo(1);
    }

    @Test
    void rowsToWhichNothingRefersGoWithOneStatement() {
        assertThat(
                        Written.statements(() ->
                                assertThat(
                                                Seat.objects
                                                        .filter(Seat_.number.gte(2))
                                                        .orderBy(Seat_.number.asc())
                                                        .delete()
                                                        .total())
                                        .isEqualTo(1)))
                .containsExactly("DELETE");
        assertThat(Seat.objects.delete()).isEqualTo(new Deleted(1, Map.of("writing.Seat", 1)));
        assertThat(Seat.objects.delete()).isEqualTo(Deleted.NOTHING);
    }

    @Test
    void rowsMayBeChosenOverOtherTables() {
        assertThat(
                        Volume.objects
                                .filter(Volume_.shelf().label.eq("B"), Volume_.pages.gte(4))
                                .delete()
                                .perModel())
                .containsEntry("writing.Volume", 1);
        assertThat(Volume.objects.orderBy(Volume_.id.asc()).select(Volume_.title).list())
                .containsExactly("v1", "v2", "v3");
    }

    @Test
    void aQueryThatWasReadIsReadAnew() {
        QuerySet<Seat> seats = Seat.objects.all();
        assertThat(seats.list()).hasSize(2);
        seats.delete();
        assertThat(seats.list()).isEmpty();
    }

    @Test
    void whatIsNoPlainSetOfRowsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Seat.objects.limit(1).delete());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Seat.objects.distinctOn(Seat_.line).delete())
                .withMessage("delete() cannot be called after distinctOn().");
        assertThatThrownBy(() -> Seat.objects.union(Seat.objects.all()).delete())
                .isInstanceOf(NotSupportedError.class);
        assertThat(Seat.objects.count()).isEqualTo(2);
    }
}
