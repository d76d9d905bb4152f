package blog;

import dev.quintet.models.expressions.Json;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Blogs, authors and some hundred entries: made up, but the same on every run.
public final class SampleData {
    /// How many entries are made by chance, beside those that the tour looks for by name.
    public static final int ENTRIES = 300;

    private static final LocalDate FIRST_DAY = LocalDate.of(2005, 1, 1);
    private static final int DAYS = 20 * 365;

    private final Random random = new Random(2005);
    private final List<Topic> topics = Topic.all();

    private SampleData() {}

    /// Fills an empty database.
    public static void create() {
        SampleData data = new SampleData();
        List<Blog> blogs = data.topics.stream().map(SampleData::blog).toList();
        List<Author> authors = Topic.authors().stream().map(SampleData::author).toList();
        for (int i = 0; i < ENTRIES; i++) {
            data.entry(blogs, authors);
        }
        data.entriesOfTheTour(blogs, authors);
        dogs();
    }

    private static Blog blog(Topic topic) {
        Blog blog = new Blog();
        blog.name = topic.blog();
        blog.tagline = topic.tagline();
        blog.save();
        return blog;
    }

    private static Author author(String name) {
        Author author = new Author();
        author.name = name;
        author.email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.com";
        author.save();
        return author;
    }

    private void entry(List<Blog> blogs, List<Author> authors) {
        int which = random.nextInt(blogs.size());
        Topic topic = topics.get(which);
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
        Entry entry = entry(blogs.get(which), topic.headline(random), day);
        entry.bodyText = topic.sentence(random) + " " + topic.sentence(random);
        entry.modDate = day.plusDays(random.nextInt(3) == 0 ? random.nextInt(40) : 0);
        entry.numberOfComments = (int) Math.abs(random.nextGaussian() * 12);
        entry.numberOfPingbacks = (int) Math.abs(random.nextGaussian() * 5);
        entry.rating = 1 + random.nextInt(5);
        entry.save();
        entry.authors.add(authors.get(random.nextInt(authors.size())));
        if (random.nextInt(4) == 0) {
            entry.authors.add(authors.get(random.nextInt(authors.size())));
        }
    }

    /// The entries that some steps of the tour look for.
    private void entriesOfTheTour(List<Blog> blogs, List<Author> authors) {
        Blog beatles = blogs.getFirst();
        Blog pop = blogs.get(1);
        Blog cheddar = blogs.get(2);
        saved(
                entry(beatles, "New Lennon demo found in an attic", LocalDate.of(2008, 6, 1)),
                authors,
                0);
        saved(entry(pop, "Why Lennon still matters", LocalDate.of(1995, 10, 9)), authors, 1);
        saved(entry(pop, "A summer without hits", LocalDate.of(2008, 8, 20)), authors, 1);
        saved(entry(cheddar, "Cat bites dog", LocalDate.of(2006, 5, 2)), authors, 2);
        saved(
                entry(cheddar, "50% off: is the cheap cheddar any good?", LocalDate.of(2011, 3, 1)),
                authors,
                2);
        saved(
                entry(cheddar, "How to read the label_on_the_back", LocalDate.of(2012, 3, 1)),
                authors,
                3);
    }

    private static Entry entry(Blog blog, String headline, LocalDate day) {
        Entry entry = new Entry();
        entry.blog.set(blog);
        entry.headline = headline;
        entry.pubDate = day;
        entry.modDate = day;
        return entry;
    }

    private static void saved(Entry entry, List<Author> authors, int author) {
        entry.save();
        entry.authors.add(authors.get(author));
    }

    private static void dogs() {
        dog(
                "Rufus",
                Json.parse(
                        """
                        {"breed": "labrador",
                         "owner": {"name": "Bob", "other_pets": [{"name": "Fishy"}]}}
                        """));
        dog("Meg", Json.parse("{\"breed\": \"collie\", \"owner\": null}"));
        dog("Fred", Json.parse("{}"));
        dog("Rex", null);
    }

    private static void dog(String name, @Nullable Json data) {
        Dog dog = new Dog();
        dog.name = name;
        dog.data = data;
        dog.save();
    }
}
