package dev.quintet.models;

/// What `getOrCreate` and `updateOrCreate` came to.
///
/// @param object the instance, which is stored
/// @param created whether its row is new
/// @param <M> the model
public record Found<M>(M object, boolean created) {}
