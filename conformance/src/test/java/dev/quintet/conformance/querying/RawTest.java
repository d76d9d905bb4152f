package dev.quintet.conformance.querying;

import static dev.quintet.conformance.querying.Album_.band;
import static dev.quintet.conformance.querying.Album_.sold;
import static dev.quintet.conformance.querying.Album_.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.DatabaseError;
import dev.quintet.models.expressions.NumberExpression;
import dev.quintet.models.expressions.RawSql;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.meta.FieldDoesNotExist;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Instances that a user's own SQL asks for, and pieces of SQL inside of queries.
@EveryDatabase
class RawTest {
    private final Database database;
    private final String album;

    RawTest(Database database) {
        Music.in(database);
        this.database = database;
        this.album = quoted("querying_album");
    }

    private String quoted(String name) {
        return database.backend().dialect().identifiers().quote(name);
    }

    /// With names of columns, in braces, quoted as the database wants it.
    private String sql(String text) {
        return Pattern.compile("\\{(\\w+)}")
                .matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(quoted(name.group(1))));
    }

    @Test
    @Spec({"RAW-001", "QSR-037"})
    void columnsAreMatchedByNameAndOthersAreAnnotations() {
        var raw =
                Album.objects
                        .filter(sold.lt(0))
                        .raw(
                                sql(
                                                "SELECT {sold} * 2 AS twice, {title}, {id}, {sold},"
                                                        + " {band_id} FROM ")
                                        + album
                                        + sql(" ORDER BY {title}"));

        List<Album> albums = raw.list();

        assertThat(albums)
                .extracting("title")
                .containsExactly("Arctic", "Boreal", "Coral", "Delta");
        Album first = albums.getFirst();
        assertThat(first.sold).isEqualTo(10);
        assertThat(first.band.get().name).isEqualTo("Auk");
        assertThat(first.isNew()).isFalse();
        String twice = first.annotations().keySet().iterator().next();
        assertThat(twice).isEqualToIgnoringCase("twice");
        assertThat(((Number) first.annotation(twice)).intValue()).isEqualTo(20);
        assertThat(raw.columns()).hasSize(5);
        assertThat(raw.fields()).containsExactly("title", "id", "sold", "band");
    }

    @Test
    @Spec("RAW-001")
    void itIsLazyAndKeepsItsRows() {
        assertThat(
                        Music.statements(() -> {
                            var raw =
                                    Album.objects.raw(
                                            "SELECT * FROM " + album + sql(" ORDER BY {id}"));
                            assertThat(raw).hasSize(4);
                            assertThat(raw.at(1).title).isEqualTo("Boreal");
                            assertThat(raw.stream().map(one -> one.sold)).contains(40);
                        }))
                .hasSize(1)
                .first()
                .asString()
                .doesNotContain("LIMIT");
        assertThat(Music.statements(() -> Album.objects.raw("nonsense"))).isEmpty();
        assertThatThrownBy(() -> Album.objects.raw("SELECT * FROM nowhere").list())
                .isInstanceOf(DatabaseError.class);
    }

    @Test
    @Spec("RAW-002")
    void columnsThatAreMissingAreLoadedLater() {
        List<Album> albums =
                Album.objects
                        .raw(sql("SELECT {id}, {title} FROM ") + album + sql(" ORDER BY {id}"))
                        .list();

        assertThat(albums)
                .allSatisfy(one -> {
                    assertThat(one.isLoaded(title)).isTrue();
                    assertThat(one.isLoaded(sold)).isFalse();
                    assertThat(one.unloadedFields()).contains("bandId", "sold");
                });
        assertThat(Music.statements(() -> albums.getFirst().load(sold))).hasSize(1);
        assertThat(albums).extracting(one -> one.sold).containsExactly(10, 30, 20, 40);
        assertThat(Music.statements(() -> albums.getLast().band.get())).hasSize(2);
        albums.getFirst().save();
        assertThat(Album.objects.get(title.eq("Arctic")).sold).isEqualTo(10);
    }

    @Test
    @Spec("RAW-002")
    void theKeyHasToBeAmongTheColumns() {
        var raw = Album.objects.raw(sql("SELECT {title} FROM ") + album);

        assertThatThrownBy(raw::list)
                .isInstanceOf(FieldDoesNotExist.class)
                .hasMessageStartingWith(
                        "A raw query over Album must give the key: there is no column 'id' among");
    }

    @Test
    @Spec("RAW-003")
    void namesOfColumnsCanBeTranslated() {
        var raw =
                Album.objects.raw(
                        sql("SELECT {id} AS number, {band_id}, {title} AS name, {sold} FROM ")
                                + album
                                + sql(" WHERE {sold} = 10"));

        assertThat(raw.translating(Map.of("number", "id", "name", "title")).at(0).title)
                .isEqualTo("Arctic");
        assertThatThrownBy(() -> raw.translating(Map.of("number", "key")).list())
                .isInstanceOf(FieldDoesNotExist.class)
                .hasMessageContaining("'key', which is no column of Album");
    }

    @Test
    @Spec("RAW-004")
    void parametersTravelBesideTheText() {
        String sql =
                "SELECT * FROM " + album + sql(" WHERE {title} = ? OR {sold} > ? ORDER BY {id}");

        assertThat(Album.objects.raw(sql, "Arctic", 35))
                .extracting("title")
                .containsExactly("Arctic", "Delta");
        assertThat(Album.objects.raw(sql, "' OR 1 = 1 --", 99)).isEmpty();
        assertThat(Album.objects.raw(sql, Value.of("Coral", ValueType.TEXT), 99)).hasSize(1);
        assertThat(Album.objects.raw("SELECT * FROM " + album + sql(" WHERE {title} LIKE '%r%c'")))
                .extracting("title")
                .containsExactly("Arctic");
        assertThatThrownBy(() -> Album.objects.raw(sql, List.of(1), 2).list())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no type in a query by itself");
    }

    @Test
    @Spec("RAW-004")
    void parametersCanHaveNames() {
        String sql =
                "SELECT * FROM "
                        + album
                        + sql(
                                " WHERE ({title} = :title OR {sold} > :least) AND {title} <>"
                                        + " ':title' -- :no\n")
                        + sql(" /* :no */ AND {sold} < :most AND {sold} <> :most ORDER BY {id}");

        assertThat(Album.objects.raw(sql, Map.of("title", "Arctic", "least", 25, "most", 35)))
                .extracting("title")
                .containsExactly("Arctic", "Boreal");
        assertThatThrownBy(() -> Album.objects.raw(sql, Map.of("title", "Arctic", "least", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "There is no value for the parameter ':most'. Values are given for: least,"
                                + " title.");
    }

    @Test
    @Spec("RAW-005")
    void relatedRowsAreLoadedBesideThem() {
        var raw = Album.objects.raw("SELECT * FROM " + album + sql(" ORDER BY {id}"));

        assertThat(
                        Music.statements(() ->
                                raw.prefetchRelated(band())
                                        .forEach(one ->
                                                assertThat(one.band.get().name).isNotEmpty())))
                .hasSize(2);
        assertThat(
                        Music.statements(() ->
                                Album.objects
                                        .prefetchRelated(Album_.tags())
                                        .raw("SELECT * FROM " + album)
                                        .forEach(one -> one.tags.list())))
                .hasSize(2);
        assertThat(raw.using(database.alias())).hasSize(4);
        assertThat(raw).hasToString("<RawQuery: SELECT * FROM " + album + sql(" ORDER BY {id}>"));
    }

    @Test
    void aPieceOfSqlIsAValueInAQuery() {
        var twice =
                NumberExpression.of(RawSql.of(sql("{sold} * ?"), 2).as(ValueType.INTEGER))
                        .as("twice");

        assertThat(Album.objects.annotate(twice).filter(twice.gt(50)).orderBy(twice.desc()))
                .extracting(one -> one.get(twice))
                .containsExactly(80, 60);
        assertThat(Album.objects.orderBy(RawSql.of(sql("{sold} % ?"), 30).asc(), title.asc()))
                .extracting("title")
                .containsExactly("Boreal", "Arctic", "Delta", "Coral");
        assertThat(Album.objects.filter(RawSql.of(sql("{sold} + ?"), 1).eq(11))).hasSize(1);
    }

    @Test
    void aPieceOfSqlIsAConditionInAQuery() {
        var some = RawSql.condition(sql("{sold} > ? OR {title} = ?"), 35, "Arctic");

        assertThat(Album.objects.filter(some, sold.lt(20)))
                .extracting("title")
                .containsExactly("Arctic");
        assertThat(Album.objects.exclude(some)).hasSize(2);
        assertThat(Album.objects.filter(some.or(title.eq("Coral")))).hasSize(3);
        assertThat(
                        Album.objects.filter(
                                RawSql.condition(sql("{sold} > ?"), 15),
                                RawSql.condition(sql("{sold} < ?"), 35)))
                .hasSize(2);
    }

    @Test
    void queriesOfOneShapeShareTheirSqlButNotTheirConstants() {
        for (int least : List.of(5, 15, 25, 35)) {
            assertThat(Album.objects.filter(RawSql.condition(sql("{sold} > ?"), least)).count())
                    .isEqualTo(
                            Arrays.stream(new int[] {10, 20, 30, 40})
                                    .filter(n -> n > least)
                                    .count());
        }
    }
}
