package blog.tour;

import static blog.Entry_.*;

import static dev.quintet.models.expressions.Functions.avg;
import static dev.quintet.models.expressions.Functions.count;
import static dev.quintet.models.expressions.Functions.countAll;
import static dev.quintet.models.expressions.Functions.max;
import static dev.quintet.models.expressions.Functions.min;
import static dev.quintet.models.expressions.Functions.sum;

import blog.Blog;
import blog.Blog_;
import blog.Entry;

import java.time.Duration;
import java.time.LocalDate;

/// Filters can reference fields; what is computed from them.
final class Fields {
    private Fields() {}

    record Headline(String text, LocalDate on) {}

    record Year(int year, long entries, Number rating) {}

    record Named(String name, long entries) {}

    static void tell(Narrator tour) {
        tour.chapter(Fields.class, "Filters can reference fields");
        tour.step(
                "Compare two fields of a row",
                () -> Entry.objects.filter(numberOfComments.gt(numberOfPingbacks)).count());
        tour.step(
                "Arithmetic",
                () ->
                        Entry.objects
                                .filter(numberOfComments.gt(numberOfPingbacks.times(2)))
                                .limit(4));
        tour.step(
                "Arithmetic with two fields",
                () ->
                        Entry.objects
                                .filter(rating.gt(numberOfComments.plus(numberOfPingbacks)))
                                .limit(4));
        tour.step(
                "Span relationships on both sides",
                () -> Entry.objects.exclude(authors().name.eq(blog().name)).count());
        tour.step(
                "Dates: changed more than three weeks later",
                () ->
                        Entry.objects
                                .filter(modDate.minus(pubDate).gt(Duration.ofDays(21)))
                                .limit(4));
        tour.step("Bits", () -> Entry.objects.filter(rating.bitAnd(4).gt(0)).count());
        tour.step(
                "Transforms: changed in a later year",
                () -> Entry.objects.filter(pubDate.year().lt(modDate.year())));

        tour.chapter(Fields.class, "Aggregates and annotations");
        tour.step(
                "The first year in which something was published",
                () -> Entry.objects.aggregate(min(pubDate.year()).as("first")));
        tour.step(
                "Several aggregates in one query",
                () ->
                        Entry.objects.aggregate(
                                countAll().as("entries"),
                                avg(rating).as("rating"),
                                max(numberOfComments).as("most")));
        tour.step(
                "Grouped by year",
                () ->
                        Entry.objects
                                .select(Year::new, pubDate.year(), count(id), avg(rating))
                                .orderBy(pubDate.year().asc()));
        tour.step(
                "An annotation is a typed key",
                () -> {
                    var entries = count(Blog_.entries()).as("number");
                    var blogs =
                            Blog.objects
                                    .annotate(entries)
                                    .filter(entries.gt(40))
                                    .orderBy(entries.desc());
                    return blogs.stream().map(b -> new Named(b.name, b.get(entries))).toList();
                });
        tour.step(
                "Rows as records",
                () -> Entry.objects.select(Headline::new, headline, pubDate).limit(3));
        tour.step(
                "Rows as maps",
                () -> Entry.objects.values("id", "headline", "blog__name").limit(3));
        tour.step(
                "One column, each value once",
                () -> Entry.objects.select(rating).distinct().orderBy(rating.asc()));
        tour.step(
                "Sums over relations",
                () -> {
                    var comments = sum(Blog_.entries().numberOfComments).as("comments");
                    return Blog.objects
                            .select(Named::new, Blog_.name, comments)
                            .orderBy(comments.desc());
                });
    }
}
