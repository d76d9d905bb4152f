package dev.quintet.conformance.deletion;

import dev.quintet.models.Manager;

/// An asset to look at.
public final class Image extends Asset {
    public static final Manager<Image> objects = Manager.of(Image.class);
    public Integer width;
}
