package dev.quintet.models.signals;

/// An instance is about to be made: sent by the constructor of the base class, so that its fields
/// are not there yet.
///
/// @param model the class of the instance
public record PreInit<M>(Class<M> model) {}
