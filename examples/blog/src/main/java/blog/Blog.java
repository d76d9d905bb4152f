package blog;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OneToMany;

import jakarta.validation.constraints.Size;

/// A blog with a name and a motto.
public class Blog extends Model {
    public static final Manager<Blog> objects = Manager.of(Blog.class);

    @Size(max = 100)
    public String name;

    public String tagline = "";

    public final OneToMany<Entry> entries = oneToMany();

    @Override
    public String toString() {
        return name;
    }
}
