package dev.quintet.models;

import dev.quintet.models.expressions.ValueType;
import dev.quintet.sql.SqlType;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The types of fields that are stored as something else: enums, and classes of the user's own.
///
/// Generated code calls this once for each such field; the types find an enum's constant by one
/// look into a table.
public final class FieldTypes {
    private FieldTypes() {}

    /// An enum that is stored by the names of its constants, in a column just long enough for them.
    public static <E extends Enum<E>> ValueType<E> named(Class<E> type) {
        int length = longest(Arrays.stream(type.getEnumConstants()).map(Enum::name));
        return named(type, ValueType.varchar(length));
    }

    /// An enum that is stored by the names of its constants.
    ///
    /// @param stored the type of the column
    public static <E extends Enum<E>> ValueType<E> named(Class<E> type, ValueType<String> stored) {
        return choice(type, stored, Enum::name);
    }

    /// An enum that is stored by texts of its own, in a column just long enough for them.
    public static <E extends Enum<E> & Choice<String>> ValueType<E> valued(Class<E> type) {
        int length = longest(Arrays.stream(type.getEnumConstants()).map(Choice::value));
        return valued(type, ValueType.varchar(length));
    }

    /// An enum that is stored by values of its own.
    ///
    /// Two constants of the same value are refused when the models are loaded, with the name of the
    /// field.
    ///
    /// @param stored the type of the column
    public static <E extends Enum<E> & Choice<V>, V> ValueType<E> valued(
            Class<E> type, ValueType<V> stored) {
        return choice(type, stored, Choice::value);
    }

    /// A class that the user's converter turns into one that the library can store.
    ///
    /// @param stored the type of the column
    public static <T, S> ValueType<T> converted(
            Class<? super T> type, ValueType<S> stored, Converter<T, S> converter) {
        @SuppressWarnings("unchecked") // a class stands for all types that differ in arguments
        Class<T> values = (Class<T>) type;
        Map<String, String> names = converter.columnTypes();
        ValueType<S> column =
                names.isEmpty() ? stored : stored.stored(new SqlType.Own(stored.sqlType(), names));
        return column.mapped(
                        type.getSimpleName(),
                        values,
                        value -> converter.fromStored(prepared(stored, value)),
                        converter::toStored,
                        converter::fromStored)
                .with(converter::beforeSave);
    }

    private static int longest(Stream<String> texts) {
        return texts.filter(Objects::nonNull).mapToInt(String::length).max().orElse(1);
    }

    private static <E extends Enum<E>, V> ValueType<E> choice(
            Class<E> type, ValueType<V> stored, Function<E, V> toStored) {
        Map<V, E> constants = new HashMap<>();
        String problem = null;
        for (E constant : type.getEnumConstants()) {
            V value = toStored.apply(constant);
            E other = constants.putIfAbsent(value, constant);
            if (value == null) {
                problem =
                        type.getSimpleName()
                                + "."
                                + constant.name()
                                + " has the value null, which stands for no choice at all. Give it"
                                + " another value.";
            } else if (other != null) {
                problem =
                        type.getSimpleName()
                                + "."
                                + other.name()
                                + " and "
                                + constant.name()
                                + " have the same value '"
                                + value
                                + "'. Give each constant a value of its own.";
            }
        }
        ValueType<E> choice =
                stored.mapped(
                        type.getSimpleName(),
                        type,
                        value -> constant(type, constants, prepared(stored, value)),
                        toStored,
                        value -> constant(type, constants, value));
        return problem == null ? choice : choice.wrong(problem);
    }

    private static <V> V prepared(ValueType<V> stored, Object value) {
        V prepared = stored.prepare(value);
        if (prepared == null) {
            throw new IllegalArgumentException("'" + value + "' is no value of type " + stored);
        }
        return prepared;
    }

    private static <E extends Enum<E>, V> E constant(Class<E> type, Map<V, E> constants, V value) {
        E constant = constants.get(value);
        if (constant == null) {
            throw new IllegalArgumentException(
                    "'"
                            + value
                            + "' is no choice of "
                            + type.getSimpleName()
                            + ". Choices are: "
                            + constants.keySet().stream()
                                    .map(String::valueOf)
                                    .sorted()
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        return constant;
    }
}
