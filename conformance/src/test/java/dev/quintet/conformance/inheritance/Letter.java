package dev.quintet.conformance.inheritance;

import dev.quintet.models.Manager;

/// Takes over its base as it is.
public final class Letter extends Noted {
    public static final Manager<Letter> objects = Manager.of(Letter.class);

    public int pages;
}
