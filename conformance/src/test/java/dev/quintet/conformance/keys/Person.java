package dev.quintet.conformance.keys;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;

import jakarta.validation.constraints.Size;

/// Somebody who may be chosen as long as they are active.
public final class Person extends Model {
    public static final Manager<Person> objects = Manager.of(Person.class);

    @Size(max = 30)
    public String name = "";

    public boolean active = true;
}
