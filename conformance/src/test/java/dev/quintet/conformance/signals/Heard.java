package dev.quintet.conformance.signals;

import dev.quintet.db.Registration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// What a test has heard, and its connections, which end with it.
final class Heard<E> implements AutoCloseable {
    final List<E> events = new ArrayList<>();
    private final List<Registration> connections = new ArrayList<>();

    /// Keeps a connection until this is closed.
    Heard<E> by(Supplier<Registration> connection) {
        connections.add(connection.get());
        return this;
    }

    @Override
    public void close() {
        connections.forEach(Registration::close);
    }
}
