package dev.quintet.conformance.generic;

import dev.quintet.models.Manager;

import jakarta.validation.constraints.Size;

/// A tag with words, which has the key of its parent.
public final class Remark extends TaggedItem {
    public static final Manager<Remark> objects = Manager.of(Remark.class);

    @Size(max = 100)
    public String words = "";
}
