package dev.quintet.conformance.deletion;

import static dev.quintet.models.meta.Deletion.PROTECT;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.RelatedName;

import jakarta.validation.constraints.Size;

/// What keeps a file from being deleted.
public final class Lock extends Model {
    public static final Manager<Lock> objects = Manager.of(Lock.class);

    @OnDelete(PROTECT)
    @RelatedName("locks")
    public final ForeignKey<File> file = foreignKey();

    @Size(max = 30)
    public String reason = "";
}
