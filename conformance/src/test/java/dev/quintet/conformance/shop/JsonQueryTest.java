package dev.quintet.conformance.shop;

import static dev.quintet.conformance.shop.Album_.title;
import static dev.quintet.models.expressions.ByName.by;
import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.ByName.textOf;
import static dev.quintet.models.expressions.Functions.count;
import static dev.quintet.models.expressions.Functions.jsonArray;
import static dev.quintet.models.expressions.Functions.jsonObject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.NotSupportedError;
import dev.quintet.models.PackedRows;
import dev.quintet.models.expressions.ByName;
import dev.quintet.models.expressions.Json;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/// What is asked of JSON documents.
@EveryDatabase
class JsonQueryTest {
    private final Database database;

    JsonQueryTest(Database database) {
        this.database = database;
        Shop.in(database);
    }

    @Test
    @Spec("QS-010")
    void documentsArePackedWithTheirRows() {
        List<Album> albums = Album.objects.orderBy(by("id")).list();
        List<Album> moved = PackedRows.of(albums).unpack();

        assertThat(moved)
                .extracting(album -> album.notes)
                .isEqualTo(albums.stream().map(album -> album.notes).toList());
        assertThat(moved)
                .extracting(album -> album.playtime)
                .isEqualTo(albums.stream().map(album -> album.playtime).toList());
    }

    @Test
    @Spec("JSON-001")
    void keysAndIndexesArePartsOfAPath() {
        assertThat(Shop.albums(q("notes__mood", "happy"))).containsExactly("Help Me");
        assertThat(Shop.albums(q("notes__tracks__0__name", "One"))).containsExactly("Help Me");
        assertThat(Shop.albums(q("notes__tracks__1__secs", 90.5))).containsExactly("Help Me");
        assertThat(Shop.albums(q("notes__tracks__1__name", "One"))).isEmpty();
        assertThat(Shop.albums(q("notes__live", true))).containsExactly("Help Me");
        assertThat(Shop.albums(Album_.notes.key("tracks").at(0).key("secs").eq(120))).hasSize(1);
        assertThat(Shop.albums(q("notes__nonsense__more", 1))).isEmpty();
    }

    @Test
    void whatIsInsideIsSortedAlikeWhereItIsSelected() {
        var secs = Album_.notes.key("secs").as("secs");
        Album album = Album.objects.filter(title.eq("Help Me")).get();
        for (int number : List.of(9, 10, 100, 2)) {
            album.setPk(null);
            album.title = "Secs" + number;
            album.notes = Json.of(Map.of("secs", number));
            album.insert();
        }
        var some = Album.objects.filter(title.startsWith("Secs"));
        var sorted = some.orderBy(by("notes__secs")).select(title).list();
        var selected = some.orderBy(by("notes__secs")).valuesList("title", "notes__secs").list();
        var annotated = some.annotate(secs).orderBy(by("secs")).list();
        some.delete();

        assertThat(selected).extracting(List::getFirst).isEqualTo(sorted);
        assertThat(annotated).extracting(each -> each.title).isEqualTo(sorted);
    }

    @Test
    @Spec("JSON-001")
    void numbersInsideAreComparedAsNumbers() {
        Album album = Album.objects.filter(title.eq("Help Me")).get();
        album.setPk(null);
        album.title = "Numbers";
        album.notes = Json.of(Map.of("ten", 10, "nine", 9, "a", "a", "b", "b"));
        album.insert();
        var one = Album.objects.filter(title.eq("Numbers"));

        assertThat(one.filter(q("notes__ten__gt", f("notes__nine"))).exists()).isTrue();
        assertThat(one.filter(q("notes__ten__lt", f("notes__nine"))).exists()).isFalse();
        assertThat(one.filter(q("notes__a__lt", f("notes__b"))).exists()).isTrue();
        assertThat(one.filter(q("notes__ten__gt", f("notes__missing"))).exists()).isFalse();
        album.delete();
    }

    @Test
    void aDocumentEqualsItself() {
        for (Json document :
                List.of(
                        Json.of(List.of(1, 2, 3)),
                        Json.of(Map.of("a", List.of(Map.of("b", "c, d: e"), 1.5))),
                        Json.of(List.of()),
                        Json.of("text"))) {
            Album album = Album.objects.filter(title.eq("Help Me")).get();
            album.setPk(null);
            album.title = "Document";
            album.notes = document;
            album.insert();
            var found = Album.objects.filter(title.eq("Document"));

            assertThat(found.filter(Album_.notes.eq(document)).exists())
                    .as(document.toString())
                    .isTrue();
            assertThat(found.exclude(Album_.notes.eq(document)).exists()).isFalse();
            album.delete();
        }
    }

    @Test
    @Spec("JSON-001")
    void digitsAreAnIndexByNameAndWhatIsSaidIfTyped() {
        var numbered = jsonObject("1", title).with("list", jsonArray(title)).as("numbered");
        var help = Album.objects.filter(title.eq("Help Me")).annotate(numbered);

        assertThat(help.filter(numbered.key("1").eq("Help Me")).exists()).isTrue();
        assertThat(help.filter(numbered.at(1).isNull()).exists()).isTrue();
        assertThat(help.filter(q("numbered__1__isnull", true)).exists()).isTrue();
        assertThat(help.filter(numbered.key("list").at(0).eq("Help Me")).exists()).isTrue();
        assertThat(help.filter(numbered.key("list").key("0").isNull()).exists()).isTrue();
        assertThat(help.filter(q("numbered__list__0", "Help Me")).exists()).isTrue();
        assertThat(Shop.albums(Album_.notes.key("1").eq("one"))).containsExactly("Help Me");
        assertThat(Shop.albums(Album_.notes.at(1).eq("one"))).isEmpty();
        assertThat(Shop.albums(q("notes__1", "one"))).isEmpty();
    }

    @Test
    @Spec("JSON-001")
    void someDatabasesCountFromTheEnd() {
        var last = Album.objects.filter(Album_.notes.key("tracks").at(-1).key("name").eq("Two"));

        if (database.backend().features().supportsNegativeJsonIndexes()) {
            assertThat(Shop.names(last)).containsExactly("Help Me");
        } else {
            assertThatThrownBy(last::list).isInstanceOf(NotSupportedError.class);
        }
    }

    @Test
    @Spec("JSON-002")
    void nullIsJsonsNullAndIsNullIsNoDocument() {
        assertThat(Shop.albums(q("notes", null))).containsExactly("50% Off_Sale\\");
        assertThat(Shop.albums(q("notes", Json.NULL))).containsExactly("50% Off_Sale\\");
        assertThat(Shop.albums(q("notes__isnull", true))).containsExactly("help wanted");
        assertThat(Shop.albums(Album_.notes.isNotNull())).hasSize(3);
        assertThat(Album.objects.filter(q("title", "help wanted")).get().notes).isNull();
        assertThat(Album.objects.filter(q("title__contains", "%")).get().notes)
                .isEqualTo(Json.NULL);
    }

    @Test
    @Spec("JSON-003")
    void aKeyMayBeMissingOrNull() {
        assertThat(Shop.albums(q("notes__guest", null))).containsExactly("Help Me");
        assertThat(Shop.albums(q("notes__mood", null))).isEmpty();
        assertThat(Shop.albums(q("notes__guest__isnull", false))).containsExactly("Help Me");
        assertThat(Shop.albums(q("notes__guest__isnull", true)))
                .containsExactly("50% Off_Sale\\", "Let It Be Me", "help wanted");
        assertThat(Shop.albums(q("notes__guest__iexact", null)))
                .isEqualTo(Shop.albums(q("notes__guest__isnull", true)));
    }

    @Test
    @Spec("JSON-004")
    void excludeLeavesOutWhatHasNoSuchKey() {
        assertThat(Shop.names(Album.objects.exclude(q("notes__mood", "happy"))))
                .containsExactly("Let It Be Me", "help wanted");
        assertThat(Shop.names(Album.objects.exclude(q("notes__typo", "happy"))))
                .containsExactly("help wanted");
        assertThat(
                        Shop.names(
                                Album.objects.exclude(
                                        q("notes__mood", "happy"),
                                        q("notes__mood__isnull", false))))
                .containsExactly("50% Off_Sale\\", "Let It Be Me", "help wanted");
    }

    @Test
    @Spec("JSON-005")
    void documentsContainEachOther() {
        var contains = Album.objects.filter(q("notes__contains", Map.of("mood", "happy")));
        var contained =
                Album.objects.filter(
                        q("notes__contained_by", Map.of("mood", "Sad", "year", 1970, "x", 1)));
        if (database.backend().features().supportsJsonContains()) {
            assertThat(Shop.names(contains)).containsExactly("Help Me");
            assertThat(Shop.names(contained)).containsExactly("Let It Be Me");
            assertThat(Shop.albums(q("notes__tracks__contains", List.of(Map.of("secs", 120)))))
                    .containsExactly("Help Me");
        } else {
            assertThatThrownBy(contains::list).isInstanceOf(NotSupportedError.class);
            assertThatThrownBy(contained::list).isInstanceOf(NotSupportedError.class);
        }
    }

    @Test
    @Spec("JSON-006")
    void keysAreAskedForByName() {
        assertThat(Shop.albums(q("notes__has_key", "guest"))).containsExactly("Help Me");
        assertThat(Shop.albums(q("notes__has_key", "1"))).containsExactly("Help Me");
        assertThat(Shop.albums(q("notes__has_key", "a\"b"))).containsExactly("Help Me");
        assertThat(Shop.albums(q("notes__has_keys", List.of("mood", "year")))).hasSize(2);
        assertThat(Shop.albums(q("notes__has_keys", List.of("mood", "guest")))).hasSize(1);
        assertThat(Shop.albums(q("notes__has_any_keys", List.of("guest", "year")))).hasSize(2);
        assertThat(Shop.albums(q("notes__tracks__0__has_key", "secs"))).containsExactly("Help Me");
        assertThat(Shop.albums(q("notes__has_key", textOf("notes__tracks__0__name"))))
                .containsExactly("Help Me");
        assertThat(Shop.albums(Album_.notes.hasKeys("mood", "year"))).hasSize(2);
    }

    @Test
    @Spec("JSON-007")
    void textsInsideAreTexts() {
        assertThat(Shop.albums(q("notes__mood__icontains", "AD"))).containsExactly("Let It Be Me");
        assertThat(Shop.albums(q("notes__mood__startswith", "hap"))).containsExactly("Help Me");
        assertThat(Shop.albums(q("notes__mood__endswith", "ppy"))).containsExactly("Help Me");
        assertThat(Shop.albums(q("notes__mood__iexact", "HAPPY"))).containsExactly("Help Me");
        assertThat(Shop.albums(q("notes__mood__regex", "^h.*y$"))).containsExactly("Help Me");
        assertThat(Shop.albums(q("notes__year__gt", 1966))).containsExactly("Let It Be Me");
        assertThat(Shop.albums(q("notes__tracks__1__secs__lt", 100))).containsExactly("Help Me");
    }

    @Test
    @Spec("JSON-008")
    void theTextOfAKeyIsAnExpression() {
        var moods =
                Album.objects
                        .annotate(textOf("notes__mood").as("mood"))
                        .filter(q("mood__isnull", false))
                        .orderBy(by("-mood"));

        assertThat(moods.valuesList("mood").list())
                .containsExactly(List.of("happy"), List.of("Sad"));
        assertThat(Shop.albums(q("title__icontains", ByName.f("title")))).hasSize(4);
    }

    @Test
    @Spec("JSON-009")
    void documentsAreOrderedByWhatTheyHold() {
        assertThat(
                        Album.objects
                                .filter(q("notes__has_key", "year"))
                                .orderBy(by("-notes__year"))
                                .valuesList("title")
                                .list())
                .containsExactly(List.of("Let It Be Me"), List.of("Help Me"));
    }

    @Test
    void documentsAreGroupedByAKey() {
        assertThat(
                        Album.objects
                                .filter(q("notes__has_key", "mood"))
                                .annotate(count(ByName.f("notes__mood")).as("n"))
                                .count())
                .isEqualTo(2);
    }
}
