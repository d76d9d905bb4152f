package dev.quintet.conformance.company;

import static dev.quintet.models.meta.Deletion.CASCADE;
import static dev.quintet.models.meta.Deletion.SET_NULL;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.NoReverse;
import dev.quintet.models.OnDelete;
import dev.quintet.models.RelatedName;
import dev.quintet.models.meta.Meta;

import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Map;

/// What an employee does in a project.
public final class Assignment extends Model {
    public static final Manager<Assignment> objects = Manager.of(Assignment.class);

    @OnDelete(CASCADE)
    @RelatedName(value = "assignments", query = "assignment")
    public final ForeignKey<Employee> employee = foreignKey();

    @OnDelete(CASCADE)
    public final ForeignKey<Project> project = foreignKey();

    @Size(max = 10)
    public String role = "dev";

    @PositiveOrZero public int hours;

    public @Nullable LocalDate since;

    @NoReverse
    @OnDelete(SET_NULL)
    public final ForeignKey<@Nullable Employee> assignedBy = foreignKey();

    static void meta(Meta<Assignment> meta) {
        meta.uniqueTogether(Assignment_.employee(), Assignment_.project());
        meta.ordering(Assignment_.employee().name.asc(), Assignment_.hours.desc());
        meta.choices(Assignment_.role, Map.of("dev", "Developer", "lead", "Lead", "qa", "Tester"));
    }
}
