package odd;

import dev.quintet.db.Parameters;
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

/// Typed paths of [odd.Type] for queries, and how the library reads and writes it.
@Generated("dev.quintet.processor.ModelProcessor")
public final class Type_ {
    /// How the library reads and writes [odd.Type].
    public static final ModelType<odd.Type> TYPE = new Type();

    /// All rows.
    public static final Manager<odd.Type> objects = Manager.of(odd.Type.class);

    private static final Path<odd.Type> ROOT = new Path<>(List.of());

    public static final TextColumn<odd.Type> out = ROOT.out;
    public static final NumberColumn<odd.Type, Long> row = ROOT.row;

    private Type_() {}

    /// The step over `rows` to [Row].
    public static Row_.Path<odd.Type> rows() {
        return ROOT.rows();
    }

    /// Paths that lead to [odd.Type].
    public static final class Path<R> extends RelationPath<R, odd.Type> {
        public final TextColumn<R> out = text("out");
        public final NumberColumn<R, Long> row = number("row");

        /// Starts at no step for the model itself.
        public Path(List<String> steps) {
            super(steps);
        }

        /// The step over `rows` to [Row].
        public Row_.Path<R> rows() {
            return new Row_.Path<>(step("rows"));
        }
    }

    private static final class Type extends ModelType<odd.Type> {
        Type() {
            super(odd.Type.class);
        }

        @Override
        public void describe(ModelBuilder<odd.Type> model) {
            model.column("out", ValueType.TEXT).primaryKey();
            model.column("row", ValueType.LONG);
            model.reverse("rows", Row.class, "at");
        }

        @Override
        public odd.Type create() {
            return new odd.Type();
        }

        @Override
        public void fill(odd.Type type, dev.quintet.db.Row row, int at) throws SQLException {
            type.out = row.getString(at);
            type.row = row.getLong(at + 1);
        }

        @Override
        public @Nullable Object get(odd.Type type, int field) {
            return switch (field) {
                case 0 -> type.out;
                case 1 -> type.row;
                default -> throw unknown(field);
            };
        }

        @Override
        public void set(odd.Type type, int field, @Nullable Object value) {
            switch (field) {
                case 0 -> type.out = (String) value;
                case 1 -> type.row = (Long) value;
                default -> throw unknown(field);
            }
        }

        @Override
        public void write(odd.Type type, int field, Parameters out) throws SQLException {
            switch (field) {
                case 0 -> out.setString(type.out);
                case 1 -> out.setLong(type.row);
                default -> throw unknown(field);
            }
        }

        @Override
        public @Nullable Handle handle(odd.Type type, String name) {
            return switch (name) {
                case "rows" -> type.rows;
                default -> null;
            };
        }
    }
}
