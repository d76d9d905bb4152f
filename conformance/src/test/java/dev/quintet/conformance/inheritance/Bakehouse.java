package dev.quintet.conformance.inheritance;

import dev.quintet.models.Manager;

/// A grandchild.
public final class Bakehouse extends Bakery {
    public static final Manager<Bakehouse> objects = Manager.of(Bakehouse.class);

    public int ovens;
}
