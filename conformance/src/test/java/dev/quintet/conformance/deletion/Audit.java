package dev.quintet.conformance.deletion;

import static dev.quintet.models.meta.Deletion.DO_NOTHING;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.RelatedName;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// What a user did, which is left alone when the user goes.
public final class Audit extends Model {
    public static final Manager<Audit> objects = Manager.of(Audit.class);

    @OnDelete(DO_NOTHING)
    @RelatedName("audits")
    public final ForeignKey<@Nullable User> user = foreignKey();

    @Size(max = 30)
    public String event = "";
}
