package dev.quintet.conformance.company;

import static dev.quintet.models.expressions.ByName.by;

import dev.quintet.models.Blank;
import dev.quintet.models.Model;
import dev.quintet.models.meta.Meta;

import jakarta.validation.constraints.Size;

import java.time.Instant;

/// What is written down about a row itself; an abstract base.
public abstract class Audited extends Model {
    public Instant createdAt;

    @Blank
    @Size(max = 50)
    public String note = "";

    static void meta(Meta<? extends Audited> meta) {
        meta.ordering(by("-createdAt"));
        meta.latestBy(by("createdAt"));
    }
}
