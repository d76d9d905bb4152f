package dev.quintet.conformance.writing;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OneToMany;
import dev.quintet.models.Unique;

import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

/// A shelf, known by its label.
public final class Shelf extends Model {
    public static final Manager<Shelf> objects = Manager.of(Shelf.class);

    @Unique
    @Size(max = 40)
    public String label = "";

    @PositiveOrZero public int places = 10;

    public final OneToMany<Volume> volumes = oneToMany();
    public final OneToMany<Product> products = oneToMany();

    @Override
    public String toString() {
        return label;
    }
}
