package dev.quintet.conformance.fields;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.Convert;
import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.PrimaryKey;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/// A device with types of its own.
public final class Device extends Model {
    public static final Manager<Device> objects = Manager.of(Device.class);

    @PrimaryKey public UUID number = UUID.randomUUID();

    @Convert(Mac.AsText.class)
    @Size(max = 17)
    public @Nullable Mac mac;

    @Convert(Version.Counted.class)
    public Version version;

    @Convert(Joined.class)
    @Size(max = 60)
    public List<String> owners = List.of();

    @Convert(Route.AsText.class)
    @Size(max = 60)
    public @Nullable Route route;

    public final Tags tags = new Tags(this);

    @Size(max = 10)
    public final Tags notes = new Tags(this);

    @OnDelete(CASCADE)
    public final ForeignKey<@Nullable Device> parent = foreignKey();
}
