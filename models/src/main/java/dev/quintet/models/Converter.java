package dev.quintet.models;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// Turns values of a type of your own into values of a type that the library can store, and back.
///
/// Null never reaches the conversions. One instance serves all threads.
///
/// @param <T> the type of the field
/// @param <S> the type that is stored; it has the lookups
public interface Converter<T, S> {

    /// What to store.
    S toStored(T value);

    /// The type of the column in databases that have a better one than the usual one for what is
    /// stored, by the name of the database.
    ///
    /// ```java
    /// return Map.of("postgresql", "macaddr");
    /// ```
    ///
    /// @return trusted SQL, never user data
    default Map<String, String> columnTypes() {
        return Map.of();
    }

    /// Changes a value just before its instance is written, perhaps more than once.
    ///
    /// @param instance the instance that is saved
    /// @param value the field's value; null for none
    /// @param insert whether a new row is written
    /// @return the value to store, which the field then has too; null for none
    default @Nullable T beforeSave(Object instance, @Nullable T value, boolean insert) {
        return value;
    }

    /// The value for what has been stored.
    ///
    /// @throws IllegalArgumentException if no value is stored like this
    T fromStored(S stored);
}
