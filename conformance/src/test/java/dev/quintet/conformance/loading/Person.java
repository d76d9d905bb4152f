package dev.quintet.conformance.loading;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.OneToMany;
import dev.quintet.models.ReverseOf;
import dev.quintet.models.ToField;

import jakarta.validation.constraints.Size;

/// Somebody who works for the magazine.
public class Person extends Model {
    public static final Manager<Person> objects = Manager.of(Person.class);

    @Size(max = 80)
    public String name = "";

    public String bio = "nothing is known";

    @OnDelete(CASCADE)
    @ToField("code")
    public final ForeignKey<Nation> nation = foreignKey();

    @ReverseOf("author")
    public final OneToMany<Article> written = oneToMany();
}
