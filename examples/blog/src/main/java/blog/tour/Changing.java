package blog.tour;

import static blog.Entry_.*;

import blog.Blog;
import blog.Blog_;
import blog.Entry;

import dev.quintet.models.expressions.FieldError;

/// Comparing, copying and updating objects.
final class Changing {
    private Changing() {}

    static void tell(Narrator tour) {
        tour.chapter(Changing.class, "Comparing objects");
        tour.step(
                "Objects are equal if they stand for the same row",
                () -> {
                    Entry one = Entry.objects.get(headline.eq("Cat bites dog"));
                    Entry other = Entry.objects.get(headline.startsWith("Cat"));
                    return one.equals(other) && one != other;
                });

        tour.chapter(Changing.class, "Copying objects");
        tour.step(
                "Without its key an object is a new one",
                () -> {
                    Blog blog = Blog.objects.get(Blog_.name.startsWith("Paper"));
                    blog.setPk(null);
                    blog.name = "Paper Boats, Second Edition";
                    blog.save();
                    return Blog.objects.filter(Blog_.name.startsWith("Paper"));
                });

        tour.chapter(Changing.class, "Updating many objects at once");
        tour.step(
                "A constant for all rows of a query",
                () ->
                        Entry.objects
                                .filter(pubDate.year().eq(2007))
                                .update(headline.to("Everything is the same")));
        tour.step(
                "A foreign key",
                () -> {
                    Blog b = Blog.objects.get(Blog_.name.eq("Night Trains"));
                    return Entry.objects
                            .filter(headline.contains("cheese paper"))
                            .update(blog().to(b));
                });
        tour.step(
                "An expression over the row as it was",
                () -> Entry.objects.update(numberOfPingbacks.to(numberOfPingbacks.plus(1))));
        tour.refusal(
                "Fields of related rows cannot be set",
                FieldError.class,
                () -> Entry.objects.update(headline.to(blog().name)));
    }
}
