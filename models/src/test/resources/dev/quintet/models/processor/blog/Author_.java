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
import dev.quintet.models.validators.Validators;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.List;

import javax.annotation.processing.Generated;

/// Typed paths of [Author] for queries, and how the library reads and writes it.
@Generated("dev.quintet.processor.ModelProcessor")
public final class Author_ {
    /// How the library reads and writes [Author].
    public static final ModelType<Author> TYPE = new Type();

    /// All rows.
    public static final Manager<Author> objects = Manager.of(Author.class);

    private static final Path<Author> ROOT = new Path<>(List.of());

    public static final NumberColumn<Author, Long> id = ROOT.id;
    public static final TextColumn<Author> name = ROOT.name;
    public static final TextColumn<Author> email = ROOT.email;

    private Author_() {}

    /// Paths that lead to [Author].
    public static final class Path<R> extends RelationPath<R, Author> {
        public final NumberColumn<R, Long> id = number("id");
        public final TextColumn<R> name = text("name");
        public final TextColumn<R> email = text("email");

        /// Starts at no step for the model itself.
        public Path(List<String> steps) {
            super(steps);
        }
    }

    private static final class Type extends ModelType<Author> {
        Type() {
            super(Author.class);
        }

        @Override
        public void describe(ModelBuilder<Author> model) {
            model.autoKey();
            model.column("name", ValueType.varchar(200));
            model.column("email", ValueType.varchar(254)).validators(Validators.email());
            model.manager("objects", () -> Author.objects);
        }

        @Override
        public Author create() {
            return new Author();
        }

        @Override
        public void fill(Author author, Row row, int at) throws SQLException {
            key(author, row.getLong(at));
            author.name = row.getString(at + 1);
            author.email = row.getString(at + 2);
        }

        @Override
        public @Nullable Object get(Author author, int field) {
            return switch (field) {
                case 0 -> key(author);
                case 1 -> author.name;
                case 2 -> author.email;
                default -> throw unknown(field);
            };
        }

        @Override
        public void set(Author author, int field, @Nullable Object value) {
            switch (field) {
                case 0 -> key(author, (Long) value);
                case 1 -> author.name = (String) value;
                case 2 -> author.email = (String) value;
                default -> throw unknown(field);
            }
        }

        @Override
        public void write(Author author, int field, Parameters out) throws SQLException {
            switch (field) {
                case 0 -> writeKey(author, out);
                case 1 -> out.setString(author.name);
                case 2 -> out.setString(author.email);
                default -> throw unknown(field);
            }
        }

        @Override
        public @Nullable Handle handle(Author author, String name) {
            return null;
        }
    }
}
