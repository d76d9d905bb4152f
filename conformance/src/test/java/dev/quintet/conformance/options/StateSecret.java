package dev.quintet.conformance.options;

import dev.quintet.models.Manager;
import dev.quintet.models.Proxy;

/// A proxy without a default manager of its own kind.
@Proxy
public final class StateSecret extends Secret {
    static final Manager<StateSecret> objects = Manager.of(StateSecret.class);
}
