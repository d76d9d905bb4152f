package dev.quintet.conformance.shop;

import static dev.quintet.conformance.shop.Setlist_.name;
import static dev.quintet.conformance.shop.Setlist_.songs;
import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.Functions.cast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.NotSupportedError;
import dev.quintet.models.Schema;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.Json;
import dev.quintet.models.expressions.JsonExpression;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.RequiresFeature;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

/// Documents of different forms in one column.
@EveryDatabase
class JsonFormsTest {
    private final Database database;

    JsonFormsTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void create() {
        Schema.create(database, Setlist.class);
    }

    @AfterEach
    void drop() {
        Schema.drop(database, Setlist.class);
    }

    private static void add(String name, String json) {
        Setlist made = new Setlist();
        made.name = name;
        made.songs = Json.parse(json);
        made.save();
    }

    private static List<String> names(Condition<? super Setlist> condition) {
        return Setlist.objects.filter(condition).orderBy(name.asc()).stream()
                .map(Setlist::toString)
                .toList();
    }

    private static void arrays() {
        add("a", "{\"l\": [1, 2, 3]}");
        add("b", "{\"l\": [[1, 2], [3]]}");
        add("c", "{\"l\": {\"a\": 1}}");
        add("d", "{\"l\": []}");
        add("e", "[1, 2, 3]");
        add("f", "{\"l\": [{\"a\": 5}, {\"a\": 7}]}");
        add("g", "{\"l\": 3}");
        add("h", "{\"l\": [3]}");
    }

    @Test
    @Spec("JSON-001")
    @RequiresFeature("supportsNegativeJsonIndexes")
    void itemsAreCountedFromTheEndInEveryRow() {
        arrays();

        assertThat(names(songs.key("l").at(-1).eq(Json.of(3)))).containsExactly("a", "h");
        assertThat(names(songs.key("l").at(-2).isNotNull())).containsExactly("a", "b", "f");
        assertThat(names(songs.key("l").at(-3).eq(Json.of(1)))).containsExactly("a");
        assertThat(names(songs.at(-1).eq(Json.of(3)))).containsExactly("e");
        assertThat(names(songs.key("l").at(0).at(-1).eq(Json.of(2)))).containsExactly("b");
        assertThat(names(songs.key("l").at(-1).at(-1).eq(Json.of(3)))).containsExactly("b");
        assertThat(names(songs.key("l").at(-1).key("a").eq(Json.of(7)))).containsExactly("f");
        assertThat(names(songs.key("l").at(-1).isNull())).containsExactly("c", "d", "e", "g");
        assertThat(
                        Setlist.objects
                                .orderBy(name.asc())
                                .select(JsonExpression.of(songs.key("l").at(-1)))
                                .list())
                .isEqualTo(
                        Arrays.asList(
                                Json.of(3),
                                Json.parse("[3]"),
                                null,
                                null,
                                null,
                                Json.parse("{\"a\": 7}"),
                                null,
                                Json.of(3)));
    }

    @Test
    @Spec("JSON-001")
    void whereTheyCannotBeItIsSaid() {
        if (!database.backend().features().supportsNegativeJsonIndexes()) {
            assertThatThrownBy(() -> names(songs.at(-1).eq(Json.of(3))))
                    .isInstanceOf(NotSupportedError.class);
        }
    }

    @Test
    @Spec("JSON-001")
    void numbersInAListAreComparedAsNumbersWhereTheyAreAlone() {
        add("one", "{\"n\": 1}");
        add("one and a bit", "{\"n\": 1.5}");
        add("text", "{\"n\": \"1\"}");
        add("none", "{}");

        for (Json number : List.of(Json.of(1), Json.parse("1.0"))) {
            assertThat(names(q("songs__n__in", List.of(number, "x"))))
                    .isEqualTo(names(q("songs__n", number)));
        }
        assertThat(names(q("songs__n__in", List.of(1.5, "1"))))
                .contains("one and a bit", "text")
                .doesNotContain("none");
        assertThat(names(songs.key("n").in(List.of()))).isEmpty();
    }

    @Test
    @Spec("JSON-001")
    void numbersOfDocumentsAreCast() {
        add("a", "{\"n\": 12}");
        add("b", "{\"n\": 7.25}");
        add("c", "{}");

        assertThat(
                        Setlist.objects
                                .orderBy(name.asc())
                                .select(cast(f("songs__n"), ValueType.INTEGER))
                                .list())
                .isEqualTo(Arrays.asList(12, 7, null));
        assertThat(
                        Setlist.objects
                                .filter(name.lt("c"))
                                .orderBy(name.asc())
                                .select(cast(f("songs__n"), ValueType.DOUBLE))
                                .list())
                .isEqualTo(List.of(12.0, 7.25));
    }
}
