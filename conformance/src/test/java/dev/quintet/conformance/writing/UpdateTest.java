package dev.quintet.conformance.writing;

import static dev.quintet.models.expressions.AggregateFunctions.count;
import static dev.quintet.models.expressions.AggregateFunctions.max;
import static dev.quintet.models.expressions.ByName.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.Features;
import dev.quintet.db.IntegrityError;
import dev.quintet.db.NotSupportedError;
import dev.quintet.db.QueryRecorder;
import dev.quintet.models.QuerySet;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.models.meta.FieldDoesNotExist;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.List;

@EveryDatabase
class UpdateTest {
    private final Features features;
    private final Shelf shelf;

    UpdateTest(Database database) {
        Written.fresh(database);
        features = database.backend().features();
        shelf = Shelf.objects.create(Shelf_.label.to("A"), Shelf_.places.to(1));
        Shelf other = Shelf.objects.create(Shelf_.label.to("B"), Shelf_.places.to(2));
        for (int i = 1; i <= 4; i++) {
            Volume.objects.create(
                    Volume_.shelf().to(i < 3 ? shelf : other),
                    Volume_.title.to("v" + i),
                    Volume_.pages.to(i));
        }
    }

    private static List<Integer> pages() {
        return Volume.objects.orderBy(Volume_.id.asc()).select(Volume_.pages).list();
    }

    @Test
    @Spec("QST-018")
    void anOrderOverARelationDoesNoHarm() {
        assertThat(Volume.objects.orderBy(Volume_.shelf().label.desc()).update(Volume_.pages.to(7)))
                .isEqualTo(4);
        assertThat(pages()).containsOnly(7);
    }

    @Test
    @Spec("QST-018")
    void allRowsAreChangedByOneStatement() {
        Volume before = Volume.objects.get(Volume_.title.eq("v3"));
        assertThat(
                        Written.statements(() ->
                                assertThat(
                                                Volume.objects
                                                        .filter(Volume_.pages.gte(3))
                                                        .update(
                                                                Volume_.pages.to(0),
                                                                Volume_.status.to("old")))
                                        .isEqualTo(2)))
                .containsExactly("UPDATE");
        assertThat(pages()).containsExactly(1, 2, 0, 0);
        assertThat(Volume.objects.get(Volume_.title.eq("v3")).changed).isEqualTo(before.changed);
        assertThat(Volume.objects.filter(Volume_.pages.eq(9)).update(Volume_.pages.to(1))).isZero();
    }

    @Test
    @Spec("QST-018")
    void rowsThatHaveTheValueAlreadyCount() {
        assertThat(Volume.objects.update(Volume_.status.to("new"))).isEqualTo(4);
    }

    @Test
    @Spec("QST-018")
    void aKeyMayBeChangedAndACompositeOneByItsColumns() {
        Mark.objects.create(Mark_.code.to("a"));
        assertThat(Mark.objects.update(Mark_.code.to("b"))).isEqualTo(1);
        assertThat(Mark.objects.get().code).isEqualTo("b");

        Seat.objects.create(Seat_.line.to(1), Seat_.number.to(1));
        assertThatThrownBy(() -> Seat.objects.update(set("pk", List.of(2, 2))))
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("A composite key cannot be updated as a whole");
        Seat.objects.update(Seat_.number.to(2));
        assertThat(Seat.objects.get().pk()).isEqualTo(List.of(1, 2));
    }

    @Test
    @Spec("QST-018")
    void columnsOfAParentTakeAStatementOfTheirOwn() {
        Truck.objects.create(Truck_.plate.to("T 1"), Truck_.load.to(1));
        Truck.objects.create(Truck_.plate.to("T 2"), Truck_.load.to(2));
        Vehicle.objects.create(Vehicle_.plate.to("V"));

        assertThat(
                        Written.statements(() ->
                                assertThat(
                                                Truck.objects
                                                        .filter(Truck_.load.eq(2))
                                                        .update(
                                                                Truck_.plate.to("T 3"),
                                                                Truck_.load.to(3)))
                                        .isEqualTo(1)))
                .containsExactly("SELECT", "UPDATE", "UPDATE");
        assertThat(Truck.objects.get(Truck_.load.eq(3)).plate).isEqualTo("T 3");
        assertThatThrownBy(() ->
                        Truck.objects
                                .filter(Truck_.load.eq(1))
                                .update(Truck_.load.to(9), Truck_.plate.to("V")))
                .isInstanceOf(IntegrityError.class);
        assertThat(Truck.objects.filter(Truck_.load.eq(9)).exists()).isFalse();
    }

    @Test
    @Spec("QST-018")
    void anExpressionIsComputedFromTheRowAsItWas() {
        Volume.objects.update(
                Volume_.pages.to(Volume_.pages.times(2)), Volume_.title.to(Volume_.status));
        assertThat(pages()).containsExactly(2, 4, 6, 8);
        assertThat(Volume.objects.filter(Volume_.title.eq("new")).count()).isEqualTo(4);
    }

    @Test
    @Spec("QST-018")
    void anAnnotationIsComputedInItsPlace() {
        var twice = Volume_.pages.times(2).as("twice");
        Volume.objects.annotate(twice).update(Volume_.pages.to(twice));
        assertThat(pages()).containsExactly(2, 4, 6, 8);
    }

    @Test
    @Spec("QST-018")
    void whatCannotBeChangedIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Volume.objects.limit(1).update(Volume_.pages.to(0)));
        assertThatThrownBy(() ->
                        Volume.objects.union(Volume.objects.all()).update(Volume_.pages.to(0)))
                .isInstanceOf(NotSupportedError.class);
        assertThatThrownBy(() -> Volume.objects.update(set("page", 0)))
                .isInstanceOf(FieldDoesNotExist.class)
                .hasMessageContaining("Did you mean 'pages'?");
        assertThatThrownBy(() -> Volume.objects.update(set("marks", "a")))
                .isInstanceOf(FieldError.class);
        assertThatThrownBy(() -> Shelf.objects.update(set("volumes", 1)))
                .isInstanceOf(FieldError.class);
        assertThatThrownBy(() -> Volume.objects.update(Volume_.pages.to(Volume_.shelf().places)))
                .isInstanceOf(FieldError.class);
        assertThatThrownBy(() -> Volume.objects.update(set("pages", max(Volume_.pages))))
                .isInstanceOf(FieldError.class);
        assertThat(pages()).containsExactly(1, 2, 3, 4);
    }

    @Test
    @Spec("QST-018")
    void aQueryThatWasReadIsReadAnew() {
        QuerySet<Volume> few = Volume.objects.filter(Volume_.pages.lte(2));
        assertThat(few.list()).hasSize(2);
        few.update(Volume_.pages.to(7));
        assertThat(few.list()).isEmpty();
    }

    @Test
    @Spec("QST-019")
    void rowsMayBeChosenOverOtherTables() {
        assertThat(Volume.objects.filter(Volume_.shelf().label.eq("B")).update(Volume_.pages.to(0)))
                .isEqualTo(2);
        assertThat(pages()).containsExactly(1, 2, 0, 0);

        var volumes = count(Shelf_.volumes()).as("n");
        assertThat(
                        Shelf.objects
                                .annotate(volumes)
                                .filter(volumes.eq(2L), Shelf_.volumes().title.eq("v1"))
                                .update(Shelf_.places.to(50)))
                .isEqualTo(1);
        assertThat(
                        Shelf.objects
                                .annotate(volumes)
                                .filter(volumes.eq(2L), Shelf_.label.eq("A"))
                                .update(Shelf_.places.to(50)))
                .isEqualTo(1);
        assertThat(Shelf.objects.get(Shelf_.label.eq("A")).places).isEqualTo(50);
    }

    @Test
    @Spec("QST-019")
    void rowsMayBeChosenByTheTableItself() {
        assertThat(
                        Volume.objects
                                .filter(
                                        Volume_.shelf()
                                                .in(
                                                        Shelf.objects.filter(
                                                                Shelf_.volumes().pages.eq(4))))
                                .update(Volume_.pages.to(0)))
                .isEqualTo(2);
        assertThat(pages()).containsExactly(1, 2, 0, 0);
    }

    @Test
    @Spec("QST-020")
    void anOrderIsSaidWhereTheDatabaseHasOne() {
        Mark.objects.create(Mark_.code.to("a"), Mark_.weight.to(1));
        Mark.objects.create(Mark_.code.to("b"), Mark_.weight.to(2));
        var negative = Mark_.weight.times(-1).as("negative");
        try (QueryRecorder log = QueryRecorder.start()) {
            Mark.objects.orderBy(Mark_.weight.desc()).update(Mark_.weight.to(Mark_.weight.plus(1)));
            Mark.objects
                    .annotate(negative)
                    .orderBy(negative.asc())
                    .update(Mark_.weight.to(Mark_.weight.plus(1)));
            assertThat(log.statements())
                    .allMatch(event ->
                            event.sql().contains("ORDER BY") == features.supportsUpdateOrderBy());
        }
        assertThat(Mark.objects.orderBy(Mark_.code.asc()).select(Mark_.weight).list())
                .containsExactly(3, 4);
    }
}
