package dev.quintet.conformance.legacy;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.ManyToMany;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// A customer of old, with a key of 32 bits.
public final class Customer extends Model {
    public static final Manager<Customer> objects = Manager.of(Customer.class);

    @Size(max = 40)
    public String name = "";

    @OnDelete(CASCADE)
    public final ForeignKey<@Nullable Customer> sponsor = foreignKey();

    public final ManyToMany<Customer> friends = manyToMany();
}
