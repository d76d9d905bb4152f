package blog.tour;

import static blog.Entry_.*;

import blog.Blog;
import blog.Entry;

import dev.quintet.models.DoesNotExist;
import dev.quintet.models.MultipleObjectsReturned;

import java.time.LocalDate;
import java.util.List;

/// Retrieving objects: all, filtered, one, a slice.
final class Retrieving {
    private Retrieving() {}

    static void tell(Narrator tour) {
        tour.chapter(Retrieving.class, "Retrieving objects");
        tour.step("All objects", () -> Blog.objects.all());
        tour.step("Filters", () -> Entry.objects.filter(pubDate.year().eq(2006)));
        tour.step(
                "Several conditions in one call",
                () -> Entry.objects.filter(pubDate.year().eq(2006), rating.gte(4)));
        tour.step(
                "Chaining filters",
                () ->
                        Entry.objects
                                .filter(headline.startsWith("What"))
                                .exclude(pubDate.gte(LocalDate.of(2020, 1, 1)))
                                .filter(pubDate.gte(LocalDate.of(2015, 1, 1))));
        tour.step(
                "Each query set is unique",
                () -> {
                    var q1 = Entry.objects.filter(headline.startsWith("What"));
                    var q2 = q1.exclude(pubDate.gte(LocalDate.of(2015, 1, 1)));
                    var q3 = q1.filter(pubDate.gte(LocalDate.of(2015, 1, 1)));
                    return List.of(q1.count(), q2.count(), q3.count());
                });
        tour.step(
                "Query sets are lazy: three of them and one query",
                () -> {
                    var q = Entry.objects.filter(headline.startsWith("What"));
                    q = q.filter(pubDate.lte(LocalDate.of(2024, 12, 31)));
                    q = q.exclude(bodyText.contains("food"));
                    return q;
                });
        tour.step("A single object", () -> Entry.objects.get(id.eq(1)));
        tour.refusal("No object matches", DoesNotExist.class, () -> Entry.objects.get(id.eq(9999)));
        tour.refusal(
                "Several objects match",
                MultipleObjectsReturned.class,
                () -> Entry.objects.get(headline.startsWith("What")));
        tour.step(
                "The first one, if there is any",
                () -> Entry.objects.orderBy(headline.asc()).first());
        tour.step("Limiting: the first five", () -> Entry.objects.limit(5));
        tour.step("Limiting: the sixth to the tenth", () -> Entry.objects.slice(5, 10));
        tour.step(
                "Ordering, newest first",
                () -> Entry.objects.orderBy(pubDate.desc(), headline.asc()).limit(4));
        tour.step("One by its position", () -> Entry.objects.orderBy(headline.asc()).at(0));
        tour.step("Is there any?", () -> Entry.objects.filter(rating.eq(1)).exists());
    }
}
