package blog;

import dev.quintet.db.Parameters;
import dev.quintet.db.Row;
import dev.quintet.models.Handle;
import dev.quintet.models.Manager;
import dev.quintet.models.ModelType;
import dev.quintet.models.expressions.DateColumn;
import dev.quintet.models.expressions.NumberColumn;
import dev.quintet.models.expressions.RelationPath;
import dev.quintet.models.expressions.TextColumn;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.meta.Deletion;
import dev.quintet.models.meta.ModelBuilder;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import javax.annotation.processing.Generated;

/// Typed paths of [Entry] for queries, and how the library reads and writes it.
@Generated("dev.quintet.processor.ModelProcessor")
public final class Entry_ {
    /// How the library reads and writes [Entry].
    public static final ModelType<Entry> TYPE = new Type();

    /// All rows.
    public static final Manager<Entry> objects = Manager.of(Entry.class);

    private static final Path<Entry> ROOT = new Path<>(List.of());

    public static final NumberColumn<Entry, Long> id = ROOT.id;
    public static final TextColumn<Entry> headline = ROOT.headline;
    public static final TextColumn<Entry> bodyText = ROOT.bodyText;
    public static final DateColumn<Entry> pubDate = ROOT.pubDate;
    public static final DateColumn<Entry> modDate = ROOT.modDate;
    public static final NumberColumn<Entry, Integer> numberOfComments = ROOT.numberOfComments;
    public static final NumberColumn<Entry, Integer> numberOfPingbacks = ROOT.numberOfPingbacks;
    public static final NumberColumn<Entry, Integer> rating = ROOT.rating;

    private Entry_() {}

    /// The step over `blog` to [Blog].
    public static Blog_.Path<Entry> blog() {
        return ROOT.blog();
    }

    /// The step over `authors` to [Author].
    public static Author_.Path<Entry> authors() {
        return ROOT.authors();
    }

    /// The way back from [Author], which does not declare its side of the relation.
    public static <R> Path<R> reverseOf(Author_.Path<R> from) {
        return new Path<>(from.step("entry"));
    }

    /// Paths that lead to [Entry].
    public static final class Path<R> extends RelationPath<R, Entry> {
        public final NumberColumn<R, Long> id = number("id");
        public final TextColumn<R> headline = text("headline");
        public final TextColumn<R> bodyText = text("bodyText");
        public final DateColumn<R> pubDate = date("pubDate");
        public final DateColumn<R> modDate = date("modDate");
        public final NumberColumn<R, Integer> numberOfComments = number("numberOfComments");
        public final NumberColumn<R, Integer> numberOfPingbacks = number("numberOfPingbacks");
        public final NumberColumn<R, Integer> rating = number("rating");

        /// Starts at no step for the model itself.
        public Path(List<String> steps) {
            super(steps);
        }

        /// The step over `blog` to [Blog].
        public Blog_.Path<R> blog() {
            return new Blog_.Path<>(step("blog"));
        }

        /// The step over `authors` to [Author].
        public Author_.Path<R> authors() {
            return new Author_.Path<>(step("authors"));
        }
    }

    private static final class Type extends ModelType<Entry> {
        Type() {
            super(Entry.class);
        }

        @Override
        public void describe(ModelBuilder<Entry> model) {
            model.autoKey();
            model.foreignKey("blog", Blog.class, Deletion.CASCADE);
            model.column("headline", ValueType.varchar(255));
            model.column("bodyText", ValueType.TEXT);
            model.column("pubDate", ValueType.DATE).nullable();
            model.column("modDate", ValueType.DATE);
            model.manyToMany("authors", Author.class);
            model.column("numberOfComments", ValueType.INTEGER);
            model.column("numberOfPingbacks", ValueType.INTEGER);
            model.column("rating", ValueType.INTEGER).nullable();
            model.manager("objects", () -> Entry.objects);
            model.meta(Entry::meta);
        }

        @Override
        public Entry create() {
            return new Entry();
        }

        @Override
        public void fill(Entry entry, Row row, int at) throws SQLException {
            key(entry, row.getLong(at));
            load(entry.blog, row.getLong(at + 1));
            entry.headline = row.getString(at + 2);
            entry.bodyText = row.getString(at + 3);
            entry.pubDate = row.getDate(at + 4);
            entry.modDate = row.getDate(at + 5);
            entry.numberOfComments = row.getInt(at + 6);
            entry.numberOfPingbacks = row.getInt(at + 7);
            entry.rating = row.getIntOrNull(at + 8);
        }

        @Override
        public @Nullable Object get(Entry entry, int field) {
            return switch (field) {
                case 0 -> key(entry);
                case 1 -> key(entry.blog);
                case 2 -> entry.headline;
                case 3 -> entry.bodyText;
                case 4 -> entry.pubDate;
                case 5 -> entry.modDate;
                case 6 -> entry.numberOfComments;
                case 7 -> entry.numberOfPingbacks;
                case 8 -> entry.rating;
                default -> throw unknown(field);
            };
        }

        @Override
        public void set(Entry entry, int field, @Nullable Object value) {
            switch (field) {
                case 0 -> key(entry, (Long) value);
                case 1 -> load(entry.blog, value);
                case 2 -> entry.headline = (String) value;
                case 3 -> entry.bodyText = (String) value;
                case 4 -> entry.pubDate = (LocalDate) value;
                case 5 -> entry.modDate = (LocalDate) value;
                case 6 -> entry.numberOfComments = (Integer) value;
                case 7 -> entry.numberOfPingbacks = (Integer) value;
                case 8 -> entry.rating = (Integer) value;
                default -> throw unknown(field);
            }
        }

        @Override
        public void write(Entry entry, int field, Parameters out) throws SQLException {
            switch (field) {
                case 0 -> writeKey(entry, out);
                case 1 -> write(out, entry.blog, ValueType.LONG);
                case 2 -> out.setString(entry.headline);
                case 3 -> out.setString(entry.bodyText);
                case 4 -> out.setDate(entry.pubDate);
                case 5 -> out.setDate(entry.modDate);
                case 6 -> out.setInt(entry.numberOfComments);
                case 7 -> out.setInt(entry.numberOfPingbacks);
                case 8 -> ValueType.INTEGER.write(out, entry.rating);
                default -> throw unknown(field);
            }
        }

        @Override
        public @Nullable Handle handle(Entry entry, String name) {
            return switch (name) {
                case "blog" -> entry.blog;
                case "authors" -> entry.authors;
                default -> null;
            };
        }
    }
}
