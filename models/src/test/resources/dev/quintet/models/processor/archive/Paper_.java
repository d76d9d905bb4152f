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
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.meta.ModelBuilder;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;

import javax.annotation.processing.Generated;

/// Typed paths of [Paper] for queries, and how the library reads and writes it.
@Generated("dev.quintet.processor.ModelProcessor")
public final class Paper_ {
    private static final ValueType<BigDecimal> PRICE_TYPE = ValueType.decimal(10, 2);

    /// How the library reads and writes [Paper].
    public static final ModelType<Paper> TYPE = new Type();

    /// All rows.
    public static final Manager<Paper> objects = Manager.of(Paper.class);

    private static final Path<Paper> ROOT = new Path<>(List.of());

    public static final NumberColumn<Paper, Long> id = ROOT.id;
    public static final TextColumn<Paper> title = ROOT.title;
    public static final TextColumn<Paper> text = ROOT.text;
    public static final TextColumn<Paper> summary = ROOT.summary;
    public static final Column<Paper, byte[]> scan = ROOT.scan;
    public static final NumberColumn<Paper, Integer> pages = ROOT.pages;
    public static final NumberColumn<Paper, BigDecimal> price = ROOT.price;

    private Paper_() {}

    /// Paths that lead to [Paper].
    public static final class Path<R> extends RelationPath<R, Paper> {
        public final NumberColumn<R, Long> id = number("id");
        public final TextColumn<R> title = text("title");
        public final TextColumn<R> text = text("text");
        public final TextColumn<R> summary = text("summary");
        public final Column<R, byte[]> scan = column("scan");
        public final NumberColumn<R, Integer> pages = number("pages");
        public final NumberColumn<R, BigDecimal> price = number("price");

        /// Starts at no step for the model itself.
        public Path(List<String> steps) {
            super(steps);
        }
    }

    private static final class Type extends ModelType<Paper> {
        Type() {
            super(Paper.class);
        }

        @Override
        public void describe(ModelBuilder<Paper> model) {
            model.autoKey();
            model.column("title", ValueType.TEXT);
            model.column("text", ValueType.TEXT).deferred();
            model.column("summary", ValueType.varchar(200)).deferred().nullable().indexed();
            model.column("scan", ValueType.BYTES).deferred().nullable();
            model.column("pages", ValueType.INTEGER).deferred();
            model.column("price", PRICE_TYPE).deferred();
        }

        @Override
        public Paper create() {
            return new Paper();
        }

        @Override
        public void fill(Paper paper, Row row, int at) throws SQLException {
            key(paper, row.getLong(at));
            paper.title = row.getString(at + 1);
            load(paper.text, row.getString(at + 2));
            load(paper.summary, row.getString(at + 3));
            load(paper.getScan(), row.getBytes(at + 4));
            load(paper.pages, row.getInt(at + 5));
            load(paper.price, row.getDecimal(at + 6, 2));
        }

        @Override
        public @Nullable Object get(Paper paper, int field) {
            return switch (field) {
                case 0 -> key(paper);
                case 1 -> paper.title;
                case 2 -> held(paper.text);
                case 3 -> held(paper.summary);
                case 4 -> held(paper.getScan());
                case 5 -> held(paper.pages);
                case 6 -> held(paper.price);
                default -> throw unknown(field);
            };
        }

        @Override
        public void set(Paper paper, int field, @Nullable Object value) {
            switch (field) {
                case 0 -> key(paper, (Long) value);
                case 1 -> paper.title = (String) value;
                case 2 -> load(paper.text, (String) value);
                case 3 -> load(paper.summary, (String) value);
                case 4 -> load(paper.getScan(), (byte[]) value);
                case 5 -> load(paper.pages, (Integer) value);
                case 6 -> load(paper.price, (BigDecimal) value);
                default -> throw unknown(field);
            }
        }

        @Override
        public void write(Paper paper, int field, Parameters out) throws SQLException {
            switch (field) {
                case 0 -> writeKey(paper, out);
                case 1 -> out.setString(paper.title);
                case 2 -> out.setString(held(paper.text));
                case 3 -> out.setString(held(paper.summary));
                case 4 -> out.setBytes(held(paper.getScan()));
                case 5 -> ValueType.INTEGER.write(out, held(paper.pages));
                case 6 -> PRICE_TYPE.store(out, held(paper.price));
                default -> throw unknown(field);
            }
        }

        @Override
        public @Nullable Handle handle(Paper paper, String name) {
            return null;
        }

        @Override
        public @Nullable ColumnHandle<?> columnHandle(Paper paper, int field) {
            return switch (field) {
                case 2 -> paper.text;
                case 3 -> paper.summary;
                case 4 -> paper.getScan();
                case 5 -> paper.pages;
                case 6 -> paper.price;
                default -> null;
            };
        }
    }
}
