package dev.quintet.conformance.writing;

import static dev.quintet.models.expressions.AggregateFunctions.count;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.db.Database;
import dev.quintet.db.QueryRecorder;
import dev.quintet.models.QuerySet;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.Locale;

@EveryDatabase
@Spec("QST-010")
class CountTest {

    CountTest(Database database) {
        Written.fresh(database);
        Shelf shelf = Shelf.objects.create(Shelf_.label.to("A"));
        Shelf.objects.create(Shelf_.label.to("B"));
        for (int i = 0; i < 3; i++) {
            Volume.objects.create(
                    Volume_.shelf().to(shelf), Volume_.title.to("v" + i), Volume_.pages.to(i / 2));
        }
    }

    private static String sql(Runnable work) {
        try (QueryRecorder log = QueryRecorder.start()) {
            work.run();
            assertThat(log.count()).isEqualTo(1);
            return log.statements().getFirst().sql().toUpperCase(Locale.ROOT);
        }
    }

    @Test
    void whatDoesNotChangeTheNumberIsLeftOut() {
        var twice = Shelf_.places.times(2).as("twice");
        assertThat(
                        sql(() ->
                                assertThat(
                                                Shelf.objects
                                                        .annotate(twice)
                                                        .orderBy(twice.desc(), Shelf_.label.asc())
                                                        .count())
                                        .isEqualTo(2)))
                .startsWith("SELECT COUNT(*)")
                .doesNotContain("ORDER BY")
                .doesNotContain("PLACES");
        assertThat(sql(() -> Volume.objects.selectRelated(Volume_.shelf()).count()))
                .doesNotContain("JOIN");
    }

    @Test
    void groupsSlicesAndDistinctRowsAreCountedAsTheyAre() {
        assertThat(
                        sql(() ->
                                assertThat(
                                                Volume.objects
                                                        .orderBy(Volume_.id.asc())
                                                        .limit(2)
                                                        .count())
                                        .isEqualTo(2)))
                .contains("FROM (SELECT");
        assertThat(
                        sql(() ->
                                assertThat(Volume.objects.select(Volume_.pages).distinct().count())
                                        .isEqualTo(2)))
                .contains("FROM (SELECT DISTINCT");
        assertThat(Volume.objects.values("pages").annotate(count(Volume_.id).as("n")).count())
                .isEqualTo(2);
        assertThat(
                        Volume.objects
                                .filter(Volume_.pages.eq(0))
                                .union(Volume.objects.filter(Volume_.pages.lte(1)))
                                .count())
                .isEqualTo(3);
        assertThat(Volume.objects.skip(5).count()).isZero();
    }

    @Test
    void rowsThatWereReadAreCountedWithoutAsking() {
        QuerySet<Volume> volumes = Volume.objects.all();
        volumes.list();
        assertThat(Written.statements(() -> assertThat(volumes.count()).isEqualTo(3))).isEmpty();
        assertThat(Written.statements(() -> assertThat(Volume.objects.none().count()).isZero()))
                .isEmpty();
    }
}
