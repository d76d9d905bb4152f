package places;

import dev.quintet.db.Parameters;
import dev.quintet.db.Row;
import dev.quintet.models.Handle;
import dev.quintet.models.Manager;
import dev.quintet.models.ModelType;
import dev.quintet.models.expressions.BooleanColumn;
import dev.quintet.models.expressions.InstantColumn;
import dev.quintet.models.expressions.NumberColumn;
import dev.quintet.models.expressions.RelationPath;
import dev.quintet.models.expressions.TextColumn;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.meta.ModelBuilder;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.List;

import javax.annotation.processing.Generated;

/// Typed paths of [Pizzeria] for queries, and how the library reads and writes it.
@Generated("dev.quintet.processor.ModelProcessor")
public final class Pizzeria_ {
    /// How the library reads and writes [Pizzeria].
    public static final ModelType<Pizzeria> TYPE = new Type();

    /// All rows.
    public static final Manager<Pizzeria> objects = Manager.of(Pizzeria.class);

    private static final Path<Pizzeria> ROOT = new Path<>(List.of());

    public static final NumberColumn<Pizzeria, Long> id = ROOT.id;
    public static final InstantColumn<Pizzeria> createdAt = ROOT.createdAt;
    public static final TextColumn<Pizzeria> note = ROOT.note;
    public static final TextColumn<Pizzeria> name = ROOT.name;
    public static final BooleanColumn<Pizzeria> servesPizza = ROOT.servesPizza;
    public static final NumberColumn<Pizzeria, Integer> stars = ROOT.stars;
    public static final TextColumn<Pizzeria> oven = ROOT.oven;

    private Pizzeria_() {}

    /// The step over `partOf` to [Place].
    public static Place_.Path<Pizzeria> partOf() {
        return ROOT.partOf();
    }

    /// The step over `asWarehouse` to [Warehouse].
    public static Warehouse_.Path<Pizzeria> asWarehouse() {
        return ROOT.asWarehouse();
    }

    /// The step over `placePtr` to [Place].
    public static Place_.Path<Pizzeria> placePtr() {
        return ROOT.placePtr();
    }

    /// The step over `rivals` to [Restaurant].
    public static Restaurant_.Path<Pizzeria> rivals() {
        return ROOT.rivals();
    }

    /// The step over `restaurantPtr` to [Restaurant].
    public static Restaurant_.Path<Pizzeria> restaurantPtr() {
        return ROOT.restaurantPtr();
    }

    /// The way back from [Restaurant], which does not declare its side of the relation.
    public static <R> Path<R> reverseOf(Restaurant_.Path<R> from) {
        return new Path<>(from.step("pizzeria"));
    }

    /// Paths that lead to [Pizzeria].
    public static final class Path<R> extends RelationPath<R, Pizzeria> {
        public final NumberColumn<R, Long> id = number("id");
        public final InstantColumn<R> createdAt = instant("createdAt");
        public final TextColumn<R> note = text("note");
        public final TextColumn<R> name = text("name");
        public final BooleanColumn<R> servesPizza = bool("servesPizza");
        public final NumberColumn<R, Integer> stars = number("stars");
        public final TextColumn<R> oven = text("oven");

        /// Starts at no step for the model itself.
        public Path(List<String> steps) {
            super(steps);
        }

        /// The step over `partOf` to [Place].
        public Place_.Path<R> partOf() {
            return new Place_.Path<>(step("partOf"));
        }

        /// The step over `asWarehouse` to [Warehouse].
        public Warehouse_.Path<R> asWarehouse() {
            return new Warehouse_.Path<>(step("asWarehouse"));
        }

        /// The step over `placePtr` to [Place].
        public Place_.Path<R> placePtr() {
            return new Place_.Path<>(step("placePtr"));
        }

        /// The step over `rivals` to [Restaurant].
        public Restaurant_.Path<R> rivals() {
            return new Restaurant_.Path<>(step("rivals"));
        }

        /// The step over `restaurantPtr` to [Restaurant].
        public Restaurant_.Path<R> restaurantPtr() {
            return new Restaurant_.Path<>(step("restaurantPtr"));
        }
    }

    private static final class Type extends ModelType<Pizzeria> {
        Type() {
            super(Pizzeria.class);
        }

        @Override
        public void describe(ModelBuilder<Pizzeria> model) {
            model.parent(Restaurant.class);
            model.column("oven", ValueType.varchar(20));
            model.manager("objects", () -> Pizzeria.objects);
        }

        @Override
        public Pizzeria create() {
            return new Pizzeria();
        }

        @Override
        public void fill(Pizzeria pizzeria, Row row, int at) throws SQLException {
            Restaurant_.TYPE.fill(pizzeria, row, at);
            pizzeria.oven = row.getString(at + 9);
        }

        @Override
        public @Nullable Object get(Pizzeria pizzeria, int field) {
            return switch (field) {
                case 8 -> Restaurant_.TYPE.get(pizzeria, 5);
                case 9 -> pizzeria.oven;
                default -> Restaurant_.TYPE.get(pizzeria, field);
            };
        }

        @Override
        public void set(Pizzeria pizzeria, int field, @Nullable Object value) {
            switch (field) {
                case 8 -> Restaurant_.TYPE.set(pizzeria, 5, value);
                case 9 -> pizzeria.oven = (String) value;
                default -> Restaurant_.TYPE.set(pizzeria, field, value);
            }
        }

        @Override
        public void write(Pizzeria pizzeria, int field, Parameters out) throws SQLException {
            switch (field) {
                case 8 -> Restaurant_.TYPE.write(pizzeria, 5, out);
                case 9 -> out.setString(pizzeria.oven);
                default -> Restaurant_.TYPE.write(pizzeria, field, out);
            }
        }

        @Override
        public @Nullable Handle handle(Pizzeria pizzeria, String name) {
            return Restaurant_.TYPE.handle(pizzeria, name);
        }
    }
}
