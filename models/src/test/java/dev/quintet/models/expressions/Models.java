package dev.quintet.models.expressions;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/// Paths of two models as the processor writes them, for tests that need no model behind them.
public final class Models {
    private Models() {}

    /// A model.
    public static class Blog {}

    /// Another model.
    public static class Entry {}

    /// Paths that lead to a blog.
    public static final class BlogPath<R> extends RelationPath<R, Blog> {
        public final NumberColumn<R, Long> id = number("id");
        public final TextColumn<R> name = text("name");

        public BlogPath(List<String> steps) {
            super(steps);
        }

        public EntryPath<R> entries() {
            return new EntryPath<>(step("entry"));
        }
    }

    /// Paths that lead to an entry.
    public static final class EntryPath<R> extends RelationPath<R, Entry> {
        public final NumberColumn<R, Long> id = number("id");
        public final TextColumn<R> headline = text("headline");
        public final DateColumn<R> pubDate = date("pubDate");
        public final TimeColumn<R> start = time("start");
        public final DateTimeColumn<R> local = dateTime("local");
        public final InstantColumn<R> created = instant("created");
        public final DurationColumn<R> length = duration("length");
        public final NumberColumn<R, Short> priority = number("priority");
        public final NumberColumn<R, Integer> rating = number("rating");
        public final NumberColumn<R, Integer> comments = number("comments");
        public final NumberColumn<R, Double> score = number("score");
        public final NumberColumn<R, BigDecimal> price = number("price");
        public final BooleanColumn<R> published = bool("published");
        public final JsonColumn<R> data = json("data");
        public final Column<R, UUID> token = column("token");

        public EntryPath(List<String> steps) {
            super(steps);
        }

        public BlogPath<R> blog() {
            return new BlogPath<>(step("blog"));
        }
    }

    /// The columns and relations of a blog.
    public static final BlogPath<Blog> BLOG = new BlogPath<>(List.of());

    /// The columns and relations of an entry.
    public static final EntryPath<Entry> ENTRY = new EntryPath<>(List.of());

    /// Takes what a query set of entries takes.
    @SafeVarargs
    public static List<Condition<? super Entry>> filter(Condition<? super Entry>... conditions) {
        return List.of(conditions);
    }

    /// Takes what a query set of entries takes.
    @SafeVarargs
    public static List<Ordering<? super Entry>> orderBy(Ordering<? super Entry>... terms) {
        return List.of(terms);
    }

    /// Takes what a query set of entries takes.
    @SafeVarargs
    public static List<Assignment<? super Entry>> update(Assignment<? super Entry>... assignments) {
        return List.of(assignments);
    }
}
