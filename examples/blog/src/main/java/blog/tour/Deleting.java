package blog.tour;

import static blog.Entry_.*;

import blog.Author;
import blog.Author_;
import blog.Blog;
import blog.Blog_;
import blog.Entry;

/// Deleting objects, and what goes with them.
final class Deleting {
    private Deleting() {}

    static void tell(Narrator tour) {
        tour.chapter(Deleting.class, "Deleting objects");
        tour.step(
                "One object",
                () -> {
                    Author a = Author.objects.get(Author_.name.eq("Joe"));
                    return a.delete();
                });
        tour.step(
                "All rows of a query",
                () -> Entry.objects.filter(pubDate.year().eq(2005)).delete());
        tour.step(
                "A blog goes with its entries, and they with what belongs to them",
                () -> Blog.objects.get(Blog_.name.eq("Cheddar Talk")).delete());
        tour.step(
                "Nothing is left that pointed there",
                () -> Entry.objects.filter(blog().name.eq("Cheddar Talk")).exists());
    }
}
