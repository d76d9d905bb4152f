package dev.quintet.conformance.options;

import dev.quintet.models.App;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;

/// A model of an app that its package is not.
@App("elsewhere")
public final class Elsewhere extends Model {
    public static final Manager<Elsewhere> objects = Manager.of(Elsewhere.class);

    public int number;
}
