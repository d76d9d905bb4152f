package dev.quintet.conformance.swaps;

import dev.quintet.models.Model;

import jakarta.validation.constraints.Size;

/// Who has a name; an abstract base.
public abstract class Person extends Model {
    @Size(max = 30)
    public String name = "";
}
