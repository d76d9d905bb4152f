package dev.quintet.conformance.company;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.PrimaryKey;
import dev.quintet.models.RelatedName;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// The course of an employee; a relation is part of its key.
public final class Enrollment extends Model {
    public static final Manager<Enrollment> objects = Manager.of(Enrollment.class);

    @PrimaryKey
    @OnDelete(CASCADE)
    @RelatedName("enrollments")
    public final ForeignKey<Employee> employee = foreignKey();

    @PrimaryKey
    @Size(max = 20)
    public String course = "";

    public @Nullable Integer grade;
}
