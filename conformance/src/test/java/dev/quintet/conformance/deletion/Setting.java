package dev.quintet.conformance.deletion;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.OneToOne;
import dev.quintet.models.RelatedName;

import jakarta.validation.constraints.Size;

/// The settings of a user.
public final class Setting extends Model {
    public static final Manager<Setting> objects = Manager.of(Setting.class);

    @OnDelete(CASCADE)
    @RelatedName("setting")
    public final OneToOne<User> user = oneToOne();

    @Size(max = 20)
    public String theme = "";
}
