package dev.quintet.conformance.querying;

import static dev.quintet.conformance.querying.Album_.sold;
import static dev.quintet.conformance.querying.Album_.title;
import static dev.quintet.models.expressions.ByName.by;
import static dev.quintet.models.expressions.ByName.q;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.NotSupportedError;
import dev.quintet.models.Query;
import dev.quintet.models.expressions.RawSql;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Fragments of SQL in queries: what Django's extra() does.
@EveryDatabase
@Spec("QSR-030")
class RawFragmentsTest {
    private final Database database;

    RawFragmentsTest(Database database) {
        this.database = database;
        Music.in(database);
    }

    /// SQL whose names in braces are quoted as the database wants.
    private String sql(String text) {
        StringBuilder quoted = new StringBuilder();
        for (String part : text.split("(?=\\{)|(?<=\\})")) {
            quoted.append(
                    part.startsWith("{")
                            ? database.backend()
                                    .dialect()
                                    .identifiers()
                                    .quote(part.substring(1, part.length() - 1))
                            : part);
        }
        return quoted.toString();
    }

    private static List<String> names(Query<?, ?, ?> rows) {
        return rows.stream().map(String::valueOf).sorted().toList();
    }

    @Test
    void selectedFragmentsAreAnnotationsWithParameters() {
        var more =
                RawSql.of(sql("{querying_album}.{sold} + ?"), 5).as(ValueType.INTEGER).as("more");

        assertThat(Album.objects.annotate(more).orderBy(more.asc()))
                .extracting(album -> album.get(more))
                .containsExactly(15, 25, 35, 45);
        assertThat(Album.objects.annotate(more).orderBy(by("-more")).first().orElseThrow().title)
                .isEqualTo("Delta");
    }

    @Test
    void theyAreLostBehindValuesThatDoNotNameThem() {
        var more = RawSql.of(sql("{sold} + 1")).as(ValueType.INTEGER).as("more");
        var albums = Album.objects.annotate(more).orderBy(sold.asc());

        assertThat(albums.values("title").first()).contains(Map.of("title", "Arctic"));
        assertThat(albums.values("title", "more").first())
                .contains(Map.of("title", "Arctic", "more", 11));
        assertThat(albums.values().first().orElseThrow()).containsEntry("more", 11);
    }

    @Test
    void conditionsAreConnectedByAnd() {
        var some =
                Album.objects.filter(
                        RawSql.condition(sql("{sold} > ? OR {sold} = 10"), 25),
                        RawSql.condition(sql("{title} <> ?"), "Delta"));

        assertThat(names(some)).containsExactly("Arctic", "Boreal");
        assertThat(names(some.filter(sold.lt(20)))).containsExactly("Arctic");
    }

    @Test
    @Spec("DELTA-001")
    void parametersCannotBeChangedAfterwards() {
        Object[] params = {25};
        var dear = Album.objects.filter(RawSql.condition(sql("{sold} > ?"), params));
        var raw =
                Album.objects.raw(
                        sql("SELECT * FROM {querying_album} WHERE {sold} > ? ORDER BY {id}"),
                        params);
        List<Integer> numbers = new ArrayList<>(List.of(10));
        var some = Album.objects.filter(q("sold__in", numbers));
        params[0] = 0;
        numbers.add(20);

        assertThat(names(dear)).containsExactly("Boreal", "Delta");
        assertThat(raw.list()).hasSize(2);
        assertThat(names(some)).containsExactly("Arctic");
    }

    @Test
    @Spec("DELTA-002")
    void theNamesOfTablesColumnsAndJoinsAreAlwaysQuoted() {
        String quote = sql("{x}").substring(0, 1);
        String sql =
                Album.objects
                        .filter(q("tags__word", "cold"))
                        .filter(q("tags__word", "blue"))
                        .annotate(sold.plus(1).as("MixedCase"))
                        .distinct()
                        .orderBy(by("MixedCase"))
                        .sql();
        String unquoted = sql.replaceAll(quote + "[^" + quote + "]*" + quote, "");

        assertThat(unquoted.replaceAll("\\W+", " ").split(" "))
                .allMatch(word -> word.matches("[A-Z]+|1|" + "INTEGER|integer|"));
    }

    @Test
    void percentSignsAreNothingSpecial() {
        assertThat(
                        names(
                                Album.objects.filter(
                                        RawSql.condition(
                                                sql("{title} LIKE '%al' AND {sold} > ?"), 20))))
                .containsExactly("Boreal");
    }

    @Test
    void ordersMayBeFragments() {
        assertThat(Album.objects.orderBy(RawSql.of(sql("{sold} % 30")).asc(), title.desc()))
                .extracting(album -> album.title)
                .containsExactly("Boreal", "Delta", "Arctic", "Coral");
    }

    @Test
    void furtherTablesStandBesideTheModels() {
        var albums =
                Album.objects
                        .withTables("querying_band")
                        .filter(
                                RawSql.condition(
                                        sql(
                                                "{querying_band}.{id} = {querying_album}.{band_id}"
                                                        + " AND {querying_band}.{founded} > ?"),
                                        2000))
                        .annotate(
                                RawSql.of(sql("{querying_band}.{name}"))
                                        .as(ValueType.TEXT)
                                        .as("by"))
                        .orderBy(title.asc());

        assertThat(albums)
                .extracting(album -> album.title + " by " + album.annotation("by"))
                .containsExactly("Coral by Bee", "Delta by Bee");
        assertThat(albums.count()).isEqualTo(2);
        assertThat(Album.objects.withTables("querying_tag").count())
                .as("each with each")
                .isEqualTo(8);
    }

    @Test
    void rowsMayBeUpdatedThatAnotherTableChooses() {
        var albums =
                Album.objects
                        .withTables("querying_band")
                        .filter(RawSql.condition(sql("{querying_band}.{name} = ?"), "nobody"));

        assertThat(albums.update(sold.to(1))).isZero();
    }

    @Test
    void aSliceOrACombinationTakesNoTables() {
        assertThatThrownBy(() -> Album.objects.limit(1).withTables("querying_band"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        Album.objects.all().union(Album.objects.all()).withTables("querying_band"))
                .isInstanceOf(NotSupportedError.class);
    }

    @Test
    void theSecondOfTwoThatAreConnectedHasNone() {
        var tables = Album.objects.withTables("querying_band").filter(sold.gt(1));

        assertThatThrownBy(() -> Album.objects.filter(sold.lt(5)).or(tables))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tables");
    }
}
