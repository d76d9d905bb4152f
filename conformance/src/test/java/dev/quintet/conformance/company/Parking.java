package dev.quintet.conformance.company;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.OneToOne;
import dev.quintet.models.PrimaryKey;

import jakarta.validation.constraints.Size;

/// The parking slot of an employee, whose key is the employee.
public final class Parking extends Model {
    public static final Manager<Parking> objects = Manager.of(Parking.class);

    @PrimaryKey
    @OnDelete(CASCADE)
    public final OneToOne<Employee> employee = oneToOne();

    @Size(max = 5)
    public String slot = "";
}
