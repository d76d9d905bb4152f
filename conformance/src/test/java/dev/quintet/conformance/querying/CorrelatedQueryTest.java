package dev.quintet.conformance.querying;

import static dev.quintet.conformance.querying.Album_.band;
import static dev.quintet.conformance.querying.Album_.sold;
import static dev.quintet.conformance.querying.Album_.title;
import static dev.quintet.models.expressions.ByName.by;
import static dev.quintet.models.expressions.ByName.outer;
import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.Functions.countAll;
import static dev.quintet.models.expressions.Functions.exists;
import static dev.quintet.models.expressions.Functions.partitionBy;
import static dev.quintet.models.expressions.Functions.rank;
import static dev.quintet.models.expressions.Functions.subquery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.Features;
import dev.quintet.db.NotSupportedError;
import dev.quintet.models.Query;
import dev.quintet.models.QuerySet;
import dev.quintet.models.expressions.Annotation;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Queries within others that take something of the row around them, in forms that SQL says with a
/// query in FROM.
@EveryDatabase
@Spec("EXPR-006")
class CorrelatedQueryTest {
    private static final Annotation.OfNumber<Album, Integer> PLACE =
            rank().over(partitionBy(band()).orderBy(sold.desc())).as("place");

    private final Features features;

    CorrelatedQueryTest(Database database) {
        Music.in(database);
        this.features = database.backend().features();
    }

    /// The albums of the band around.
    private static QuerySet<Album> own() {
        return Album.objects.filter(q("band", outer("pk")));
    }

    private static void gives(Query<?, ?, ?> query, boolean supported, String... rows) {
        if (supported) {
            assertThat(query.list()).extracting(String::valueOf).containsExactly(rows);
        } else {
            assertThatThrownBy(query::list)
                    .isInstanceOf(NotSupportedError.class)
                    .hasMessageContaining(
                            " does not show the rows around a query to a query in its FROM, and"
                                    + " this one would need their column 'id' there.");
        }
    }

    @Test
    void filtersByWindowFunctions() {
        boolean supported =
                features.supportsCorrelatedDerivedTables() || features.supportsQualify();
        var best = own().annotate(PLACE).filter(PLACE.eq(1));

        gives(Band.objects.filter(exists(best.filter(sold.gt(30)))), supported, "Bee");
        gives(
                Band.objects.exclude(exists(own().annotate(PLACE).filter(PLACE.eq(2)))),
                supported,
                "Crow");
        gives(
                Band.objects.annotate(subquery(best.values("title")).as("best")).values("best"),
                supported,
                "{best=Boreal}",
                "{best=Delta}",
                "{best=null}");
        gives(
                Band.objects
                        .annotate(
                                subquery(
                                                own().annotate(PLACE)
                                                        .filter(PLACE.gt(0))
                                                        .orderBy(PLACE.desc())
                                                        .values("tags__word")
                                                        .distinct()
                                                        .orderBy(by("-tags__word"))
                                                        .limit(1))
                                        .as("word"))
                        .filter(q("name", "Auk"))
                        .values("word"),
                supported,
                "{word=cold}");
    }

    @Test
    void theFirstRowsOfGroups() {
        boolean supported =
                features.supportsCorrelatedDerivedTables() || features.supportsQualify();
        var most = own().orderBy(sold.desc()).limitPer(1, band());

        gives(
                Band.objects.filter(q("albums__in", most), q("albums__sold__lt", 35)),
                supported,
                "Auk");
    }

    @Test
    void filtersByWindowFunctionsOverGroups() {
        var groups =
                own().values("band")
                        .annotate(countAll().as("count"))
                        .annotate(rank().over(partitionBy(band())).as("place"))
                        .filter(q("place", 1))
                        .values("count");

        gives(
                Band.objects.annotate(subquery(groups).as("count")).values("count"),
                features.supportsCorrelatedDerivedTables(),
                "{count=2}",
                "{count=2}",
                "{count=null}");
    }

    @Test
    void slicesAndCombinationsNeedNoQueryInFrom() {
        var many = own().filter(sold.gt(25));
        var few = own().filter(sold.lt(15));

        gives(Band.objects.filter(exists(own().distinct().slice(1, 3))), true, "Auk", "Bee");
        gives(
                Band.objects.exclude(exists(own().distinct().slice(2, 3))),
                true,
                "Auk",
                "Bee",
                "Crow");
        gives(Band.objects.filter(exists(few.union(many.filter(title.eq("x"))))), true, "Auk");
        gives(
                Band.objects
                        .annotate(
                                subquery(own().orderBy(sold.asc()).values("title").limit(1))
                                        .as("a"))
                        .values("a"),
                true,
                "{a=Arctic}",
                "{a=Coral}",
                "{a=null}");
    }

    @Test
    void slicesForInAndNestedCombinationsMay() {
        var few = own().filter(sold.lt(15));
        List<Query<?, ?, ?>> queries =
                List.of(
                        Band.objects.filter(q("albums__in", own().orderBy(sold.asc()).limit(1))),
                        Band.objects.filter(
                                exists(few.union(few.union(own().filter(sold.eq(20)))))));

        for (Query<?, ?, ?> query : queries) {
            if (features.supportsCorrelatedDerivedTables()) {
                gives(query, true, "Auk", "Bee");
            } else {
                assertThat(rowsOrRefusal(query)).isIn("[Auk, Bee]", "refused");
            }
        }
    }

    private static String rowsOrRefusal(Query<?, ?, ?> query) {
        try {
            return query.list().toString();
        } catch (NotSupportedError _) {
            return "refused";
        }
    }
}
