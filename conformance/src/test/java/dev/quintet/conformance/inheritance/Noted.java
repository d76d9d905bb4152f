package dev.quintet.conformance.inheritance;

import static dev.quintet.models.expressions.ByName.by;

import dev.quintet.models.Model;
import dev.quintet.models.meta.Meta;

import jakarta.validation.constraints.Size;

/// What has a note; an abstract base.
public abstract class Noted extends Model {
    @Size(max = 40)
    public String note = "";

    @Size(max = 40)
    public String title = "";

    public int rank;

    static void meta(Meta<? extends Noted> meta) {
        meta.ordering(by("rank"));
    }
}
