package dev.quintet.conformance.fields;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.meta.Meta;

/// A circle, whose diameter the database computes whenever it is read.
public final class Circle extends Model {
    public static final Manager<Circle> objects = Manager.of(Circle.class);

    public int radius = 1;
    public Integer diameter;

    static void meta(Meta<Circle> meta) {
        meta.generated(Circle_.diameter, Circle_.radius.times(2), false);
    }
}
