package dev.quintet.conformance.writing;

import static dev.quintet.models.meta.Deletion.SET_NULL;

import dev.quintet.models.AutoNow;
import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.TrackChanges;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// An account that knows what was changed in it.
@TrackChanges
public class Account extends Model {
    public static final Manager<Account> objects = Manager.of(Account.class);

    @Size(max = 40)
    public String owner = "";

    public int balance;
    public byte[] picture = {1, 2};
    @AutoNow public Instant touched;

    @OnDelete(SET_NULL)
    public final ForeignKey<@Nullable Account> parent = foreignKey();
}
