package dev.quintet.conformance.related;

import static dev.quintet.models.meta.Deletion.SET_NULL;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// A musician, perhaps in a band.
public class Member extends Model {
    public static final Manager<Member> objects = Manager.of(Member.class);

    @Size(max = 30)
    public String name = "";

    public int saved;

    @OnDelete(SET_NULL)
    public final ForeignKey<@Nullable Band> band = foreignKey();

    @Override
    public void save(dev.quintet.models.SaveOptions options) {
        saved++;
        super.save(options);
    }

    @Override
    public String toString() {
        return name;
    }
}
