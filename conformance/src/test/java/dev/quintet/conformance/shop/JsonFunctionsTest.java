package dev.quintet.conformance.shop;

import static dev.quintet.conformance.shop.Album_.live;
import static dev.quintet.conformance.shop.Album_.notes;
import static dev.quintet.conformance.shop.Album_.rating;
import static dev.quintet.conformance.shop.Album_.sold;
import static dev.quintet.conformance.shop.Album_.title;
import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.Functions.jsonArray;
import static dev.quintet.models.expressions.Functions.jsonObject;
import static dev.quintet.models.expressions.Functions.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.quintet.db.Database;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.Json;
import dev.quintet.models.expressions.JsonExpression;
import dev.quintet.models.expressions.JsonObject;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// JSON that the database makes of a row.
@EveryDatabase
class JsonFunctionsTest {
    JsonFunctionsTest(Database database) {
        Shop.in(database);
    }

    private static Json of(String album, JsonExpression<? super Album> expression) {
        return Album.objects.filter(title.eq(album)).select(expression).get();
    }

    @Test
    @Spec("FUNC-009")
    void anObjectHasColumnsConstantsAndComputedValues() {
        var card =
                jsonObject("title", title)
                        .with("loud", title.upper())
                        .with("twice", sold.times(2))
                        .with("kind", "album")
                        .with("live", live)
                        .with("rare", false)
                        .with("none", (Object) null);

        assertThat(of("Help Me", card))
                .isEqualTo(
                        Json.parse(
                                """
                                {"title": "Help Me", "loud": "HELP ME", "twice": 200,
                                 "kind": "album", "live": true, "rare": false, "none": null}
                                """));
    }

    @Test
    @Spec("FUNC-009")
    void anArrayHasThemToo() {
        assertThat(of("Help Me", jsonArray(title, sold, rating, live, value("x"), value(1.5))))
                .isEqualTo(Json.of(List.of("Help Me", 100, 5, true, "x", 1.5)));
        assertThat(of("Let It Be Me", jsonArray(rating, live)))
                .as("NULL is JSON's null")
                .isEqualTo(Json.parse("[null, false]"));
    }

    @Test
    @Spec("FUNC-009")
    void documentsAreNotTextsInside() {
        var nested =
                jsonObject("whole", notes)
                        .with("mood", notes.key("mood"))
                        .with("tracks", jsonArray(notes.key("tracks").at(0).key("name"), title))
                        .with("list", Json.of(List.of(1, "two")))
                        .with("inner", jsonObject("empty", jsonObject()));

        assertThat(of("Let It Be Me", nested))
                .isEqualTo(
                        Json.parse(
                                """
                                {"whole": {"mood": "Sad", "year": 1970}, "mood": "Sad",
                                 "tracks": [null, "Let It Be Me"], "list": [1, "two"],
                                 "inner": {"empty": {}}}
                                """));
        assertThat(of("50% Off_Sale\\", jsonArray(notes, title)))
                .isEqualTo(Json.parse("[null, \"50% Off_Sale\\\\\"]"));
    }

    @Test
    @Spec("FUNC-009")
    void noValuesAreAnEmptyDocument() {
        assertThat(of("Help Me", jsonObject())).isEqualTo(Json.parse("{}"));
        assertThat(of("Help Me", jsonArray())).isEqualTo(Json.parse("[]"));
    }

    @Test
    @Spec("FUNC-009")
    void anyTextIsAKeyOnce() {
        String key = "it's a \"key\" \\ with ☃ and ?";
        JsonObject<Album> object = jsonObject(key, title);

        assertThat(of("Help Me", object)).isEqualTo(Json.of(Map.of(key, "Help Me")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> object.with(key, sold))
                .withMessage(
                        "The JSON object has a member '" + key + "' already: each key comes once.");
    }

    @Test
    @Spec("FUNC-009")
    void largeDocumentsAreInOnePiece() {
        Map<String, Expression<Album, ?>> members = new LinkedHashMap<>();
        List<Expression<Album, ?>> items = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            members.put("key" + i, sold.plus(i));
            items.add(sold.plus(i));
        }

        Json object = of("Help Me", jsonObject(members));
        assertThat(object.size()).isEqualTo(120);
        assertThat(object.get("key119").asInt()).isEqualTo(219);
        @SuppressWarnings("unchecked") // an array of a generic type
        Json array = of("Help Me", jsonArray(items.toArray(Expression[]::new)));
        assertThat(array.size()).isEqualTo(120);
        assertThat(array.at(119).asInt()).isEqualTo(219);
    }

    @Test
    @Spec("FUNC-009")
    void aDocumentIsFilteredByWhatIsInIt() {
        var card = jsonObject("name", title).with("sold", sold).as("card");

        assertThat(Shop.names(Album.objects.annotate(card).filter(card.key("name").eq("Help Me"))))
                .containsExactly("Help Me");
        assertThat(Shop.names(Album.objects.annotate(card).filter(q("card__sold__gte", 50))))
                .containsExactly("Help Me", "Let It Be Me");
    }

    @Test
    @Spec("FUNC-009")
    void namesMakeThemToo() {
        var card = jsonObject("title", f("title")).with("mood", f("notes__mood")).as("card");

        assertThat(
                        Album.objects
                                .filter(q("title", "Help Me"))
                                .annotate(card)
                                .valuesList("card")
                                .get())
                .isEqualTo(List.of(Json.of(Map.of("title", "Help Me", "mood", "happy"))));
    }
}
