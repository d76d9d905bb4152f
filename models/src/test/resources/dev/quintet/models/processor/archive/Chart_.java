package archive;

import dev.quintet.db.Parameters;
import dev.quintet.db.Row;
import dev.quintet.models.ColumnHandle;
import dev.quintet.models.Handle;
import dev.quintet.models.Manager;
import dev.quintet.models.ModelType;
import dev.quintet.models.expressions.Column;
import dev.quintet.models.expressions.NumberColumn;
import dev.quintet.models.expressions.RelationPath;
import dev.quintet.models.expressions.TextColumn;
import dev.quintet.models.meta.ModelBuilder;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;

import javax.annotation.processing.Generated;

/// Typed paths of [Chart] for queries, and how the library reads and writes it.
@Generated("dev.quintet.processor.ModelProcessor")
public final class Chart_ {
    /// How the library reads and writes [Chart].
    public static final ModelType<Chart> TYPE = new Type();

    /// All rows.
    public static final Manager<Chart> objects = Manager.of(Chart.class);

    private static final Path<Chart> ROOT = new Path<>(List.of());

    public static final NumberColumn<Chart, Long> id = ROOT.id;
    public static final TextColumn<Chart> title = ROOT.title;
    public static final TextColumn<Chart> text = ROOT.text;
    public static final TextColumn<Chart> summary = ROOT.summary;
    public static final Column<Chart, byte[]> scan = ROOT.scan;
    public static final NumberColumn<Chart, Integer> pages = ROOT.pages;
    public static final NumberColumn<Chart, BigDecimal> price = ROOT.price;
    public static final NumberColumn<Chart, Integer> scale = ROOT.scale;
    public static final Column<Chart, Map.Color> color = ROOT.color;

    private Chart_() {}

    /// The step over `paperPtr` to [Paper].
    public static Paper_.Path<Chart> paperPtr() {
        return ROOT.paperPtr();
    }

    /// Paths that lead to [Chart].
    public static final class Path<R> extends RelationPath<R, Chart> {
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

    private static final class Type extends ModelType<Chart> {
        Type() {
            super(Chart.class);
        }

        @Override
        public void describe(ModelBuilder<Chart> model) {
            model.proxyOf(Map.class);
        }

        @Override
        public Chart create() {
            return new Chart();
        }

        @Override
        public void fill(Chart chart, Row row, int at) throws SQLException {
            Map_.TYPE.fill(chart, row, at);
        }

        @Override
        public @Nullable Object get(Chart chart, int field) {
            return Map_.TYPE.get(chart, field);
        }

        @Override
        public void set(Chart chart, int field, @Nullable Object value) {
            Map_.TYPE.set(chart, field, value);
        }

        @Override
        public void write(Chart chart, int field, Parameters out) throws SQLException {
            Map_.TYPE.write(chart, field, out);
        }

        @Override
        public @Nullable Handle handle(Chart chart, String name) {
            return Map_.TYPE.handle(chart, name);
        }

        @Override
        public @Nullable ColumnHandle<?> columnHandle(Chart chart, int field) {
            return Map_.TYPE.columnHandle(chart, field);
        }
    }
}
