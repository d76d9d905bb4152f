package dev.quintet.models.expressions.lookups;

import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.expressions.ValueType.Kind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// The lookups and transforms that each type has, by name.
///
/// What is registered for one field comes before what is for its type, that before what is for the
/// kind of types, and that before what is for all. A name that is registered again replaces the
/// earlier one, a built-in one included, until it is unregistered. Each change makes the SQL that
/// was kept be made anew. Safe for threads.
public final class Lookups {
    private static final Pattern NAME = Pattern.compile("[A-Za-z](?:_?[A-Za-z0-9])*");

    /// The place of a name that all types have.
    private static final Object ANY = new Object();

    private record Key(Object place, String name) {}

    /// The place of a name that one field has.
    private record OneField(Class<?> model, String field) {}

    private static final AtomicInteger VERSION = new AtomicInteger();
    private static final Map<Key, Lookup> LOOKUPS = new ConcurrentHashMap<>();
    private static final Map<Key, Transform> TRANSFORMS = new ConcurrentHashMap<>();

    private Lookups() {}

    /// The lookup of a name.
    ///
    /// @param type the type of what is compared, or null where it cannot be told
    /// @return the lookup, or null if the type has none of this name
    public static @Nullable Lookup lookup(@Nullable ValueType<?> type, String name) {
        Lookup registered = find(LOOKUPS, type, name);
        return registered != null ? registered : BuiltIn.lookup(kind(type), name);
    }

    /// The transform of a name.
    ///
    /// A JSON value has a transform for every name: the one that takes the value under this key out
    /// of it.
    ///
    /// @param type the type of what is transformed, or null where it cannot be told
    /// @return the transform, or null if the type has none of this name
    public static @Nullable Transform transform(@Nullable ValueType<?> type, String name) {
        Transform registered = find(TRANSFORMS, type, name);
        return registered != null ? registered : BuiltIn.transform(kind(type), name);
    }

    /// A lookup that applies transforms to its right side first.
    ///
    /// @param transforms those on the left side that are [bilateral][Transform#bilateral], in order
    public static Lookup bilateral(Lookup lookup, List<Transform> transforms) {
        return transforms.isEmpty() ? lookup : new Bilateral(lookup, List.copyOf(transforms));
    }

    /// The names of all lookups and transforms that a type has, sorted, for messages.
    public static List<String> names(@Nullable ValueType<?> type) {
        TreeSet<String> names = new TreeSet<>(BuiltIn.names(kind(type)));
        List<Object> places = places(type);
        for (Key key : LOOKUPS.keySet()) {
            if (places.contains(key.place)) {
                names.add(key.name);
            }
        }
        for (Key key : TRANSFORMS.keySet()) {
            if (places.contains(key.place)) {
                names.add(key.name);
            }
        }
        return List.copyOf(names);
    }

    /// Adds a lookup for all types.
    ///
    /// @param name letters, digits and single underscores
    public static void register(String name, Lookup lookup) {
        put(LOOKUPS, key(ANY, name), lookup);
    }

    /// Adds a lookup for a kind of types.
    ///
    /// @param name letters, digits and single underscores
    public static void register(Kind kind, String name, Lookup lookup) {
        put(LOOKUPS, key(kind, name), lookup);
    }

    /// Adds a lookup for one type.
    ///
    /// @param name letters, digits and single underscores
    public static void register(ValueType<?> type, String name, Lookup lookup) {
        put(LOOKUPS, key(type, name), lookup);
    }

    /// Adds a transform for all types.
    ///
    /// @param name letters, digits and single underscores
    public static void register(String name, Transform transform) {
        put(TRANSFORMS, key(ANY, name), transform);
    }

    /// Adds a transform for a kind of types.
    ///
    /// @param name letters, digits and single underscores
    public static void register(Kind kind, String name, Transform transform) {
        put(TRANSFORMS, key(kind, name), transform);
    }

    /// Adds a transform for one type.
    ///
    /// @param name letters, digits and single underscores
    public static void register(ValueType<?> type, String name, Transform transform) {
        put(TRANSFORMS, key(type, name), transform);
    }

    /// Adds a lookup for one field of a model, and of the models that inherit it.
    ///
    /// @param model the class that declares the field
    /// @param name letters, digits and single underscores
    public static void register(Class<?> model, String field, String name, Lookup lookup) {
        put(LOOKUPS, key(new OneField(model, field), name), lookup);
    }

    /// Adds a transform for one field of a model, and of the models that inherit it.
    ///
    /// @param model the class that declares the field
    /// @param name letters, digits and single underscores
    public static void register(Class<?> model, String field, String name, Transform transform) {
        put(TRANSFORMS, key(new OneField(model, field), name), transform);
    }

    /// Removes what was registered under a name for one field.
    public static void unregister(Class<?> model, String field, String name) {
        remove(new OneField(model, field), name);
    }

    /// A number that changes whenever something is registered or unregistered.
    public static int version() {
        return VERSION.get();
    }

    /// The lookup that is registered for one field, or null.
    public static @Nullable Lookup ofField(Class<?> model, String field, String name) {
        return LOOKUPS.isEmpty() ? null : LOOKUPS.get(new Key(new OneField(model, field), name));
    }

    /// The transform that is registered for one field, or null.
    public static @Nullable Transform transformOfField(Class<?> model, String field, String name) {
        return TRANSFORMS.isEmpty()
                ? null
                : TRANSFORMS.get(new Key(new OneField(model, field), name));
    }

    /// Removes what was registered under a name for all types. Built-in lookups come back.
    public static void unregister(String name) {
        remove(ANY, name);
    }

    /// Removes what was registered under a name for a kind of types. Built-in lookups come back.
    public static void unregister(Kind kind, String name) {
        remove(kind, name);
    }

    /// Removes what was registered under a name for one type. Built-in lookups come back.
    public static void unregister(ValueType<?> type, String name) {
        remove(type, name);
    }

    private static <T> void put(Map<Key, T> registered, Key key, T added) {
        registered.put(key, added);
        VERSION.incrementAndGet();
    }

    private static void remove(Object place, String name) {
        Key key = new Key(place, name);
        LOOKUPS.remove(key);
        TRANSFORMS.remove(key);
        VERSION.incrementAndGet();
    }

    private static Key key(Object place, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'"
                            + name
                            + "' cannot be the name of a lookup. Allowed: letters, digits, and"
                            + " single underscores between them.");
        }
        return new Key(place, name);
    }

    private static <T> @Nullable T find(
            Map<Key, T> registered, @Nullable ValueType<?> type, String name) {
        if (registered.isEmpty()) {
            return null;
        }
        for (Object place : places(type)) {
            T found = registered.get(new Key(place, name));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static List<Object> places(@Nullable ValueType<?> type) {
        List<Object> places = new ArrayList<>(3);
        if (type != null) {
            places.add(type);
            places.add(type.kind());
        }
        places.add(ANY);
        return places;
    }

    private static @Nullable Kind kind(@Nullable ValueType<?> type) {
        return type == null ? null : type.kind();
    }
}
