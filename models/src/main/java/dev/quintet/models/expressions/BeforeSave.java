package dev.quintet.models.expressions;

import org.jspecify.annotations.Nullable;

/// Changes the value of a field just before its instance is written.
///
/// @param <T> the Java class of values
@FunctionalInterface
public interface BeforeSave<T> {
    /// Leaves every value as it is.
    BeforeSave<Object> NONE = (instance, value, insert) -> value;

    /// The value to store, which the field then has too.
    ///
    /// @param instance the instance that is saved
    /// @param value the field's value; null for none
    /// @param insert whether a new row is written
    /// @return null for none
    @Nullable T value(Object instance, @Nullable T value, boolean insert);

    /// Leaves every value as it is.
    @SuppressWarnings("unchecked") // it gives back what it takes
    static <T> BeforeSave<T> none() {
        return (BeforeSave<T>) NONE;
    }
}
