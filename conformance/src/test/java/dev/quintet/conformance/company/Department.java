package dev.quintet.conformance.company;

import static dev.quintet.models.meta.Deletion.SET_NULL;

import dev.quintet.models.Blank;
import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.OnDelete;
import dev.quintet.models.OneToOne;
import dev.quintet.models.RelatedName;
import dev.quintet.models.Unique;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/// A department, perhaps part of another one.
public final class Department extends Audited {
    public static final Manager<Department> objects = Manager.of(Department.class);

    @Unique
    @Size(max = 60)
    public String name = "";

    @Blank
    @OnDelete(SET_NULL)
    @RelatedName("children")
    public final ForeignKey<@Nullable Department> parent = foreignKey();

    @Blank
    @OnDelete(SET_NULL)
    @RelatedName("heads")
    public final OneToOne<@Nullable Employee> head = oneToOne();

    @Blank
    @Digits(integer = 10, fraction = 2)
    public @Nullable BigDecimal budget;

    @Override
    public String toString() {
        return name;
    }
}
