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
import java.time.Instant;
import java.util.List;

import javax.annotation.processing.Generated;

/// Typed paths of [Place] for queries, and how the library reads and writes it.
@Generated("dev.quintet.processor.ModelProcessor")
public final class Place_ {
    /// How the library reads and writes [Place].
    public static final ModelType<Place> TYPE = new Type();

    /// All rows.
    public static final Manager<Place> objects = Manager.of(Place.class);

    private static final Path<Place> ROOT = new Path<>(List.of());

    public static final NumberColumn<Place, Long> id = ROOT.id;
    public static final InstantColumn<Place> createdAt = ROOT.createdAt;
    public static final TextColumn<Place> note = ROOT.note;
    public static final TextColumn<Place> name = ROOT.name;

    private Place_() {}

    /// The step over `partOf` to [Place].
    public static Path<Place> partOf() {
        return ROOT.partOf();
    }

    /// The step over `asWarehouse` to [Warehouse].
    public static Warehouse_.Path<Place> asWarehouse() {
        return ROOT.asWarehouse();
    }

    /// The way back from [Place], which does not declare its side of the relation.
    public static <R> Path<R> reverseOf(Path<R> from) {
        return new Path<>(from.step("parts"));
    }

    /// Paths that lead to [Place].
    public static final class Path<R> extends RelationPath<R, Place> {
        public final NumberColumn<R, Long> id = number("id");
        public final InstantColumn<R> createdAt = instant("createdAt");
        public final TextColumn<R> note = text("note");
        public final TextColumn<R> name = text("name");

        /// Starts at no step for the model itself.
        public Path(List<String> steps) {
            super(steps);
        }

        /// The step over `partOf` to [Place].
        public Path<R> partOf() {
            return new Path<>(step("partOf"));
        }

        /// The step over `asWarehouse` to [Warehouse].
        public Warehouse_.Path<R> asWarehouse() {
            return new Warehouse_.Path<>(step("asWarehouse"));
        }
    }

    private static final class Type extends ModelType<Place> {
        Type() {
            super(Place.class);
        }

        @Override
        public void describe(ModelBuilder<Place> model) {
            model.autoKey();
            model.column("createdAt", ValueType.INSTANT).autoNowAdd();
            model.column("note", ValueType.varchar(50)).blank();
            model.column("name", ValueType.varchar(50));
            model.foreignKey("partOf", Place.class, Deletion.SET_NULL)
                    .nullable()
                    .relatedName("parts");
            model.reverse("asWarehouse", Warehouse.class, "place");
            model.manager("objects", () -> Place.objects);
            model.meta(Audited::meta);
        }

        @Override
        public Place create() {
            return new Place();
        }

        @Override
        public void fill(Place place, Row row, int at) throws SQLException {
            key(place, row.getLong(at));
            place.createdAt = row.getInstant(at + 1);
            place.note = row.getString(at + 2);
            place.name = row.getString(at + 3);
            load(place.partOf, row.getLongOrNull(at + 4));
        }

        @Override
        public @Nullable Object get(Place place, int field) {
            return switch (field) {
                case 0 -> key(place);
                case 1 -> place.createdAt;
                case 2 -> place.note;
                case 3 -> place.name;
                case 4 -> key(place.partOf);
                default -> throw unknown(field);
            };
        }

        @Override
        public void set(Place place, int field, @Nullable Object value) {
            switch (field) {
                case 0 -> key(place, (Long) value);
                case 1 -> place.createdAt = (Instant) value;
                case 2 -> place.note = (String) value;
                case 3 -> place.name = (String) value;
                case 4 -> load(place.partOf, value);
                default -> throw unknown(field);
            }
        }

        @Override
        public void write(Place place, int field, Parameters out) throws SQLException {
            switch (field) {
                case 0 -> writeKey(place, out);
                case 1 -> out.setInstant(place.createdAt);
                case 2 -> out.setString(place.note);
                case 3 -> out.setString(place.name);
                case 4 -> write(out, place.partOf, ValueType.LONG);
                default -> throw unknown(field);
            }
        }

        @Override
        public @Nullable Handle handle(Place place, String name) {
            return switch (name) {
                case "partOf" -> place.partOf;
                case "asWarehouse" -> place.asWarehouse;
                default -> null;
            };
        }
    }
}
