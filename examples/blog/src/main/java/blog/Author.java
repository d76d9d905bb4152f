package blog;

import dev.quintet.models.Manager;
import dev.quintet.models.ManyToMany;
import dev.quintet.models.Model;
import dev.quintet.models.ReverseOf;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;

/// Somebody who writes entries, for any number of blogs.
public class Author extends Model {
    public static final Manager<Author> objects = Manager.of(Author.class);

    @Size(max = 200)
    public String name;

    @Email
    @Size(max = 254)
    public String email = "";

    @ReverseOf("authors")
    public final ManyToMany<Entry> entries = manyToMany();

    @Override
    public String toString() {
        return name;
    }
}
