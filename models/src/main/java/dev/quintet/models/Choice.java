package dev.quintet.models;

import dev.quintet.models.meta.Choices;

/// A choice of an enum that is stored by a value of its own instead of by its name.
///
/// ```java
/// public enum Level implements Choice<Integer> {
///     JUNIOR(1, "Junior"), SENIOR(2, "Senior");
///     ...
/// }
/// ```
///
/// @param <V> the type that is stored: `String`, `Integer`, `Short`, `Long`, or any other type of a
///   column
public interface Choice<V> extends Choices.Labelled<V> {

    /// The value in the database; no two choices of an enum have the same.
    @Override
    V value();

    /// The choice as people should read it; unless overridden it follows from the constant's name,
    /// as `On Leave` from `ON_LEAVE`.
    @Override
    default String label() {
        return Choices.labelOf(((Enum<?>) this).name());
    }
}
