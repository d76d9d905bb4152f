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

/// Typed paths of [Restaurant] for queries, and how the library reads and writes it.
@Generated("dev.quintet.processor.ModelProcessor")
public final class Restaurant_ {
    /// How the library reads and writes [Restaurant].
    public static final ModelType<Restaurant> TYPE = new Type();

    /// All rows.
    public static final Manager<Restaurant> objects = Manager.of(Restaurant.class);

    private static final Path<Restaurant> ROOT = new Path<>(List.of());

    public static final NumberColumn<Restaurant, Long> id = ROOT.id;
    public static final InstantColumn<Restaurant> createdAt = ROOT.createdAt;
    public static final TextColumn<Restaurant> note = ROOT.note;
    public static final TextColumn<Restaurant> name = ROOT.name;
    public static final BooleanColumn<Restaurant> servesPizza = ROOT.servesPizza;
    public static final NumberColumn<Restaurant, Integer> stars = ROOT.stars;

    private Restaurant_() {}

    /// The step over `partOf` to [Place].
    public static Place_.Path<Restaurant> partOf() {
        return ROOT.partOf();
    }

    /// The step over `asWarehouse` to [Warehouse].
    public static Warehouse_.Path<Restaurant> asWarehouse() {
        return ROOT.asWarehouse();
    }

    /// The step over `placePtr` to [Place].
    public static Place_.Path<Restaurant> placePtr() {
        return ROOT.placePtr();
    }

    /// The step over `rivals` to [Restaurant].
    public static Path<Restaurant> rivals() {
        return ROOT.rivals();
    }

    /// The way back from [Place], which does not declare its side of the relation.
    public static <R> Path<R> reverseOf(Place_.Path<R> from) {
        return new Path<>(from.step("restaurant"));
    }

    /// The way back from [Restaurant], which does not declare its side of the relation.
    public static <R> Path<R> reverseOf(Path<R> from) {
        return new Path<>(from.step("restaurant"));
    }

    /// Paths that lead to [Restaurant].
    public static final class Path<R> extends RelationPath<R, Restaurant> {
        public final NumberColumn<R, Long> id = number("id");
        public final InstantColumn<R> createdAt = instant("createdAt");
        public final TextColumn<R> note = text("note");
        public final TextColumn<R> name = text("name");
        public final BooleanColumn<R> servesPizza = bool("servesPizza");
        public final NumberColumn<R, Integer> stars = number("stars");

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
        public Path<R> rivals() {
            return new Path<>(step("rivals"));
        }
    }

    private static final class Type extends ModelType<Restaurant> {
        Type() {
            super(Restaurant.class);
        }

        @Override
        public void describe(ModelBuilder<Restaurant> model) {
            model.parent(Place.class);
            model.column("servesPizza", ValueType.BOOLEAN);
            model.column("stars", ValueType.POSITIVE_INTEGER).nullable();
            model.manyToMany("rivals", Restaurant.class).symmetrical(false);
            model.manager("objects", () -> Restaurant.objects);
        }

        @Override
        public Restaurant create() {
            return new Restaurant();
        }

        @Override
        public void fill(Restaurant restaurant, Row row, int at) throws SQLException {
            Place_.TYPE.fill(restaurant, row, at);
            restaurant.servesPizza = row.getBoolean(at + 6);
            restaurant.stars = row.getIntOrNull(at + 7);
        }

        @Override
        public @Nullable Object get(Restaurant restaurant, int field) {
            return switch (field) {
                case 5 -> Place_.TYPE.get(restaurant, 0);
                case 6 -> restaurant.servesPizza;
                case 7 -> restaurant.stars;
                default -> Place_.TYPE.get(restaurant, field);
            };
        }

        @Override
        public void set(Restaurant restaurant, int field, @Nullable Object value) {
            switch (field) {
                case 5 -> Place_.TYPE.set(restaurant, 0, value);
                case 6 -> restaurant.servesPizza = (Boolean) value;
                case 7 -> restaurant.stars = (Integer) value;
                default -> Place_.TYPE.set(restaurant, field, value);
            }
        }

        @Override
        public void write(Restaurant restaurant, int field, Parameters out) throws SQLException {
            switch (field) {
                case 5 -> Place_.TYPE.write(restaurant, 0, out);
                case 6 -> out.setBoolean(restaurant.servesPizza);
                case 7 -> ValueType.POSITIVE_INTEGER.write(out, restaurant.stars);
                default -> Place_.TYPE.write(restaurant, field, out);
            }
        }

        @Override
        public @Nullable Handle handle(Restaurant restaurant, String name) {
            return switch (name) {
                case "rivals" -> restaurant.rivals;
                default -> Place_.TYPE.handle(restaurant, name);
            };
        }
    }
}
