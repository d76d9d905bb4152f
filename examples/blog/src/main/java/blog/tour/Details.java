package blog.tour;

import static blog.Entry_.*;

import blog.Blog;
import blog.Blog_;
import blog.Entry;

import java.util.List;

/// Keys, escaping, caching.
final class Details {
    private Details() {}

    static void tell(Narrator tour) {
        tour.chapter(Details.class, "The pk lookup shortcut");
        tour.step("By the key, whatever it is called", () -> Blog.objects.get(Blog_.id.eq(3)));
        tour.step(
                "The keys of related rows, without a join",
                () -> Entry.objects.filter(blog().pk().in(1, 4)).count());

        tour.chapter(Details.class, "Escaping percent signs and underscores in LIKE statements");
        tour.step(
                "A percent sign means itself", () -> Entry.objects.filter(headline.contains("%")));
        tour.step("An underscore means itself", () -> Entry.objects.filter(headline.contains("_")));

        tour.chapter(Details.class, "Caching and query sets");
        tour.step(
                "Each new query set asks the database",
                () -> {
                    List<String> headlines =
                            Entry.objects.all().stream().map(e -> e.headline).toList();
                    List<Object> dates =
                            Entry.objects.all().stream().map(e -> (Object) e.pubDate).toList();
                    return headlines.size() + dates.size();
                });
        tour.step(
                "One query set asks once",
                () -> {
                    var entries = Entry.objects.all();
                    List<String> headlines = entries.stream().map(e -> e.headline).toList();
                    List<Object> dates = entries.stream().map(e -> (Object) e.pubDate).toList();
                    return headlines.size() + dates.size();
                });
        tour.step(
                "A part of a query set that was not read is not kept",
                () -> {
                    var entries = Entry.objects.orderBy(id.asc());
                    return List.of(entries.at(5), entries.at(5));
                });
    }
}
