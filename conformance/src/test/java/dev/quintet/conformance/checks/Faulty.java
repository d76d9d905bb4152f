package dev.quintet.conformance.checks;

import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.Functions.lower;
import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.Collation;
import dev.quintet.models.Comment;
import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.Unique;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.meta.Meta;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/// A model with many mistakes.
public class Faulty extends Model {
    public static final Manager<Faulty> objects = Manager.of(Faulty.class);

    @Size(max = 3)
    public String size = "";

    @Comment("What it is called")
    @Collation("C")
    @Size(max = 20)
    public String name = "";

    public Integer number;
    public Integer twice;
    public Integer fourfold;
    public Integer nowhere;
    public @Nullable Instant since;

    @Unique
    @Size(max = 300)
    public String code = "";

    public @Nullable Boolean active;

    @Unique
    @OnDelete(CASCADE)
    public final ForeignKey<@Nullable Faulty> other = foreignKey();

    static void meta(Meta<Faulty> meta) {
        meta.ordering(f("nam").asc());
        meta.choices(Faulty_.size, Map.of("S", "Small", "large", "Large"));
        meta.index("1_begins_with_a_digit_and_is_long", Faulty_.name);
        meta.index("faulty_twice", Faulty_.name);
        meta.index("faulty_twice", Faulty_.size);
        meta.index("faulty_far", f("other__name"));
        meta.index("faulty_lower", lower(Faulty_.name));
        meta.index("faulty_part", Faulty_.name).where(Faulty_.number.gt(1)).include(Faulty_.number);
        meta.unique("faulty_part_too", Faulty_.name)
                .where(Faulty_.number.gt(1))
                .include(Faulty_.number);
        meta.unique("faulty_late", Faulty_.name, Faulty_.number).deferred();
        meta.unique("faulty_null", Faulty_.active).nullsNotDistinct();
        meta.unique("faulty_lower_too", lower(Faulty_.name));
        meta.check("faulty_check", q("numbr", 1));
        meta.check("faulty_check", q("number", 1));
        meta.exclude("faulty_apart").on(Faulty_.number, "=");
        Expression<Object, Integer> column = f("twice");
        meta.databaseDefault(Faulty_.number, column);
        meta.generated(Faulty_.twice, Faulty_.number.times(2), false);
        meta.generated(Faulty_.fourfold, Faulty_.twice.times(2));
        meta.generated(Faulty_.nowhere, f("nothing"));
        meta.databaseDefault(Faulty_.since, Instant.now());
    }
}
