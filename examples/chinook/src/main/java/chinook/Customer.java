package chinook;

import static dev.quintet.models.meta.Deletion.DO_NOTHING;

import dev.quintet.models.Column;
import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.OneToMany;
import dev.quintet.models.PrimaryKey;
import dev.quintet.models.Table;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// Somebody who buys.
@Table("Customer")
public class Customer extends Model {
    public static final Manager<Customer> objects = Manager.of(Customer.class);

    @PrimaryKey
    @Column("CustomerId")
    public Long id;

    @Column("FirstName")
    @Size(max = 40)
    public String firstName;

    @Column("LastName")
    @Size(max = 20)
    public String lastName;

    @Column("Company")
    @Size(max = 80)
    public @Nullable String company;

    @Column("City")
    @Size(max = 40)
    public @Nullable String city;

    @Column("State")
    @Size(max = 40)
    public @Nullable String state;

    @Column("Country")
    @Size(max = 40)
    public @Nullable String country;

    @Column("Email")
    @Size(max = 60)
    public String email;

    @Column("SupportRepId")
    @OnDelete(DO_NOTHING)
    public final ForeignKey<@Nullable Employee> supportRep = foreignKey();

    public final OneToMany<Invoice> invoices = oneToMany();

    @Override
    public String toString() {
        return firstName + " " + lastName;
    }
}
