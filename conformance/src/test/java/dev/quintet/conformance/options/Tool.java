package dev.quintet.conformance.options;

/// Has the manager of its base only.
public final class Tool extends Owned {}
