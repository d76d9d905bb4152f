package places;

import dev.quintet.db.Parameters;
import dev.quintet.db.Row;
import dev.quintet.models.Handle;
import dev.quintet.models.Manager;
import dev.quintet.models.ModelType;
import dev.quintet.models.expressions.InstantColumn;
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

/// Typed paths of [Warehouse] for queries, and how the library reads and writes it.
@Generated("dev.quintet.processor.ModelProcessor")
public final class Warehouse_ {
    /// How the library reads and writes [Warehouse].
    public static final ModelType<Warehouse> TYPE = new Type();

    /// All rows.
    public static final Manager<Warehouse> objects = Manager.of(Warehouse.class);

    private static final Path<Warehouse> ROOT = new Path<>(List.of());

    public static final NumberColumn<Warehouse, Long> id = ROOT.id;
    public static final InstantColumn<Warehouse> createdAt = ROOT.createdAt;
    public static final TextColumn<Warehouse> note = ROOT.note;
    public static final TextColumn<Warehouse> name = ROOT.name;
    public static final NumberColumn<Warehouse, Integer> area = ROOT.area;

    private Warehouse_() {}

    /// The step over `partOf` to [Place].
    public static Place_.Path<Warehouse> partOf() {
        return ROOT.partOf();
    }

    /// The step over `asWarehouse` to [Warehouse].
    public static Path<Warehouse> asWarehouse() {
        return ROOT.asWarehouse();
    }

    /// The step over `place` to [Place].
    public static Place_.Path<Warehouse> place() {
        return ROOT.place();
    }

    /// Paths that lead to [Warehouse].
    public static final class Path<R> extends RelationPath<R, Warehouse> {
        public final NumberColumn<R, Long> id = number("id");
        public final InstantColumn<R> createdAt = instant("createdAt");
        public final TextColumn<R> note = text("note");
        public final TextColumn<R> name = text("name");
        public final NumberColumn<R, Integer> area = number("area");

        /// Starts at no step for the model itself.
        public Path(List<String> steps) {
            super(steps);
        }

        /// The step over `partOf` to [Place].
        public Place_.Path<R> partOf() {
            return new Place_.Path<>(step("partOf"));
        }

        /// The step over `asWarehouse` to [Warehouse].
        public Path<R> asWarehouse() {
            return new Path<>(step("asWarehouse"));
        }

        /// The step over `place` to [Place].
        public Place_.Path<R> place() {
            return new Place_.Path<>(step("place"));
        }
    }

    private static final class Type extends ModelType<Warehouse> {
        Type() {
            super(Warehouse.class);
        }

        @Override
        public void describe(ModelBuilder<Warehouse> model) {
            model.parent(Place.class);
            model.foreignKey("place", Place.class, Deletion.CASCADE)
                    .oneToOne()
                    .parentLink()
                    .primaryKey();
            model.column("area", ValueType.INTEGER);
            model.manager("objects", () -> Warehouse.objects);
        }

        @Override
        public Warehouse create() {
            return new Warehouse();
        }

        @Override
        public void fill(Warehouse warehouse, Row row, int at) throws SQLException {
            Place_.TYPE.fill(warehouse, row, at);
            load(warehouse.place, row.getLong(at + 5));
            warehouse.area = row.getInt(at + 6);
        }

        @Override
        public @Nullable Object get(Warehouse warehouse, int field) {
            return switch (field) {
                case 5 -> key(warehouse.place);
                case 6 -> warehouse.area;
                default -> Place_.TYPE.get(warehouse, field);
            };
        }

        @Override
        public void set(Warehouse warehouse, int field, @Nullable Object value) {
            switch (field) {
                case 5 -> load(warehouse.place, value);
                case 6 -> warehouse.area = (Integer) value;
                default -> Place_.TYPE.set(warehouse, field, value);
            }
        }

        @Override
        public void write(Warehouse warehouse, int field, Parameters out) throws SQLException {
            switch (field) {
                case 5 -> write(out, warehouse.place, ValueType.LONG);
                case 6 -> out.setInt(warehouse.area);
                default -> Place_.TYPE.write(warehouse, field, out);
            }
        }

        @Override
        public @Nullable Handle handle(Warehouse warehouse, String name) {
            return switch (name) {
                case "place" -> warehouse.place;
                default -> Place_.TYPE.handle(warehouse, name);
            };
        }
    }
}
