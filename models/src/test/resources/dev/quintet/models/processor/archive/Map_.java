package archive;

import dev.quintet.db.Parameters;
import dev.quintet.db.Row;
import dev.quintet.models.ColumnHandle;
import dev.quintet.models.FieldTypes;
import dev.quintet.models.Handle;
import dev.quintet.models.Manager;
import dev.quintet.models.ModelType;
import dev.quintet.models.expressions.Column;
import dev.quintet.models.expressions.NumberColumn;
import dev.quintet.models.expressions.RelationPath;
import dev.quintet.models.expressions.TextColumn;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.meta.ModelBuilder;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;

import javax.annotation.processing.Generated;

/// Typed paths of [Map] for queries, and how the library reads and writes it.
@Generated("dev.quintet.processor.ModelProcessor")
public final class Map_ {
    private static final ValueType<Map.Color> COLOR_TYPE = FieldTypes.named(Map.Color.class);

    /// How the library reads and writes [Map].
    public static final ModelType<Map> TYPE = new Type();

    /// All rows.
    public static final Manager<Map> objects = Manager.of(Map.class);

    private static final Path<Map> ROOT = new Path<>(List.of());

    public static final NumberColumn<Map, Long> id = ROOT.id;
    public static final TextColumn<Map> title = ROOT.title;
    public static final TextColumn<Map> text = ROOT.text;
    public static final TextColumn<Map> summary = ROOT.summary;
    public static final Column<Map, byte[]> scan = ROOT.scan;
    public static final NumberColumn<Map, Integer> pages = ROOT.pages;
    public static final NumberColumn<Map, BigDecimal> price = ROOT.price;
    public static final NumberColumn<Map, Integer> scale = ROOT.scale;
    public static final Column<Map, Map.Color> color = ROOT.color;

    private Map_() {}

    /// The step over `paperPtr` to [Paper].
    public static Paper_.Path<Map> paperPtr() {
        return ROOT.paperPtr();
    }

    /// The way back from [Paper], which does not declare its side of the relation.
    public static <R> Path<R> reverseOf(Paper_.Path<R> from) {
        return new Path<>(from.step("map"));
    }

    /// Paths that lead to [Map].
    public static final class Path<R> extends RelationPath<R, Map> {
        public final NumberColumn<R, Long> id = number("id");
        public final TextColumn<R> title = text("title");
        public final TextColumn<R> text = text("text");
        public final TextColumn<R> summary = text("summary");
        public final Column<R, byte[]> scan = column("scan");
        public final NumberColumn<R, Integer> pages = number("pages");
        public final NumberColumn<R, BigDecimal> price = number("price");
        public final NumberColumn<R, Integer> scale = number("scale");
        public final Column<R, Map.Color> color = column("color");

        /// Starts at no step for the model itself.
        public Path(List<String> steps) {
            super(steps);
        }

        /// The step over `paperPtr` to [Paper].
        public Paper_.Path<R> paperPtr() {
            return new Paper_.Path<>(step("paperPtr"));
        }
    }

    private static final class Type extends ModelType<Map> {
        Type() {
            super(Map.class);
        }

        @Override
        public void describe(ModelBuilder<Map> model) {
            model.parent(Paper.class);
            model.column("scale", ValueType.INTEGER);
            model.column("color", COLOR_TYPE).deferred();
        }

        @Override
        public Map create() {
            return new Map();
        }

        @Override
        public void fill(Map map, Row row, int at) throws SQLException {
            Paper_.TYPE.fill(map, row, at);
            map.scale = row.getInt(at + 8);
            load(map.color, COLOR_TYPE.read(row, at + 9));
        }

        @Override
        public @Nullable Object get(Map map, int field) {
            return switch (field) {
                case 7 -> Paper_.TYPE.get(map, 0);
                case 8 -> map.scale;
                case 9 -> held(map.color);
                default -> Paper_.TYPE.get(map, field);
            };
        }

        @Override
        public void set(Map map, int field, @Nullable Object value) {
            switch (field) {
                case 7 -> Paper_.TYPE.set(map, 0, value);
                case 8 -> map.scale = (Integer) value;
                case 9 -> load(map.color, (Map.Color) value);
                default -> Paper_.TYPE.set(map, field, value);
            }
        }

        @Override
        public void write(Map map, int field, Parameters out) throws SQLException {
            switch (field) {
                case 7 -> Paper_.TYPE.write(map, 0, out);
                case 8 -> out.setInt(map.scale);
                case 9 -> COLOR_TYPE.write(out, held(map.color));
                default -> Paper_.TYPE.write(map, field, out);
            }
        }

        @Override
        public @Nullable Handle handle(Map map, String name) {
            return Paper_.TYPE.handle(map, name);
        }

        @Override
        public @Nullable ColumnHandle<?> columnHandle(Map map, int field) {
            return switch (field) {
                case 9 -> map.color;
                default -> Paper_.TYPE.columnHandle(map, field);
            };
        }
    }
}
