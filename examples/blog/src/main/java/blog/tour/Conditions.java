package blog.tour;

import static blog.Entry_.*;

import blog.Entry;

import dev.quintet.models.expressions.Condition;

import java.time.LocalDate;

/// Complex lookups: conditions are values.
final class Conditions {
    private Conditions() {}

    static void tell(Narrator tour) {
        tour.chapter(Conditions.class, "Complex lookups with conditions");
        tour.step(
                "This or that",
                () ->
                        Entry.objects.filter(
                                headline.startsWith("Who").or(headline.startsWith("Cat"))));
        tour.step(
                "This or not that",
                () ->
                        Entry.objects
                                .filter(
                                        headline.startsWith("Cat")
                                                .or(pubDate.year().eq(2005).not()))
                                .count());
        tour.step(
                "Exactly one of two",
                () -> Entry.objects.filter(headline.contains("cheddar").xor(rating.eq(5))).count());
        tour.step(
                "A condition and two alternatives",
                () ->
                        Entry.objects.filter(
                                headline.startsWith("Cat"),
                                pubDate.eq(LocalDate.of(2005, 5, 2))
                                        .or(pubDate.eq(LocalDate.of(2006, 5, 2)))));
        tour.step(
                "Conditions can be kept and combined",
                () -> {
                    Condition<Entry> popular = numberOfComments.gt(25).or(numberOfPingbacks.gt(12));
                    Condition<Entry> good = rating.gte(4);
                    return Entry.objects.filter(popular.and(good));
                });
    }
}
