package dev.quintet.conformance.shop;

import static dev.quintet.models.meta.Deletion.SET_NULL;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.RelatedName;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// Somebody who plays, perhaps taught by somebody else.
public final class Player extends Model {
    public static final Manager<Player> objects = Manager.of(Player.class);

    @Size(max = 50)
    public String name = "";

    @Size(max = 50)
    public @Nullable String nickname;

    @OnDelete(SET_NULL)
    @RelatedName("pupils")
    public final ForeignKey<@Nullable Player> teacher = foreignKey();

    @Override
    public String toString() {
        return name;
    }
}
