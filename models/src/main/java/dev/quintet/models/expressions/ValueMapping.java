package dev.quintet.models.expressions;

import java.util.function.Function;

/// What values of a type are in Java, and what they become on their way to the database and back.
///
/// @param name the name of the type, for messages
/// @param kind the family of lookups
/// @param javaClass the class of values
/// @param prepare makes a value of whatever a user may pass
/// @param toStored what the codec of the column's type writes
/// @param fromStored the value of what the codec reads
/// @param beforeSave what happens to a value before it is saved
/// @param <T> the Java class of values
record ValueMapping<T>(
        String name,
        ValueType.Kind kind,
        Class<T> javaClass,
        Function<Object, T> prepare,
        Function<T, Object> toStored,
        Function<Object, T> fromStored,
        BeforeSave<T> beforeSave) {

    /// The same with something else that happens before a value is saved.
    ValueMapping<T> with(BeforeSave<T> other) {
        return new ValueMapping<>(name, kind, javaClass, prepare, toStored, fromStored, other);
    }
}
