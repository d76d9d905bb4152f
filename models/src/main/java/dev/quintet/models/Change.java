package dev.quintet.models;

import org.jspecify.annotations.Nullable;

/// The change of a field since its instance was loaded or saved.
///
/// @param before the value of the row; for a relation the key
/// @param after the value that the field has now
/// @see Model#changes()
public record Change(@Nullable Object before, @Nullable Object after) {}
