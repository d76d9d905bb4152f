package dev.quintet.conformance.writing;

import dev.quintet.models.Manager;

/// An account with a table of its own beside.
public final class Savings extends Account {
    public static final Manager<Savings> objects = Manager.of(Savings.class);

    public int rate;
}
