package dev.quintet.models.signals;

/// A model was loaded: its fields and relations are known.
public record ClassPrepared<M>(Class<M> model) {}
