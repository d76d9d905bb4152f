package dev.quintet.conformance.company;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.OneToOne;
import dev.quintet.models.RelatedName;
import dev.quintet.models.Unique;

/// The badge of an employee.
public final class Badge extends Model {
    public static final Manager<Badge> objects = Manager.of(Badge.class);

    @OnDelete(CASCADE)
    @RelatedName("badge")
    public final OneToOne<Employee> employee = oneToOne();

    @Unique public Integer number;
}
