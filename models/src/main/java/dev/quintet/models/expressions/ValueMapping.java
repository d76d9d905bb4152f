package dev.quintet.models.expressions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/// What values of a type are in Java, and what they become on their way to the database and back.
///
/// @param name the name of the type, for messages
/// @param kind the family of lookups
/// @param javaClass the class of values
/// @param conversion makes a value of whatever a user may pass
/// @param toStored what the codec of the column's type writes
/// @param fromStored the value of what the codec reads
/// @param beforeSave what happens to a value before it is saved
/// @param <T> the Java class of values
record ValueMapping<T>(
        String name,
        ValueType.Kind kind,
        Class<T> javaClass,
        Function<Object, T> conversion,
        Function<T, Object> toStored,
        Function<Object, T> fromStored,
        BeforeSave<T> beforeSave) {

    /// Values that are stored as they are.
    @SuppressWarnings("unchecked") // what is read is of the class that was written
    static <T> ValueMapping<T> plain(
            String name, ValueType.Kind kind, Class<T> javaClass, Function<Object, T> conversion) {
        return new ValueMapping<>(
                name,
                kind,
                javaClass,
                conversion,
                value -> (Object) value,
                value -> (T) value,
                BeforeSave.none());
    }

    /// Lists of values.
    static <T> ValueMapping<List<T>> listOf(ValueMapping<T> item) {
        @SuppressWarnings("unchecked") // the class of lists is one, whatever is in them
        Class<List<T>> lists = (Class<List<T>>) (Class<?>) List.class;
        return new ValueMapping<>(
                "list of " + item.name,
                ValueType.Kind.ARRAY,
                lists,
                value -> items(Conversions.toList(value), item::prepare),
                values -> items(values, item.toStored),
                stored -> items((List<?>) stored, item.fromStored::apply),
                BeforeSave.none());
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // null among the items stays null
    private static <A, B> List<B> items(List<A> items, Function<A, B> conversion) {
        List<B> converted = new ArrayList<>(items.size());
        for (A item : items) {
            converted.add(item == null ? null : conversion.apply(item));
        }
        return Collections.unmodifiableList(converted);
    }

    /// Values of another class that are stored as these.
    <U> ValueMapping<U> mapped(
            String otherName,
            Class<U> other,
            Function<Object, U> otherConversion,
            Function<U, T> toThis,
            Function<T, U> fromThis) {
        return new ValueMapping<>(
                otherName,
                kind,
                other,
                otherConversion,
                value -> toStored.apply(toThis.apply(value)),
                stored -> fromThis.apply(fromStored.apply(stored)),
                BeforeSave.none());
    }

    /// The same with something else that happens before a value is saved.
    ValueMapping<T> with(BeforeSave<T> other) {
        return new ValueMapping<>(name, kind, javaClass, conversion, toStored, fromStored, other);
    }

    /// Makes a value of whatever a user passed. One of the right class is taken as it is, but for
    /// decimal numbers, whose digits count.
    T prepare(Object value) {
        return javaClass.isInstance(value) && kind != ValueType.Kind.DECIMAL
                ? javaClass.cast(value)
                : conversion.apply(value);
    }
}
