package dev.quintet.conformance.common;

import dev.quintet.models.Manager;

/// A supply that has a weight.
public final class Spare extends Supply {
    public static final Manager<Spare> objects = Manager.of(Spare.class);

    public int weight;
}
