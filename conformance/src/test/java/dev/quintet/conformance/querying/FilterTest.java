package dev.quintet.conformance.querying;

import static dev.quintet.conformance.querying.Album_.released;
import static dev.quintet.conformance.querying.Album_.sold;
import static dev.quintet.conformance.querying.Album_.title;
import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.ByName.outer;
import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.Functions.exists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.models.Query;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/// Which rows a query has.
@EveryDatabase
class FilterTest {

    FilterTest(Database database) {
        Music.in(database);
    }

    private static List<String> names(Query<?, ?, ?> rows) {
        return rows.stream().map(String::valueOf).sorted().toList();
    }

    // ---- filter

    @Test
    void aPathFromOutsideCannotBeEndless() {
        assertThatThrownBy(Album.objects.filter(q("title__" + "a__".repeat(3000) + "b", 1))::count)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 200 names");
    }

    @Test
    @Spec("QSR-001")
    void allConditionsOfACallHaveToHold() {
        assertThat(names(Album.objects.filter(sold.gt(10), sold.lt(40))))
                .containsExactly("Boreal", "Coral");
        assertThat(names(Album.objects.filter(q("sold__gt", 10), q("sold__lt", 40))))
                .containsExactly("Boreal", "Coral");
        assertThat(names(Album.objects.filter(q(Map.of("sold__gt", 10, "title", "Coral")))))
                .containsExactly("Coral");
        assertThat(names(Album.objects.filter(q("sold__gt", 10), title.contains("r"))))
                .containsExactly("Boreal", "Coral");
    }

    @Test
    @Spec("QSR-001")
    void conditionsOfACallMeanTheSameRelatedRow() {
        var oneAlbum =
                Band.objects.filter(Band_.albums().sold.eq(10), Band_.albums().title.eq("Boreal"));
        var anyAlbums =
                Band.objects
                        .filter(Band_.albums().sold.eq(10))
                        .filter(Band_.albums().title.eq("Boreal"));

        assertThat(oneAlbum).isEmpty();
        assertThat(names(anyAlbums)).containsExactly("Auk");
        assertThat(Band.objects.filter(q("albums__sold", 10), q("albums__title", "Boreal")))
                .isEmpty();
    }

    @Test
    @Spec("QSR-001")
    void anUnknownNameIsRefusedWithAllChoices() {
        assertThatThrownBy(() -> Album.objects.filter(q("titel", "x")).list())
                .isInstanceOf(FieldError.class)
                .hasMessageContainingAll("titel", "Album", "band", "released", "title");
        assertThatThrownBy(() -> Album.objects.filter(q("band__nane", "x")).list())
                .isInstanceOf(FieldError.class)
                .hasMessageContainingAll("nane", "Band", "founded");
    }

    @Test
    @Spec("QSR-001")
    void namesCannotChangeHowConditionsAreConnected() {
        for (String name : List.of("_connector", "_negated")) {
            assertThatThrownBy(() -> q(Map.of("sold", 10, name, "OR")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll("'" + name + "'", "or()", "not()");
            assertThatThrownBy(() -> q(name, true)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    @Spec("QSR-001")
    void noConditionsChangeNothing() {
        assertThat(Album.objects.filter()).hasSize(4);
        assertThat(Album.objects.filter(q())).hasSize(4);
        assertThat(Album.objects.filter().sql()).isEqualTo(Album.objects.all().sql());
    }

    // ---- exclude

    @Test
    @Spec("QSR-002")
    void excludeLeavesOutRowsThatFulfilAllConditions() {
        assertThat(names(Album.objects.exclude(sold.gt(10), sold.lt(40))))
                .containsExactly("Arctic", "Delta");
        assertThat(names(Album.objects.exclude(sold.gt(10)).exclude(sold.lt(5))))
                .containsExactly("Arctic");
        assertThat(names(Album.objects.exclude(q("sold__gt", 10), q("sold__lt", 40))))
                .containsExactly("Arctic", "Delta");
    }

    @Test
    @Spec("QSR-002")
    void excludeKeepsRowsWhoseConditionIsUnknown() {
        assertThat(names(Album.objects.exclude(released.year().eq(2003))))
                .containsExactly("Arctic", "Delta");
        assertThat(names(Album.objects.exclude(q("released__gt", "2002-01-01"))))
                .containsExactly("Arctic", "Delta");
    }

    @Test
    @Spec("QSR-002")
    void excludeOverManyRowsLeavesOutThoseThatHaveOneSuchRow() {
        assertThat(names(Album.objects.exclude(Album_.tags().word.eq("cold"))))
                .containsExactly("Coral", "Delta");
        assertThat(names(Band.objects.exclude(q("albums__sold__gt", 35))))
                .containsExactly("Auk", "Crow");
    }

    @Test
    @Spec("QSR-001")
    void aLookupEndsItsPath() {
        assertThatThrownBy(() -> Album.objects.filter(q("title__exact__more", 1)).list())
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("'exact' is a lookup, which ends a path");
    }

    @Test
    @Spec("QSR-002")
    void anExcludedRelatedRowIsComparedWithTheRowOutside() {
        assertThat(names(Album.objects.exclude(q("band__albums__sold", f("sold").plus(20)))))
                .containsExactly("Boreal", "Delta");
    }

    @Test
    @Spec("QSR-002")
    void anExcludedRelatedRowIsComparedWithARowFurtherOutside() {
        var newBandsWithoutSmallAlbums =
                Band.objects
                        .filter(q("founded__gte", 2000))
                        .exclude(q("albums__sold__lt", outer("sold")));

        assertThat(names(Album.objects.filter(exists(newBandsWithoutSmallAlbums))))
                .containsExactly("Arctic", "Boreal", "Coral", "Delta");
        assertThat(
                        names(
                                Album.objects.filter(
                                        exists(
                                                newBandsWithoutSmallAlbums.filter(
                                                        q("name", "Bee"))))))
                .containsExactly("Arctic", "Coral");
    }

    @Test
    @Spec("QSR-002")
    void excludeWithNothingChangesNothing() {
        assertThat(Album.objects.exclude()).hasSize(4);
        assertThat(Album.objects.exclude(q())).hasSize(4);
        assertThat(Album.objects.limit(2).exclude()).hasSize(2);
        assertThat(Album.objects.exclude().sql()).isEqualTo(Album.objects.all().sql());
    }
}
