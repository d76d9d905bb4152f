package shop;

import dev.quintet.db.Parameters;
import dev.quintet.db.Row;
import dev.quintet.models.FieldTypes;
import dev.quintet.models.Handle;
import dev.quintet.models.Manager;
import dev.quintet.models.ModelType;
import dev.quintet.models.expressions.BooleanColumn;
import dev.quintet.models.expressions.Column;
import dev.quintet.models.expressions.RelationPath;
import dev.quintet.models.expressions.TextColumn;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.meta.Deletion;
import dev.quintet.models.meta.ModelBuilder;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import javax.annotation.processing.Generated;

/// Typed paths of [Customer] for queries, and how the library reads and writes it.
@Generated("dev.quintet.processor.ModelProcessor")
public final class Customer_ {
    private static final ValueType<Level> LEVEL_TYPE =
            FieldTypes.valued(Level.class, ValueType.INTEGER);
    private static final ValueType<Customer.Status> STATUS_TYPE =
            FieldTypes.named(Customer.Status.class);
    private static final ValueType<Money> LIMIT_TYPE =
            FieldTypes.converted(Money.class, ValueType.decimal(10, 2), new Money.InEuros());

    /// How the library reads and writes [Customer].
    public static final ModelType<Customer> TYPE = new Type();

    /// All rows.
    public static final Manager<Customer> objects = Manager.of(Customer.class);

    private static final Path<Customer> ROOT = new Path<>(List.of());

    public static final Column<Customer, UUID> number = ROOT.number;
    public static final TextColumn<Customer> email = ROOT.email;
    public static final BooleanColumn<Customer> active = ROOT.active;
    public static final Column<Customer, Level> level = ROOT.level;
    public static final Column<Customer, Customer.Status> status = ROOT.status;
    public static final Column<Customer, Money> limit = ROOT.limit;

    private Customer_() {}

    /// The step over `referredBy` to [Customer].
    public static Path<Customer> referredBy() {
        return ROOT.referredBy();
    }

    /// The way back from [Customer], which does not declare its side of the relation.
    public static <R> Path<R> reverseOf(Path<R> from) {
        return new Path<>(from.step("customer"));
    }

    /// Paths that lead to [Customer].
    public static final class Path<R> extends RelationPath<R, Customer> {
        public final Column<R, UUID> number = column("number");
        public final TextColumn<R> email = text("email");
        public final BooleanColumn<R> active = bool("active");
        public final Column<R, Level> level = column("level");
        public final Column<R, Customer.Status> status = column("status");
        public final Column<R, Money> limit = column("limit");

        /// Starts at no step for the model itself.
        public Path(List<String> steps) {
            super(steps);
        }

        /// The step over `referredBy` to [Customer].
        public Path<R> referredBy() {
            return new Path<>(step("referredBy"));
        }
    }

    private static final class Type extends ModelType<Customer> {
        Type() {
            super(Customer.class);
        }

        @Override
        public void describe(ModelBuilder<Customer> model) {
            model.table("shop_people");
            model.verboseName("client", "");
            model.column("number", ValueType.UUID).primaryKey();
            model.column("email", ValueType.varchar(40))
                    .unique()
                    .column("mail")
                    .helpText("Where the \"bill\" goes.");
            model.column("active", ValueType.BOOLEAN);
            model.column("level", LEVEL_TYPE);
            model.column("status", STATUS_TYPE).nullable();
            model.column("limit", LIMIT_TYPE).nullable();
            model.foreignKey("referredBy", Customer.class, Deletion.SET_NULL).nullable();
        }

        @Override
        public Customer create() {
            return new Customer();
        }

        @Override
        public void fill(Customer customer, Row row, int at) throws SQLException {
            customer.setNumber(row.getUuid(at));
            customer.email(row.getString(at + 1));
            customer.setActive(row.getBoolean(at + 2));
            customer.setLevel(LEVEL_TYPE.read(row, at + 3));
            customer.setStatus(STATUS_TYPE.read(row, at + 4));
            customer.setLimit(LIMIT_TYPE.read(row, at + 5));
            load(customer.referredBy(), row.getUuid(at + 6));
        }

        @Override
        public @Nullable Object get(Customer customer, int field) {
            return switch (field) {
                case 0 -> customer.getNumber();
                case 1 -> customer.email();
                case 2 -> customer.isActive();
                case 3 -> customer.getLevel();
                case 4 -> customer.getStatus();
                case 5 -> customer.getLimit();
                case 6 -> key(customer.referredBy());
                default -> throw unknown(field);
            };
        }

        @Override
        public void set(Customer customer, int field, @Nullable Object value) {
            switch (field) {
                case 0 -> customer.setNumber((UUID) value);
                case 1 -> customer.email((String) value);
                case 2 -> customer.setActive((Boolean) value);
                case 3 -> customer.setLevel((Level) value);
                case 4 -> customer.setStatus((Customer.Status) value);
                case 5 -> customer.setLimit((Money) value);
                case 6 -> load(customer.referredBy(), value);
                default -> throw unknown(field);
            }
        }

        @Override
        public void write(Customer customer, int field, Parameters out) throws SQLException {
            switch (field) {
                case 0 -> out.setUuid(customer.getNumber());
                case 1 -> out.setString(customer.email());
                case 2 -> out.setBoolean(customer.isActive());
                case 3 -> LEVEL_TYPE.write(out, customer.getLevel());
                case 4 -> STATUS_TYPE.write(out, customer.getStatus());
                case 5 -> LIMIT_TYPE.store(out, customer.getLimit());
                case 6 -> write(out, customer.referredBy(), ValueType.UUID);
                default -> throw unknown(field);
            }
        }

        @Override
        public @Nullable Handle handle(Customer customer, String name) {
            return switch (name) {
                case "referredBy" -> customer.referredBy();
                default -> null;
            };
        }
    }
}
