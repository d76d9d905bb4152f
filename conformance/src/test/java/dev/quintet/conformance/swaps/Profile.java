package dev.quintet.conformance.swaps;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.OneToOne;

import jakarta.validation.constraints.Size;

/// What a user tells.
public class Profile extends Model {
    public static final Manager<Profile> objects = Manager.of(Profile.class);

    @OnDelete(CASCADE)
    public final OneToOne<User> user = oneToOne();

    @Size(max = 30)
    public String bio = "";
}
