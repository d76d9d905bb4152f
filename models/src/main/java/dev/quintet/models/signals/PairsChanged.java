package dev.quintet.models.signals;

import dev.quintet.db.Database;

import java.util.Set;

/// A many-to-many relation of an instance changes or has changed: Django's `m2m_changed`.
///
/// @param action what is done
/// @param instance the instance whose relation it is
/// @param reverse whether the instance stands at the far end, where the relation is not declared
/// @param model the class of the instances that are paired with it
/// @param keys the keys of those: when adding only of those that are new; empty when clearing
public record PairsChanged(
        Action action,
        Object instance,
        boolean reverse,
        Class<?> model,
        Set<Object> keys,
        Database database) {

    /// What is done with pairs, before and after.
    public enum Action {
        PRE_ADD,
        POST_ADD,
        PRE_REMOVE,
        POST_REMOVE,
        PRE_CLEAR,
        POST_CLEAR
    }
}
