package dev.quintet.conformance.keys;

import static dev.quintet.models.meta.Deletion.DB_SET_NULL;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// A loan, which stays when its book goes.
public final class Loan extends Model {
    public static final Manager<Loan> objects = Manager.of(Loan.class);

    @OnDelete(DB_SET_NULL)
    public final ForeignKey<@Nullable Book> book = foreignKey();

    @Size(max = 30)
    public String name = "";
}
