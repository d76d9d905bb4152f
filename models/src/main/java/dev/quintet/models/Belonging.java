package dev.quintet.models;

import dev.quintet.models.meta.KeyRelation;

import java.util.List;
import java.util.Objects;

/// What the rows of a related manager have in common: they refer to its instance, which need not be
/// loaded for them again.
///
/// @param relation the key by which they refer
/// @param owner what they refer to
record Belonging(KeyRelation relation, Model owner) {

    /// Lets loaded instances hold the owner.
    void apply(List<?> rows) {
        Object key = ForeignKey.keyOf(owner, relation);
        for (Object row : rows) {
            if (row instanceof Model instance) {
                ModelType<Model> access = ModelType.of(instance.options());
                if (Objects.equals(key, access.get(instance, relation.columns()))) {
                    access.relate(instance, relation, owner);
                }
            }
        }
    }
}
