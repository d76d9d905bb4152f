package blog;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.expressions.Json;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// A dog about which anything may be known, or nothing.
public class Dog extends Model {
    public static final Manager<Dog> objects = Manager.of(Dog.class);

    @Size(max = 200)
    public String name;

    public @Nullable Json data;

    @Override
    public String toString() {
        return name;
    }
}
