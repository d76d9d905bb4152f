package dev.quintet.conformance.loading;

import dev.quintet.models.Deferred;
import dev.quintet.models.Manager;

/// A paper for a degree.
public final class Thesis extends Paper {
    public static final Manager<Thesis> objects = Manager.of(Thesis.class);

    public final Deferred<String> review = deferred("none");
}
