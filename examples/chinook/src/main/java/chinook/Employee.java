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

import java.time.LocalDateTime;

/// Somebody who works for the store.
@Table("Employee")
public class Employee extends Model {
    public static final Manager<Employee> objects = Manager.of(Employee.class);

    @PrimaryKey
    @Column("EmployeeId")
    public Long id;

    @Column("LastName")
    @Size(max = 20)
    public String lastName;

    @Column("FirstName")
    @Size(max = 20)
    public String firstName;

    @Column("Title")
    @Size(max = 30)
    public @Nullable String title;

    @Column("ReportsTo")
    @OnDelete(DO_NOTHING)
    public final ForeignKey<@Nullable Employee> reportsTo = foreignKey();

    @Column("BirthDate")
    public @Nullable LocalDateTime birthDate;

    @Column("HireDate")
    public @Nullable LocalDateTime hireDate;

    @Column("City")
    @Size(max = 40)
    public @Nullable String city;

    @Column("Country")
    @Size(max = 40)
    public @Nullable String country;

    @Column("Email")
    @Size(max = 60)
    public @Nullable String email;

    public final OneToMany<Employee> reports = oneToMany();

    public final OneToMany<Customer> customers = oneToMany();

    @Override
    public String toString() {
        return firstName + " " + lastName;
    }
}
