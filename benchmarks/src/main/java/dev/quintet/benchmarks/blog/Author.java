package dev.quintet.benchmarks.blog;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;

import jakarta.validation.constraints.Size;

/// Somebody who writes entries.
public final class Author extends Model {
    public static final Manager<Author> objects = Manager.of(Author.class);

    @Size(max = 200)
    public String name = "";

    @Size(max = 254)
    public String email = "";
}
