package dev.quintet.conformance.deletion;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.OneToOne;
import dev.quintet.models.PrimaryKey;

import jakarta.validation.constraints.Size;

/// The profile of a user, whose key is the user.
public final class Profile extends Model {
    public static final Manager<Profile> objects = Manager.of(Profile.class);

    @PrimaryKey
    @OnDelete(CASCADE)
    public final OneToOne<User> user = oneToOne();

    @Size(max = 50)
    public String bio = "";
}
