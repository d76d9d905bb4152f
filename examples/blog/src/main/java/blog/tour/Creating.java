package blog.tour;

import static blog.Entry_.*;

import blog.Author;
import blog.Author_;
import blog.Blog;
import blog.Blog_;
import blog.Entry;

import java.time.LocalDate;

/// Creating objects and saving changes.
final class Creating {
    private Creating() {}

    static void tell(Narrator tour) {
        tour.chapter(Creating.class, "Creating objects");
        tour.step(
                "An object is a row once it is saved",
                () -> {
                    Blog b = new Blog();
                    b.name = "Paper Boats";
                    b.tagline = "Fold, float, repeat.";
                    b.save();
                    return b;
                });

        tour.chapter(Creating.class, "Saving changes to objects");
        tour.step(
                "A saved object is updated",
                () -> {
                    Blog b = Blog.objects.get(Blog_.name.eq("Paper Boats"));
                    b.name = "Paper Boats and Planes";
                    b.save();
                    return b;
                });

        tour.chapter(Creating.class, "Saving foreign keys");
        tour.step(
                "A foreign key takes an object",
                () -> {
                    Entry entry = new Entry();
                    entry.blog.set(Blog.objects.get(Blog_.name.eq("Cheddar Talk")));
                    entry.headline = "A boat made of cheese paper";
                    entry.pubDate = LocalDate.of(2025, 4, 1);
                    entry.save();
                    return entry;
                });
        tour.step(
                "It can be changed, by the key too",
                () -> {
                    Entry entry = Entry.objects.get(headline.contains("cheese paper"));
                    entry.blog.setId(Blog.objects.get(Blog_.name.startsWith("Paper")).id());
                    entry.save();
                    return entry;
                });

        tour.chapter(Creating.class, "Saving many-to-many fields");
        tour.step(
                "An author signs an entry",
                () -> {
                    Author joe = Author.objects.create(Author_.name.to("Joe"));
                    Entry entry = Entry.objects.get(headline.contains("cheese paper"));
                    entry.authors.add(joe);
                    return entry.authors;
                });
        tour.step(
                "Several at once; who has signed stays",
                () -> {
                    Author john = Author.objects.create(Author_.name.to("John"));
                    Author paul = Author.objects.create(Author_.name.to("Paul"));
                    Author joe = Author.objects.get(Author_.name.eq("Joe"));
                    Entry entry = Entry.objects.get(headline.contains("cheese paper"));
                    entry.authors.add(john, paul, joe);
                    return entry.authors;
                });
    }
}
