package blog.tour;

import static blog.Dog_.*;

import blog.Dog;

import dev.quintet.db.NotSupportedError;
import dev.quintet.models.expressions.Json;

import java.util.Map;

/// Querying JSON documents.
final class Documents {
    private Documents() {}

    static void tell(Narrator tour) {
        tour.chapter(Documents.class, "Querying JSON");
        tour.step("All dogs", () -> Dog.objects.all());
        tour.step("NULL of the database", () -> Dog.objects.filter(data.isNull()));
        tour.step("A key", () -> Dog.objects.filter(data.key("breed").eq("collie")));
        tour.step(
                "A path of keys",
                () -> Dog.objects.filter(data.key("owner").key("name").eq("Bob")));
        tour.step(
                "A path with an index",
                () ->
                        Dog.objects.filter(
                                data.key("owner").key("other_pets").at(0).key("name").eq("Fishy")));
        tour.step(
                "The null of JSON under a key",
                () -> Dog.objects.filter(data.key("owner").eq(Json.of(null))));
        tour.step("A key that is missing", () -> Dog.objects.filter(data.key("owner").isNull()));
        tour.step("Has a key", () -> Dog.objects.filter(data.hasKey("owner")));
        tour.step(
                "Has all of several keys",
                () -> Dog.objects.filter(data.hasKeys("breed", "owner")));
        tour.step(
                "Has any of several keys",
                () -> Dog.objects.filter(data.hasAnyKeys("owner", "toys")));
        tour.step(
                "A text inside",
                () -> Dog.objects.filter(data.key("breed").asText().startsWith("lab")));
        tour.refusal(
                "Contains another document: not on SQLite",
                NotSupportedError.class,
                () -> Dog.objects.filter(data.contains(Map.of("breed", "collie"))));
    }
}
