package dev.quintet.conformance.querying;

import static dev.quintet.conformance.querying.Album_.sold;
import static dev.quintet.conformance.querying.Album_.title;
import static dev.quintet.conformance.querying.Music.statements;
import static dev.quintet.models.expressions.ByName.by;
import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.Functions.count;
import static dev.quintet.models.expressions.Functions.countAll;
import static dev.quintet.models.expressions.Functions.sum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.models.QuerySet;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import java.math.BigInteger;
import java.util.List;

/// When queries ask the database, and what they keep.
@EveryDatabase
class EvaluationTest {
    private final QuerySet<Album> byTitle;

    EvaluationTest(Database database) {
        Music.in(database);
        byTitle = Album.objects.orderBy(title.asc());
    }

    @Test
    @Spec("QS-001")
    void nothingIsAskedBeforeRowsAreWanted() {
        assertThat(
                        statements(() -> {
                            var query = byTitle.filter(sold.gt(5)).exclude(sold.gt(99)).slice(1, 3);
                            Album.objects.filter(Album_.id.in(query.values("id"))).all();
                        }))
                .isEmpty();
        assertThat(
                        statements(() -> {
                            for (Album album : byTitle.all()) {
                                assertThat(album.title).isNotEmpty();
                            }
                        }))
                .hasSize(1);
        assertThat(statements(() -> byTitle.all().list())).hasSize(1);
        assertThat(statements(() -> byTitle.all().stream())).hasSize(1);
        assertThat(statements(() -> byTitle.all().toString())).hasSize(1);
        assertThat(statements(() -> byTitle.at(0))).hasSize(1);
        assertThat(statements(() -> byTitle.slice(0, 4, 2))).hasSize(1);
        assertThat(statements(() -> byTitle.exists())).hasSize(1);
        assertThat(statements(() -> byTitle.count())).hasSize(1);
        assertThat(statements(() -> byTitle.first())).hasSize(1);
    }

    @Test
    @Spec("QS-002")
    void aVerbGivesAnotherQueryAndLeavesThisOneAlone() {
        QuerySet<Album> all = byTitle.all();
        all.list();
        var fewer = all.filter(sold.gt(15));

        assertThat(all).hasSize(4);
        assertThat(fewer).hasSize(3);
        assertThat(statements(() -> all.all().list())).hasSize(1);
        assertThat(all.using("default").filter(sold.gt(15)).orderBy(sold.desc()))
                .extracting("title")
                .containsExactly("Delta", "Boreal", "Coral");
        assertThat(
                        statements(() ->
                                byTitle.prefetchRelated(Album_.tags()).filter(sold.lt(15)).list()))
                .hasSize(2);
    }

    @Test
    @Spec("QS-003")
    void rowsThatHaveBeenReadAreAskedForOnce() {
        assertThat(
                        statements(() -> {
                            QuerySet<Album> all = byTitle.all();
                            List<Album> rows = all.list();
                            assertThat(all).containsExactlyElementsOf(rows);
                            assertThat(all.list()).isSameAs(rows);
                            assertThat(all.at(2)).isSameAs(rows.get(2));
                            assertThat(all.count()).isEqualTo(4);
                            assertThat(all.exists()).isTrue();
                            assertThat(all.contains(rows.get(3))).isTrue();
                            assertThat(all.first()).containsSame(rows.getFirst());
                        }))
                .hasSize(1);
        assertThat(
                        statements(() -> {
                            QuerySet<Album> all = byTitle.all();
                            all.at(0);
                            all.at(0);
                            all.limit(2).list();
                            all.list();
                        }))
                .hasSize(4);
    }

    @Test
    @Spec("QS-004")
    void oneRowIsAskedForByItsPosition() {
        assertThat(byTitle.at(2).title).isEqualTo("Coral");
        assertThat(statements(() -> byTitle.at(2)))
                .singleElement()
                .asString()
                .containsPattern("LIMIT|FETCH")
                .contains("OFFSET");
        assertThatThrownBy(() -> byTitle.at(4)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> byTitle.at(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Rows are counted from 0; there is none at -1.");
        assertThatThrownBy(() -> byTitle.slice(1, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from 1 to -1");
        assertThatThrownBy(() -> byTitle.skip(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Spec("QS-005")
    void slicesOfSlicesStayWithinThem() {
        assertThat(byTitle.slice(1, 4).slice(1, 9))
                .extracting("title")
                .containsExactly("Coral", "Delta");
        assertThat(byTitle.skip(1).limit(1)).extracting("title").containsExactly("Boreal");
        assertThat(byTitle.limit(2).skip(1)).extracting("title").containsExactly("Boreal");
        assertThat(byTitle.slice(0, 4, 2)).extracting("title").containsExactly("Arctic", "Coral");
        assertThatThrownBy(() -> byTitle.slice(0, 4, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(
                        statements(() -> {
                            assertThat(byTitle.slice(2, 2)).isEmpty();
                            assertThat(byTitle.limit(2).skip(2)).isEmpty();
                            assertThat(byTitle.slice(3, 1).count()).isZero();
                        }))
                .isEmpty();
    }

    @Test
    @Spec("QS-005")
    void aSliceOfRowsThatHaveBeenReadIsThere() {
        QuerySet<Album> all = byTitle.all();
        List<Album> rows = all.list();

        assertThat(
                        statements(() -> {
                            assertThat(all.slice(1, 3).list()).isEqualTo(rows.subList(1, 3));
                            assertThat(all.skip(3).list()).isEqualTo(rows.subList(3, 4));
                            assertThat(all.slice(3, 9)).hasSize(1);
                            assertThat(all.skip(9)).isEmpty();
                        }))
                .isEmpty();
    }

    @Test
    @Spec("QS-006")
    void aSliceCannotBeRefinedButCanBeGivenInAnotherForm() {
        var two = byTitle.limit(2);

        for (var refused :
                List.<ThrowingCallable>of(
                        () -> two.filter(sold.gt(1)),
                        () -> two.exclude(sold.gt(1)),
                        () -> two.orderBy(sold.asc()),
                        two::reverse,
                        two::distinct,
                        () -> two.update(sold.to(1)),
                        two::delete,
                        two::inBulk,
                        () -> two.latest(sold.asc()),
                        () -> two.earliest(sold.asc()),
                        two::last,
                        () -> two.and(byTitle))) {
            assertThatThrownBy(refused)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("slice");
        }
        assertThat(two.filter()).hasSize(2);
        assertThat(two.annotate(count(Album_.tags()).as("words")).values("words"))
                .extracting(row -> row.get("words"))
                .containsExactly(2L, 1L);
        assertThat(two.selectRelated(Album_.band()).prefetchRelated(Album_.tags())).hasSize(2);
        assertThat(two.select(title)).containsExactly("Arctic", "Boreal");
    }

    @Test
    @Spec("QS-011")
    void noneIsEmptyWithoutBeingAsked() {
        assertThat(
                        statements(() -> {
                            var none = byTitle.none();
                            assertThat(none).isEmpty();
                            assertThat(none.count()).isZero();
                            assertThat(none.exists()).isFalse();
                            assertThat(none.first()).isEmpty();
                            assertThat(none.filter(sold.gt(1)).values("title")).isEmpty();
                            assertThat(none.aggregate(countAll().as("n"), sum(sold).as("s")))
                                    .containsEntry("n", 0L)
                                    .containsEntry("s", null);
                            assertThat(none.update(sold.to(1))).isZero();
                            assertThat(none.delete().total()).isZero();
                            var unordered = none.orderBy();
                            assertThat(unordered.union(unordered)).isEmpty();
                            assertThat(none.and(byTitle)).isEmpty();
                        }))
                .isEmpty();
        assertThat(Album.objects.none().union(Album.objects.filter(sold.gt(35)))).hasSize(1);
    }

    @Test
    @Spec("QS-011")
    void aWrongNameIsAnErrorEvenWhereThereIsNothingToAsk() {
        var none = byTitle.none();
        assertThatThrownBy(() -> none.aggregate(sum(f("slod")).as("s")))
                .isInstanceOf(FieldError.class);
        assertThatThrownBy(() -> none.filter(q("slod", 1)).exists()).isInstanceOf(FieldError.class);
        assertThatThrownBy(() -> none.filter(q("slod", 1)).count()).isInstanceOf(FieldError.class);
        assertThatThrownBy(() -> none.filter(q("slod", 1)).update(sold.to(1)))
                .isInstanceOf(FieldError.class);
    }

    @Test
    @Spec({"QS-011", "QS-012"})
    void whatCannotBeFulfilledIsNotAsked() {
        var never = sold.in(List.<Integer>of());

        assertThat(
                        statements(() -> {
                            assertThat(Album.objects.filter(never)).isEmpty();
                            assertThat(Album.objects.filter(never, sold.gt(1)).count()).isZero();
                            assertThat(Album.objects.filter(never).exists()).isFalse();
                            assertThat(Album.objects.filter(never).update(sold.to(1))).isZero();
                            assertThat(Album.objects.filter(never).delete().total()).isZero();
                            assertThat(Album.objects.filter(q("sold", BigInteger.TWO.pow(70))))
                                    .isEmpty();
                        }))
                .isEmpty();
        assertThat(Album.objects.filter(never.or(sold.gt(35)))).hasSize(1);
        assertThat(Album.objects.exclude(never)).hasSize(4);
        assertThat(Album.objects.filter(never.not())).hasSize(4);
    }

    @Test
    @Spec("QS-013")
    void asTextItHasTwentyRowsAtTheMostAndKeepsNone() {
        QuerySet<Album> all = byTitle.all();

        assertThat(all).hasToString("<QuerySet [Arctic, Boreal, Coral, Delta]>");
        assertThat(
                        statements(() -> {
                            all.toString();
                            all.toString();
                        }))
                .hasSize(2)
                .first()
                .asString()
                .containsPattern("LIMIT|FETCH");
        assertThat(
                        Album.objects
                                .orderBy()
                                .unionAll(
                                        Album.objects.orderBy(),
                                        Album.objects.orderBy(),
                                        Album.objects.orderBy(),
                                        Album.objects.orderBy(),
                                        Album.objects.orderBy())
                                .toString())
                .endsWith("...(remaining elements truncated)]>");
    }

    @Test
    @Spec("QS-007")
    void theOrderIsAskedForOrTheModelsOwn() {
        assertThat(Album.objects.isOrdered()).isFalse();
        assertThat(byTitle.isOrdered()).isTrue();
        assertThat(byTitle.orderBy().isOrdered()).isFalse();
        assertThat(Album.objects.none().isOrdered()).isTrue();
        assertThat(Band.objects.isOrdered()).isTrue();
        var albums = count(Band_.albums()).as("number");
        assertThat(Band.objects.annotate(albums).isOrdered()).isFalse();
        assertThat(Band.objects.annotate(albums).orderBy(albums.desc()).isOrdered()).isTrue();
        assertThat(Band.objects.annotate(Band_.founded.plus(1).as("next")).isOrdered()).isTrue();
    }

    @Test
    @Spec("QS-008")
    void anOrderIsTotalIfNoTwoRowsCanChangePlaces() {
        assertThat(byTitle.isTotallyOrdered()).isFalse();
        assertThat(byTitle.orderBy(title.asc(), Album_.id.desc()).isTotallyOrdered()).isTrue();
        assertThat(Album.objects.orderBy(by("-pk")).isTotallyOrdered()).isTrue();
        assertThat(Album.objects.orderBy(by("?")).isTotallyOrdered()).isFalse();
        assertThat(Album.objects.orderBy(Album_.band().asc()).isTotallyOrdered()).isFalse();
        assertThat(Album.objects.isTotallyOrdered()).isFalse();
        assertThat(Tag.objects.orderBy(Tag_.word.asc()).isTotallyOrdered()).isTrue();
        assertThat(Band.objects.isTotallyOrdered()).isFalse();
        assertThat(Band.objects.orderBy(Band_.founded.asc(), Band_.name.asc()).isTotallyOrdered())
                .isTrue();
    }
}
