package blog.tour;

import static blog.Entry_.*;

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
    }
}
