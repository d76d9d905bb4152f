package blog;

import dev.quintet.db.Parameters;
import dev.quintet.db.Row;
import dev.quintet.models.Handle;
import dev.quintet.models.Manager;
import dev.quintet.models.ModelType;
import dev.quintet.models.expressions.NumberColumn;
import dev.quintet.models.expressions.RelationPath;
import dev.quintet.models.expressions.TextColumn;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.meta.ModelBuilder;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.List;

import javax.annotation.processing.Generated;

/// Typed paths of [Blog] for queries, and how the library reads and writes it.
@Generated("dev.quintet.processor.ModelProcessor")
public final class Blog_ {
    /// How the library reads and writes [Blog].
    public static final ModelType<Blog> TYPE = new Type();

    /// All rows.
    public static final Manager<Blog> objects = Manager.of(Blog.class);

    private static final Path<Blog> ROOT = new Path<>(List.of());

    public static final NumberColumn<Blog, Long> id = ROOT.id;
    public static final TextColumn<Blog> name = ROOT.name;
    public static final TextColumn<Blog> tagline = ROOT.tagline;

    private Blog_() {}

    /// The step over `entries` to [Entry].
    public static Entry_.Path<Blog> entries() {
        return ROOT.entries();
    }

    /// Paths that lead to [Blog].
    public static final class Path<R> extends RelationPath<R, Blog> {
        public final NumberColumn<R, Long> id = number("id");
        public final TextColumn<R> name = text("name");
        public final TextColumn<R> tagline = text("tagline");

        /// Starts at no step for the model itself.
        public Path(List<String> steps) {
            super(steps);
        }

        /// The step over `entries` to [Entry].
        public Entry_.Path<R> entries() {
            return new Entry_.Path<>(step("entries"));
        }
    }

    private static final class Type extends ModelType<Blog> {
        Type() {
            super(Blog.class);
        }

        @Override
        public void describe(ModelBuilder<Blog> model) {
            model.autoKey();
            model.column("name", ValueType.varchar(100));
            model.column("tagline", ValueType.TEXT);
            model.reverse("entries", Entry.class, "blog");
            model.manager("objects", () -> Blog.objects);
        }

        @Override
        public Blog create() {
            return new Blog();
        }

        @Override
        public void fill(Blog blog, Row row, int at) throws SQLException {
            key(blog, row.getLong(at));
            blog.name = row.getString(at + 1);
            blog.tagline = row.getString(at + 2);
        }

        @Override
        public @Nullable Object get(Blog blog, int field) {
            return switch (field) {
                case 0 -> key(blog);
                case 1 -> blog.name;
                case 2 -> blog.tagline;
                default -> throw unknown(field);
            };
        }

        @Override
        public void set(Blog blog, int field, @Nullable Object value) {
            switch (field) {
                case 0 -> key(blog, (Long) value);
                case 1 -> blog.name = (String) value;
                case 2 -> blog.tagline = (String) value;
                default -> throw unknown(field);
            }
        }

        @Override
        public void write(Blog blog, int field, Parameters out) throws SQLException {
            switch (field) {
                case 0 -> writeKey(blog, out);
                case 1 -> out.setString(blog.name);
                case 2 -> out.setString(blog.tagline);
                default -> throw unknown(field);
            }
        }

        @Override
        public @Nullable Handle handle(Blog blog, String name) {
            return switch (name) {
                case "entries" -> blog.entries;
                default -> null;
            };
        }
    }
}
