package dev.quintet.models;

/// Turns values of a type of your own into values of a type that the library can store, and back.
///
/// Null never reaches a converter. One instance serves all threads.
///
/// @param <T> the type of the field
/// @param <S> the type that is stored; it has the lookups
public interface Converter<T, S> {

    /// What to store.
    S toStored(T value);

    /// The value for what has been stored.
    ///
    /// @throws IllegalArgumentException if no value is stored like this
    T fromStored(S stored);
}
