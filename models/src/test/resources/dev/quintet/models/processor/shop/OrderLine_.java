package shop;

import dev.quintet.db.Parameters;
import dev.quintet.db.Row;
import dev.quintet.models.Handle;
import dev.quintet.models.Manager;
import dev.quintet.models.ModelType;
import dev.quintet.models.expressions.NumberColumn;
import dev.quintet.models.expressions.RelationPath;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.meta.Deletion;
import dev.quintet.models.meta.ModelBuilder;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;

import javax.annotation.processing.Generated;

/// Typed paths of [OrderLine] for queries, and how the library reads and writes it.
@Generated("dev.quintet.processor.ModelProcessor")
public final class OrderLine_ {
    private static final ValueType<BigDecimal> PRICE_TYPE = ValueType.decimal(8, 2);

    /// How the library reads and writes [OrderLine].
    public static final ModelType<OrderLine> TYPE = new Type();

    /// All rows.
    public static final Manager<OrderLine> objects = Manager.of(OrderLine.class);

    private static final Path<OrderLine> ROOT = new Path<>(List.of());

    public static final NumberColumn<OrderLine, Short> lineNo = ROOT.lineNo;
    public static final NumberColumn<OrderLine, Integer> quantity = ROOT.quantity;
    public static final NumberColumn<OrderLine, BigDecimal> price = ROOT.price;

    private OrderLine_() {}

    /// The step over `customer` to [Customer].
    public static Customer_.Path<OrderLine> customer() {
        return ROOT.customer();
    }

    /// The step over `receiver` to [Customer].
    public static Customer_.Path<OrderLine> receiver() {
        return ROOT.receiver();
    }

    /// The way back from [Customer] over one of: [#customer()], [#receiver()].
    public static <R> Path<R> reverseOf(Customer_.Path<R> from, Customer_.Path<OrderLine> through) {
        String back =
                switch (through.path().getLast()) {
                    case "customer" -> "line";
                    case "receiver" -> "gifts";
                    default -> throw new IllegalArgumentException("No way back over " + through);
                };
        return new Path<>(from.step(back));
    }

    /// Paths that lead to [OrderLine].
    public static final class Path<R> extends RelationPath<R, OrderLine> {
        public final NumberColumn<R, Short> lineNo = number("lineNo");
        public final NumberColumn<R, Integer> quantity = number("quantity");
        public final NumberColumn<R, BigDecimal> price = number("price");

        /// Starts at no step for the model itself.
        public Path(List<String> steps) {
            super(steps);
        }

        /// The step over `customer` to [Customer].
        public Customer_.Path<R> customer() {
            return new Customer_.Path<>(step("customer"));
        }

        /// The step over `receiver` to [Customer].
        public Customer_.Path<R> receiver() {
            return new Customer_.Path<>(step("receiver"));
        }
    }

    private static final class Type extends ModelType<OrderLine> {
        Type() {
            super(OrderLine.class);
        }

        @Override
        public void describe(ModelBuilder<OrderLine> model) {
            model.foreignKey("customer", Customer.class, Deletion.CASCADE)
                    .primaryKey()
                    .relatedName("lines")
                    .queryName("line");
            model.column("lineNo", ValueType.SHORT).primaryKey();
            model.column("quantity", ValueType.POSITIVE_INTEGER);
            model.column("price", PRICE_TYPE);
            model.foreignKey("receiver", Customer.class, Deletion.PROTECT).relatedName("gifts");
        }

        @Override
        public OrderLine create() {
            return new OrderLine();
        }

        @Override
        public void fill(OrderLine orderLine, Row row, int at) throws SQLException {
            load(orderLine.customer, row.getUuid(at));
            orderLine.lineNo = row.getShort(at + 1);
            orderLine.quantity = row.getInt(at + 2);
            orderLine.price = row.getDecimal(at + 3, 2);
            load(orderLine.receiver, row.getUuid(at + 4));
        }

        @Override
        public @Nullable Object get(OrderLine orderLine, int field) {
            return switch (field) {
                case 0 -> key(orderLine.customer);
                case 1 -> orderLine.lineNo;
                case 2 -> orderLine.quantity;
                case 3 -> orderLine.price;
                case 4 -> key(orderLine.receiver);
                default -> throw unknown(field);
            };
        }

        @Override
        public void set(OrderLine orderLine, int field, @Nullable Object value) {
            switch (field) {
                case 0 -> load(orderLine.customer, value);
                case 1 -> orderLine.lineNo = (Short) value;
                case 2 -> orderLine.quantity = (Integer) value;
                case 3 -> orderLine.price = (BigDecimal) value;
                case 4 -> load(orderLine.receiver, value);
                default -> throw unknown(field);
            }
        }

        @Override
        public void write(OrderLine orderLine, int field, Parameters out) throws SQLException {
            switch (field) {
                case 0 -> write(out, orderLine.customer, ValueType.UUID);
                case 1 -> out.setShort(orderLine.lineNo);
                case 2 -> out.setInt(orderLine.quantity);
                case 3 -> PRICE_TYPE.store(out, orderLine.price);
                case 4 -> write(out, orderLine.receiver, ValueType.UUID);
                default -> throw unknown(field);
            }
        }

        @Override
        public @Nullable Handle handle(OrderLine orderLine, String name) {
            return switch (name) {
                case "customer" -> orderLine.customer;
                case "receiver" -> orderLine.receiver;
                default -> null;
            };
        }
    }
}
