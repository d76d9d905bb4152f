package dev.quintet.conformance.bookstore;

import dev.quintet.models.Manager;
import dev.quintet.models.ManyToMany;
import dev.quintet.models.Model;

import jakarta.validation.constraints.Size;

import java.time.Instant;
import java.time.LocalTime;

/// A store and the books it sells.
public final class Store extends Model {
    public static final Manager<Store> objects = Manager.of(Store.class);

    @Size(max = 255)
    public String name = "";

    public final ManyToMany<Book> books = manyToMany();
    public Instant originalOpening;
    public LocalTime fridayNightClosing;

    @Override
    public String toString() {
        return name;
    }
}
