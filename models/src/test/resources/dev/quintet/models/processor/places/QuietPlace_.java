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
import dev.quintet.models.meta.ModelBuilder;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.List;

import javax.annotation.processing.Generated;

/// Typed paths of [QuietPlace] for queries, and how the library reads and writes it.
@Generated("dev.quintet.processor.ModelProcessor")
public final class QuietPlace_ {
    /// How the library reads and writes [QuietPlace].
    public static final ModelType<QuietPlace> TYPE = new Type();

    /// All rows.
    public static final Manager<QuietPlace> objects = Manager.of(QuietPlace.class);

    private static final Path<QuietPlace> ROOT = new Path<>(List.of());

    public static final NumberColumn<QuietPlace, Long> id = ROOT.id;
    public static final InstantColumn<QuietPlace> createdAt = ROOT.createdAt;
    public static final TextColumn<QuietPlace> note = ROOT.note;
    public static final TextColumn<QuietPlace> name = ROOT.name;

    private QuietPlace_() {}

    /// The step over `partOf` to [Place].
    public static Place_.Path<QuietPlace> partOf() {
        return ROOT.partOf();
    }

    /// The step over `asWarehouse` to [Warehouse].
    public static Warehouse_.Path<QuietPlace> asWarehouse() {
        return ROOT.asWarehouse();
    }

    /// Paths that lead to [QuietPlace].
    public static final class Path<R> extends RelationPath<R, QuietPlace> {
        public final NumberColumn<R, Long> id = number("id");
        public final InstantColumn<R> createdAt = instant("createdAt");
        public final TextColumn<R> note = text("note");
        public final TextColumn<R> name = text("name");

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
    }

    private static final class Type extends ModelType<QuietPlace> {
        Type() {
            super(QuietPlace.class);
        }

        @Override
        public void describe(ModelBuilder<QuietPlace> model) {
            model.proxyOf(Place.class);
            model.manager("objects", () -> QuietPlace.objects);
            model.manager("parks", () -> QuietPlace.parks);
            model.meta(QuietPlace::quietMeta);
        }

        @Override
        public QuietPlace create() {
            return new QuietPlace();
        }

        @Override
        public void fill(QuietPlace quietPlace, Row row, int at) throws SQLException {
            Place_.TYPE.fill(quietPlace, row, at);
        }

        @Override
        public @Nullable Object get(QuietPlace quietPlace, int field) {
            return Place_.TYPE.get(quietPlace, field);
        }

        @Override
        public void set(QuietPlace quietPlace, int field, @Nullable Object value) {
            Place_.TYPE.set(quietPlace, field, value);
        }

        @Override
        public void write(QuietPlace quietPlace, int field, Parameters out) throws SQLException {
            Place_.TYPE.write(quietPlace, field, out);
        }

        @Override
        public @Nullable Handle handle(QuietPlace quietPlace, String name) {
            return Place_.TYPE.handle(quietPlace, name);
        }
    }
}
