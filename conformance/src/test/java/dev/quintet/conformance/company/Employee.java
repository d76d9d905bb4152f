package dev.quintet.conformance.company;

import static dev.quintet.models.meta.Deletion.SET_NULL;

import dev.quintet.models.Blank;
import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.ManyToMany;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.RelatedName;
import dev.quintet.models.Symmetrical;
import dev.quintet.models.Unique;
import dev.quintet.models.meta.Meta;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/// Somebody who works for the company, or did.
public class Employee extends Model {
    public static final Manager<Employee> objects = Manager.of(Employee.class);
    public static final Manager<Employee> active =
            Manager.of(Employee.class, () -> Employee_.status.eq("active"));

    @Size(max = 80)
    public String name = "";

    @Blank
    @Size(max = 40)
    public @Nullable String nickname;

    @Blank
    @Unique
    @Email
    @Size(max = 254)
    public @Nullable String email;

    @Blank
    @OnDelete(SET_NULL)
    @RelatedName("reports")
    public final ForeignKey<@Nullable Employee> manager = foreignKey();

    @Blank
    @OnDelete(SET_NULL)
    @RelatedName(value = "employees", query = "employee")
    public final ForeignKey<@Nullable Department> department = foreignKey();

    @Blank
    @Symmetrical(false)
    @RelatedName("mentees")
    public final ManyToMany<Employee> mentors = manyToMany();

    @Blank
    @Digits(integer = 8, fraction = 2)
    public @Nullable BigDecimal salary;

    @Blank public @Nullable Integer bonus;

    @PositiveOrZero public short level = 1;

    @Size(max = 10)
    public String status = "active";

    public LocalDate hired;

    @Blank public @Nullable Integer deskNo;

    static void meta(Meta<Employee> meta) {
        meta.ordering(Employee_.name.asc());
        meta.unique("employee_unique_desk", Employee_.department(), Employee_.deskNo);
        meta.check("employee_level_range", Employee_.level.between(1, 4));
        meta.choices(
                Employee_.level,
                Map.of(
                        (short) 1,
                        "Junior",
                        (short) 2,
                        "Middle",
                        (short) 3,
                        "Senior",
                        (short) 4,
                        "Principal"));
        meta.choices(
                Employee_.status, Map.of("active", "Active", "leave", "On leave", "left", "Left"));
    }

    @Override
    public String toString() {
        return name;
    }
}
