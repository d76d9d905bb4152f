package dev.quintet.conformance.options;

import dev.quintet.models.Manager;

/// Takes over all options of its base.
public final class Book extends Owned {
    public static final Manager<Book> objects = Manager.of(Book.class);
}
