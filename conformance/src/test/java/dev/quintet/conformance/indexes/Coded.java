package dev.quintet.conformance.indexes;

import dev.quintet.models.Model;
import dev.quintet.models.expressions.ByName;
import dev.quintet.models.meta.Meta;

import jakarta.validation.constraints.Size;

/// What has a code; each model that extends it has constraints with names of its own.
public abstract class Coded extends Model {
    @Size(max = 20)
    public String code = "";

    static <M extends Coded> void coded(Meta<M> meta) {
        meta.check("{app}_{model}_code", ByName.q("code__startswith", "C"));
        meta.index("{model}_code_idx", ByName.f("code"));
    }
}
