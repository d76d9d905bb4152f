package blog;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;

public class Author extends Model {
    public static final Manager<Author> objects = Manager.of(Author.class);

    @Size(max = 200)
    public String name;

    @Email public String email;
}
