package blog.tour;

import static blog.Entry_.*;

import blog.Author;
import blog.Author_;
import blog.Blog;
import blog.Blog_;
import blog.Entry;
import blog.EntryDetail;

import dev.quintet.models.RelatedObjectDoesNotExist;

import java.time.LocalDate;
import java.util.List;

/// Related objects, forward and backward.
final class Related {
    private Related() {}

    static void tell(Narrator tour) {
        tour.chapter(Related.class, "One-to-many relationships, forward");
        tour.step(
                "The key is at hand without a query",
                () -> {
                    Entry e = Entry.objects.get(headline.eq("Cat bites dog"));
                    return e.blog.id();
                });
        tour.step(
                "The object is loaded once",
                () -> {
                    Entry e = Entry.objects.get(headline.eq("Cat bites dog"));
                    return List.of(e.blog.get(), e.blog.get());
                });

        tour.chapter(Related.class, "One-to-many relationships, backward");
        tour.step(
                "The entries of a blog",
                () -> {
                    Blog b = Blog.objects.get(Blog_.name.eq("Paper Boats and Planes"));
                    return b.entries.all();
                });
        tour.step(
                "They are a query like any other",
                () -> {
                    Blog b = Blog.objects.get(Blog_.name.eq("Pop Music Blog"));
                    long lennon = b.entries.filter(headline.contains("Lennon")).count();
                    return List.of(lennon, b.entries.count());
                });
        tour.step(
                "A new entry of this blog",
                () -> {
                    Blog b = Blog.objects.get(Blog_.name.eq("Paper Boats and Planes"));
                    return b.entries.create(
                            headline.to("How to fold a kite"),
                            pubDate.to(LocalDate.of(2025, 6, 1)));
                });

        tour.chapter(Related.class, "Many-to-many relationships");
        tour.step(
                "The authors of an entry",
                () -> {
                    Entry e = Entry.objects.get(headline.contains("cheese paper"));
                    return e.authors.filter(Author_.name.startsWith("J"));
                });
        tour.step(
                "The entries of an author",
                () -> {
                    Author a = Author.objects.get(Author_.name.eq("Joe"));
                    return a.entries.all();
                });
        tour.step(
                "One author fewer",
                () -> {
                    Entry e = Entry.objects.get(headline.contains("cheese paper"));
                    e.authors.remove(Author.objects.get(Author_.name.eq("Paul")));
                    return e.authors;
                });
        tour.step(
                "These authors and no others: only the difference is stored",
                () -> {
                    Entry e = Entry.objects.get(headline.contains("cheese paper"));
                    e.authors.set(Author.objects.filter(Author_.name.in("John", "Paul")).list());
                    return e.authors;
                });
        tour.step(
                "Nobody",
                () -> {
                    Entry e = Entry.objects.get(headline.contains("cheese paper"));
                    e.authors.clear();
                    return e.authors.count();
                });

        tour.chapter(Related.class, "One-to-one relationships");
        tour.step(
                "A detail of an entry",
                () -> {
                    EntryDetail ed = new EntryDetail();
                    ed.entry.set(Entry.objects.get(headline.eq("Cat bites dog")));
                    ed.details = "The dog has forgiven the cat.";
                    ed.save();
                    return ed;
                });
        tour.step(
                "The way back leads to one object",
                () -> {
                    Entry e = Entry.objects.get(headline.eq("Cat bites dog"));
                    return e.detail.get();
                });
        tour.refusal(
                "Most entries have none",
                RelatedObjectDoesNotExist.class,
                () -> Entry.objects.get(headline.contains("Lennon demo")).detail.get());
        tour.step(
                "Queries go both ways too",
                () -> Entry.objects.filter(detail().details.contains("forgiven")));

        tour.chapter(Related.class, "Queries over related objects");
        tour.step(
                "By the object or by its key: the same query",
                () -> {
                    Blog b = Blog.objects.get(Blog_.name.eq("Cheddar Talk"));
                    long byObject = Entry.objects.filter(blog().eq(b)).count();
                    long byKey = Entry.objects.filter(blog().id.eq(b.id())).count();
                    return List.of(byObject, byKey);
                });
    }
}
