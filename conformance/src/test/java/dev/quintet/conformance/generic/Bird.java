package dev.quintet.conformance.generic;

import dev.quintet.models.Manager;

/// A bird: an animal with a row of its own.
public final class Bird extends Animal {
    public static final Manager<Bird> objects = Manager.of(Bird.class);

    public int wingspan;
}
