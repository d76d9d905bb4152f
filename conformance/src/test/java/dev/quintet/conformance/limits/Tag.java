package dev.quintet.conformance.limits;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;

/// What a gauge is tagged with, in great numbers.
public final class Tag extends Model {
    public static final Manager<Tag> objects = Manager.of(Tag.class);

    public int number;
}
