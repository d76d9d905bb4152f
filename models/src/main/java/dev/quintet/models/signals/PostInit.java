package dev.quintet.models.signals;

/// An instance was made from a row. Unlike in Django this is not sent for an instance that the
/// program makes with `new`: nothing runs after a constructor.
public record PostInit<M>(M instance) {}
