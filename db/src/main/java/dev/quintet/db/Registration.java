package dev.quintet.db;

/// Something that was registered, until it is closed. Closing it again does nothing.
@FunctionalInterface
public interface Registration extends AutoCloseable {

    @Override
    void close();
}
