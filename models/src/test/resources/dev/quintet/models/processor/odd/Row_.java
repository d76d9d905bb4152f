package odd;

import dev.quintet.db.Parameters;
import dev.quintet.models.Handle;
import dev.quintet.models.Manager;
import dev.quintet.models.ModelType;
import dev.quintet.models.expressions.Column;
import dev.quintet.models.expressions.NumberColumn;
import dev.quintet.models.expressions.RelationPath;
import dev.quintet.models.expressions.TextColumn;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.meta.Deletion;
import dev.quintet.models.meta.ModelBuilder;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.List;

import javax.annotation.processing.Generated;

/// Typed paths of [Row] for queries, and how the library reads and writes it.
@Generated("dev.quintet.processor.ModelProcessor")
public final class Row_ {
    /// How the library reads and writes [Row].
    public static final ModelType<Row> TYPE = new Type();

    /// All rows.
    public static final Manager<Row> objects = Manager.of(Row.class);

    private static final Path<Row> ROOT = new Path<>(List.of());

    public static final NumberColumn<Row, Long> id = ROOT.id;
    public static final TextColumn<Row> type = ROOT.type;
    public static final Column<Row, byte[]> value = ROOT.value;

    private Row_() {}

    /// The step over `at` to [odd.Type].
    public static Type_.Path<Row> at() {
        return ROOT.at();
    }

    /// Paths that lead to [Row].
    public static final class Path<R> extends RelationPath<R, Row> {
        public final NumberColumn<R, Long> id = number("id");
        public final TextColumn<R> type = text("type");
        public final Column<R, byte[]> value = column("value");

        /// Starts at no step for the model itself.
        public Path(List<String> steps) {
            super(steps);
        }

        /// The step over `at` to [odd.Type].
        public Type_.Path<R> at() {
            return new Type_.Path<>(step("at"));
        }
    }

    private static final class Type extends ModelType<Row> {
        Type() {
            super(Row.class);
        }

        @Override
        public void describe(ModelBuilder<Row> model) {
            model.autoKey();
            model.column("type", ValueType.TEXT);
            model.column("value", ValueType.BYTES);
            model.foreignKey("at", odd.Type.class, Deletion.CASCADE);
        }

        @Override
        public Row create() {
            return new Row();
        }

        @Override
        public void fill(Row rowModel, dev.quintet.db.Row row, int at) throws SQLException {
            key(rowModel, row.getLong(at));
            rowModel.type = row.getString(at + 1);
            rowModel.value = row.getBytes(at + 2);
            load(rowModel.at, row.getString(at + 3));
        }

        @Override
        public @Nullable Object get(Row rowModel, int field) {
            return switch (field) {
                case 0 -> key(rowModel);
                case 1 -> rowModel.type;
                case 2 -> rowModel.value;
                case 3 -> key(rowModel.at);
                default -> throw unknown(field);
            };
        }

        @Override
        public void set(Row rowModel, int field, @Nullable Object value) {
            switch (field) {
                case 0 -> key(rowModel, (Long) value);
                case 1 -> rowModel.type = (String) value;
                case 2 -> rowModel.value = (byte[]) value;
                case 3 -> load(rowModel.at, value);
                default -> throw unknown(field);
            }
        }

        @Override
        public void write(Row rowModel, int field, Parameters out) throws SQLException {
            switch (field) {
                case 0 -> writeKey(rowModel, out);
                case 1 -> out.setString(rowModel.type);
                case 2 -> out.setBytes(rowModel.value);
                case 3 -> write(out, rowModel.at, ValueType.TEXT);
                default -> throw unknown(field);
            }
        }

        @Override
        public @Nullable Handle handle(Row rowModel, String name) {
            return switch (name) {
                case "at" -> rowModel.at;
                default -> null;
            };
        }
    }
}
