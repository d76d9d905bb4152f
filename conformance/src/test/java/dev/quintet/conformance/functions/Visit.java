package dev.quintet.conformance.functions;

import static dev.quintet.models.expressions.Functions.md5;
import static dev.quintet.models.expressions.Functions.padLeft;
import static dev.quintet.models.expressions.Functions.round;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.meta.Meta;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A visit, with functions in its indexes and in its computed columns.
public final class Visit extends Model {
    public static final Manager<Visit> objects = Manager.of(Visit.class);

    @Size(max = 20)
    public @Nullable String name;

    public @Nullable LocalDate day;
    public int minutes;
    public @Nullable Integer month;

    @Size(max = 40)
    public @Nullable String digest;

    static void meta(Meta<Visit> meta) {
        meta.index("visit_padded", padLeft(Visit_.name, 8, "0"));
        meta.index("visit_quarter", Visit_.day.quarter(), round(Visit_.minutes, 0).asInt());
        meta.generated(Visit_.month, Visit_.day.month());
        meta.generated(Visit_.digest, md5(Visit_.name));
    }
}
