package dev.quintet.conformance.writing;

import dev.quintet.models.Manager;
import dev.quintet.models.Proxy;

/// A vehicle in another light: a proxy.
@Proxy
public final class Coach extends Vehicle {
    public static final Manager<Coach> objects = Manager.of(Coach.class);
}
