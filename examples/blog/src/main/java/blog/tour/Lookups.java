package blog.tour;

import static blog.Entry_.*;

import static dev.quintet.models.expressions.ByName.q;

import blog.Blog;
import blog.Blog_;
import blog.Entry;

import dev.quintet.models.expressions.FieldError;

import java.time.LocalDate;

/// Field lookups: conditions on one field.
final class Lookups {
    private Lookups() {}

    static void tell(Narrator tour) {
        tour.chapter(Lookups.class, "Field lookups");
        tour.step(
                "Less than or equal",
                () -> Entry.objects.filter(pubDate.lte(LocalDate.of(2006, 1, 1))));
        tour.step(
                "The key of a related object needs no join",
                () -> Entry.objects.filter(blog().id.eq(4L)));
        tour.step("Exactly equal", () -> Entry.objects.filter(headline.eq("Cat bites dog")));
        tour.step(
                "Equal whatever the case",
                () -> Blog.objects.filter(Blog_.name.equalsIgnoreCase("beatles blog")));
        tour.step("Contains a text", () -> Entry.objects.filter(headline.contains("Lennon")));
        tour.step(
                "Contains it whatever the case",
                () -> Entry.objects.filter(headline.containsIgnoreCase("LENNON")));
        tour.step(
                "Starts with a text",
                () -> Entry.objects.filter(headline.startsWith("In praise of")));
        tour.step("Ends with a text", () -> Entry.objects.filter(headline.endsWith("trouble?")));
        tour.step("One of several values", () -> Entry.objects.filter(id.in(1, 3, 4)));
        tour.step(
                "In a range",
                () ->
                        Entry.objects.filter(
                                pubDate.between(
                                        LocalDate.of(2008, 6, 1), LocalDate.of(2008, 7, 1))));
        tour.step(
                "A part of a date",
                () -> Entry.objects.filter(pubDate.month().eq(12), pubDate.day().gte(24)));
        tour.step(
                "A regular expression",
                () -> Entry.objects.filter(headline.matches("^(How|Why) .*cheddar")));
        tour.step(
                "In the result of another query",
                () ->
                        Entry.objects.filter(
                                blog().in(Blog.objects.filter(Blog_.name.contains("Music"))),
                                rating.eq(1)));
        tour.step(
                "The same by names, as in a URL",
                () -> Entry.objects.filter(q("headline__icontains", "lennon")));
        tour.refusal(
                "A name that does not exist",
                FieldError.class,
                () -> Entry.objects.filter(q("headlin__contains", "Lennon")));
        tour.step(
                "An optional condition of a search form",
                () -> {
                    String wanted = null;
                    return Entry.objects
                            .filter(headline.containsIf(wanted), rating.gtIf(4))
                            .count();
                });
    }
}
