package dev.quintet.models;

/// The rows of another model whose foreign key refers to this instance.
///
/// @param <T> the model that refers to this one
public final class OneToMany<T extends Model> implements Handle {
    private final Model owner;

    OneToMany(Model owner) {
        this.owner = owner;
    }
}
