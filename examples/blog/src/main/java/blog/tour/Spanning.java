package blog.tour;

import static blog.Entry_.*;

import blog.Blog;
import blog.Blog_;
import blog.Entry;

/// Lookups that span relations, forward and backward.
final class Spanning {
    private Spanning() {}

    static void tell(Narrator tour) {
        tour.chapter(Spanning.class, "Lookups that span relationships");
        tour.step(
                "Forward, with a join",
                () -> Entry.objects.filter(blog().name.eq("Beatles Blog")).limit(3));
        tour.step(
                "Backward", () -> Blog.objects.filter(Blog_.entries().headline.contains("Lennon")));
        tour.step(
                "As deep as you like",
                () ->
                        Blog.objects
                                .filter(Blog_.entries().authors().name.eq("Kenji Mori"))
                                .distinct());
        tour.step("Entries without authors", () -> Entry.objects.filter(authors().isNull()));
        tour.step("Blogs without entries", () -> Blog.objects.filter(Blog_.entries().isNull()));

        tour.chapter(Spanning.class, "Spanning multi-valued relationships");
        tour.step(
                "One filter: both conditions for the same entry",
                () ->
                        Blog.objects.filter(
                                Blog_.entries().headline.contains("Lennon"),
                                Blog_.entries().pubDate.year().eq(2008)));
        tour.step(
                "Two filters: perhaps two different entries",
                () ->
                        Blog.objects
                                .filter(Blog_.entries().headline.contains("Lennon"))
                                .filter(Blog_.entries().pubDate.year().eq(2008))
                                .distinct());
        tour.step(
                "Exclude: conditions may hold for different entries",
                () ->
                        Blog.objects.exclude(
                                Blog_.entries().headline.contains("Lennon"),
                                Blog_.entries().pubDate.year().eq(2008)));
        tour.step(
                "Exclude the blogs of certain entries",
                () ->
                        Blog.objects.exclude(
                                Blog_.entries()
                                        .in(
                                                Entry.objects.filter(
                                                        headline.contains("Lennon"),
                                                        pubDate.year().eq(2008)))));
    }
}
