package dev.quintet.models.expressions;

import org.jspecify.annotations.Nullable;

/// An object that stands for a row, as instances of models do. A query knows it by its key, and
/// never asks for its hash, which it has none of before it is stored.
public interface HasKey {
    /// The primary key of the row; null before it is set.
    @Nullable Object pk();
}
