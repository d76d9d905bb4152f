package dev.quintet.conformance.company;

import static dev.quintet.models.meta.Deletion.PROTECT;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.ManyToMany;
import dev.quintet.models.OnDelete;
import dev.quintet.models.RelatedName;
import dev.quintet.models.Through;
import dev.quintet.models.Unique;
import dev.quintet.models.meta.Meta;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// A project, with members through [Assignment].
public final class Project extends Audited {
    public static final Manager<Project> objects = Manager.of(Project.class);

    @Size(max = 80)
    public String title = "";

    @Unique
    @Size(max = 50)
    @Pattern(regexp = "[-a-zA-Z0-9_]+")
    public String code = "";

    @Through(
            model = Assignment.class,
            fields = {"project", "employee"})
    @RelatedName("projects")
    public final ManyToMany<Employee> members = manyToMany();

    @OnDelete(PROTECT)
    @RelatedName("ownedProjects")
    public final ForeignKey<@Nullable Employee> owner = foreignKey();

    static void projectMeta(Meta<Project> meta) {
        meta.ordering(Project_.title.asc());
    }

    @Override
    public String toString() {
        return title;
    }
}
