package dev.quintet.conformance.deletion;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;

import jakarta.validation.constraints.Size;

/// A user, on whom much depends.
public final class User extends Model {
    public static final Manager<User> objects = Manager.of(User.class);

    @Size(max = 30)
    public String name = "";

    @Override
    public String toString() {
        return name;
    }
}
