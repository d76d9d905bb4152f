package dev.quintet.conformance.querying;

import static dev.quintet.conformance.querying.Album_.band;
import static dev.quintet.conformance.querying.Album_.sold;
import static dev.quintet.conformance.querying.Album_.tags;
import static dev.quintet.conformance.querying.Album_.title;
import static dev.quintet.models.expressions.AggregateFunctions.countAll;
import static dev.quintet.models.expressions.ByName.q;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.DatabaseError;
import dev.quintet.db.NotSupportedError;
import dev.quintet.models.Query;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.RequiresFeature;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/// Queries that give equal rows once.
@EveryDatabase
class DistinctTest {
    private final Database database;

    DistinctTest(Database database) {
        this.database = database;
        Music.in(database);
    }

    private static List<String> names(Query<?, ?, ?> rows) {
        return rows.stream().map(String::valueOf).toList();
    }

    // ---- distinct

    @Test
    @Spec("QSR-009")
    void rowsThatAJoinRepeatsComeOnce() {
        var tagged = Album.objects.filter(tags().word.in("cold", "blue")).orderBy(title.asc());

        assertThat(names(tagged)).containsExactly("Arctic", "Arctic", "Boreal", "Coral");
        assertThat(names(tagged.distinct())).containsExactly("Arctic", "Boreal", "Coral");
        assertThat(tagged.distinct().count()).isEqualTo(3);
        assertThat(tagged.distinct().sql()).startsWith("SELECT DISTINCT ");
    }

    @Test
    @Spec("QSR-009")
    void rowsOfValuesAreComparedByTheirValues() {
        assertThat(Album.objects.select(band().name).distinct().list())
                .containsExactlyInAnyOrder("Auk", "Bee");
        assertThat(Album.objects.values("band__name").distinct().count()).isEqualTo(2);
    }

    @Test
    @Spec("QSR-009")
    void columnsOfTheOrderKeepRowsApartAndAreNotGiven() {
        var bands = Album.objects.values("band__name").distinct().orderBy(sold.asc());

        assertThat(bands.list())
                .containsExactly(
                        Map.of("band__name", "Auk"),
                        Map.of("band__name", "Bee"),
                        Map.of("band__name", "Auk"),
                        Map.of("band__name", "Bee"));
        assertThat(Band.objects.select(Band_.albums().title.length()).distinct().orderBy().list())
                .containsExactlyInAnyOrder(6, 5, null);
    }

    @Test
    @Spec("QSR-009")
    void oneThatIsDistinctCannotBeConnectedWithOneThatIsNot() {
        var distinct = Album.objects.filter(sold.gt(10)).distinct();
        var plain = Album.objects.filter(sold.lt(40));

        assertThatThrownBy(() -> distinct.and(plain)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plain.or(distinct)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plain.xor(distinct)).isInstanceOf(IllegalArgumentException.class);
        assertThat(distinct.and(plain.distinct())).hasSize(2);
    }

    @Test
    @Spec("QSR-009")
    void aSliceCannotBeMadeDistinct() {
        assertThatThrownBy(() -> Album.objects.limit(2).distinct())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("distinct()");
    }

    // ---- distinct on columns

    @Test
    @Spec("QSR-010")
    @RequiresFeature("supportsDistinctOn")
    void theFirstRowOfEachGroupIsGiven() {
        assertThat(names(Album.objects.orderBy(band().id.asc(), sold.desc()).distinctOn(band().id)))
                .containsExactly("Boreal", "Delta");
        assertThat(
                        names(
                                Album.objects
                                        .orderBy(band().name.desc(), sold.asc())
                                        .distinctOn(band().name)))
                .containsExactly("Coral", "Arctic");
        assertThat(Album.objects.orderBy(band().id.asc()).distinctOn(band().id).count())
                .isEqualTo(2);
    }

    @Test
    @Spec("QSR-010")
    @RequiresFeature("supportsDistinctOn")
    void theOrderHasToBeginWithItsColumns() {
        assertThatThrownBy(() -> Album.objects.orderBy(band().name.asc()).distinctOn(title).list())
                .isInstanceOf(DatabaseError.class)
                .hasMessageContainingAll("distinctOn()", "(title)", "orderBy()");
    }

    @Test
    @Spec("QSR-010")
    @RequiresFeature("supportsDistinctOn")
    void aRelationIsItsKeyHereAndTheOrderOfItsModelInTheOrder() {
        assertThat(Album.objects.distinctOn(band()).orderBy().sql().replace("\"", ""))
                .contains("DISTINCT ON (querying_album.band_id)");
        assertThatThrownBy(() -> Album.objects.orderBy(band().asc()).distinctOn(band()).list())
                .isInstanceOf(DatabaseError.class);
    }

    @Test
    @Spec("QSR-010")
    @RequiresFeature("supportsDistinctOn")
    void theOrderDecidesWhichRowIsFirstWhateverIsGiven() {
        var best = Album.objects.orderBy(band().id.asc(), sold.desc()).distinctOn(band().id);

        assertThat(best.select(title).list()).containsExactly("Boreal", "Delta");
        assertThat(best.values("title").limit(1).list()).containsExactly(Map.of("title", "Boreal"));
        assertThat(names(Album.objects.filter(q("pk__in", best)).orderBy(title.asc())))
                .containsExactly("Boreal", "Delta");
        assertThat(best.values("title").count()).isEqualTo(2);
        assertThat(
                        Album.objects
                                .orderBy(band().id.asc(), sold.times(-1).asc())
                                .distinctOn(band())
                                .select(sold)
                                .list())
                .hasSize(2);
    }

    @Test
    @Spec("QSR-010")
    void otherDatabasesCannotDoIt() {
        if (!database.backend().features().supportsDistinctOn()) {
            assertThatThrownBy(() -> Album.objects.distinctOn(title).list())
                    .isInstanceOf(NotSupportedError.class)
                    .hasMessageContaining("DISTINCT ON");
        }
    }

    @Test
    @Spec("QSR-010")
    void itForbidsTotalsAndDeletion() {
        assertThatThrownBy(() -> Album.objects.distinctOn(title).aggregate(countAll().as("number")))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContainingAll("aggregate()", "distinctOn()");
        assertThatThrownBy(() -> Album.objects.distinctOn(title).delete())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("delete()", "distinctOn()");
        assertThatThrownBy(() -> Album.objects.limit(1).distinctOn(title))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Spec("QSR-010")
    void oneThatIsDistinctOnOtherColumnsCannotBeConnected() {
        assertThatThrownBy(() -> Album.objects.distinctOn(title).or(Album.objects.distinctOn(sold)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
