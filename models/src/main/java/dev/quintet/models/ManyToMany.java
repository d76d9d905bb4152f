package dev.quintet.models;

/// The rows of another model that are paired with this instance.
///
/// @param <T> the related model
public final class ManyToMany<T extends Model> implements Handle {
    private final Model owner;

    ManyToMany(Model owner) {
        this.owner = owner;
    }
}
