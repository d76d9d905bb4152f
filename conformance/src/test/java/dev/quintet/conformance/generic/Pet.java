package dev.quintet.conformance.generic;

import dev.quintet.models.Manager;
import dev.quintet.models.Proxy;

/// An animal as a pet.
@Proxy
public final class Pet extends Animal {
    public static final Manager<Pet> objects = Manager.of(Pet.class);
}
