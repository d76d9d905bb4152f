package dev.quintet.models;

import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Field;
import dev.quintet.models.meta.Options;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// What few instances have beside their own fields: what the query computed for the row, the
/// related rows that were prefetched under a name of their own, what was left in fields that the
/// query left out, what the row had in it, expressions for fields that the database is to compute,
/// and handles of relations that the class does not declare.
final class Beside {
    private static final @Nullable Object[] NOTHING = {};

    private List<String> names = List.of();
    private @Nullable Object[] values = NOTHING;
    private Map<String, @Nullable Object> prefetched = Map.of();
    private @Nullable Untouched untouched;
    private @Nullable Snapshot snapshot;
    private @Nullable List<@Nullable Object> leftKey;
    private @Nullable Object takenBack;
    private @Nullable Pending pending;
    private Set<ColumnField> outdated = Set.of();
    private Map<Field, Handle> undeclared = Map.of();

    /// What the query computed for an instance under a name.
    static @Nullable Object annotation(Model instance, String name) {
        List<String> names = instance.hasBeside() ? instance.beside().names : List.of();
        int at = names.indexOf(name);
        if (at < 0) {
            throw new IllegalArgumentException(
                    instance.reference()
                            + " has no annotation '"
                            + name
                            + "'. "
                            + (names.isEmpty()
                                    ? "The query that loaded it has none."
                                    : "The query that loaded it has: "
                                            + String.join(", ", names)
                                            + "."));
        }
        return instance.beside().values[at];
    }

    /// The same as a value of a class.
    static <T> @Nullable T annotation(Model instance, String name, Class<T> type) {
        Object value = annotation(instance, name);
        if (value != null && !type.isInstance(value)) {
            throw new IllegalArgumentException(
                    "The annotation '"
                            + name
                            + "' of "
                            + instance.reference()
                            + " is of "
                            + value.getClass().getName()
                            + ", not of "
                            + type.getName()
                            + ".");
        }
        return type.cast(value);
    }

    /// What was prefetched for an instance under a name.
    static @Nullable Object prefetched(Model instance, String name) {
        if (!instance.hasPrefetched(name)) {
            Options<?> model = instance.options();
            throw new IllegalArgumentException(
                    "Nothing was prefetched for "
                            + instance.reference()
                            + " under the name '"
                            + name
                            + "'."
                            + (model.find(name) == null && model.accessor(name) == null
                                    ? ""
                                    : " It is the name of a field, whose own value stays: choose"
                                            + " another one."));
        }
        return instance.beside().prefetched.get(name);
    }

    /// Takes what the query computed.
    void annotate(List<String> names, @Nullable Object[] values) {
        this.names = names;
        this.values = values;
    }

    int indexOf(String name) {
        return names.indexOf(name);
    }

    /// The last value that the query computed, which is forgotten.
    @Nullable Object takeLast() {
        int last = values.length - 1;
        Object value = values[last];
        names = names.subList(0, last);
        values = Arrays.copyOf(values, last);
        return value;
    }

    /// What the query computed, by name and in its order.
    Map<String, @Nullable Object> annotations() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            all.put(names.get(i), values[i]);
        }
        return Collections.unmodifiableMap(all);
    }

    void keep(Untouched untouched) {
        this.untouched = untouched;
    }

    /// What the fields that were left out have in them; null where no plain one was.
    @Nullable Untouched untouched() {
        return untouched;
    }

    void keep(@Nullable Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /// What the row had in it; null where changes are not tracked.
    @Nullable Snapshot snapshot() {
        return snapshot;
    }

    void keepLeftKey(@Nullable List<@Nullable Object> key) {
        leftKey = key;
    }

    /// The key of the row that was loaded, where the instance has got another key since.
    @Nullable List<@Nullable Object> leftKey() {
        return leftKey;
    }

    void keepTakenBack(@Nullable Object key) {
        takenBack = key;
    }

    /// The key that the database gave to a row whose transaction was rolled back.
    @Nullable Object takenBack() {
        return takenBack;
    }

    /// Keeps prefetched rows under a name: a list, or one instance or null.
    void keep(String name, @Nullable Object rows) {
        if (prefetched.isEmpty()) {
            prefetched = new LinkedHashMap<>(4);
        }
        prefetched.put(name, rows);
    }

    Map<String, @Nullable Object> prefetched() {
        return prefetched;
    }

    void keep(Pending pending) {
        this.pending = pending;
    }

    /// The expressions that wait for the next save; null where none was ever assigned.
    @Nullable Pending pending() {
        return pending;
    }

    void keepOutdated(Set<ColumnField> fields) {
        outdated = fields;
    }

    /// The fields that are not loaded because the database has computed them since, or have been
    /// loaded again.
    Set<ColumnField> outdated() {
        return outdated;
    }

    /// The handles of relations that the class does not declare, as far as they were asked for.
    Map<Field, Handle> undeclared() {
        return undeclared;
    }

    Handle undeclared(Field field, Function<Field, Handle> create) {
        if (undeclared.isEmpty()) {
            undeclared = new HashMap<>(4);
        }
        return undeclared.computeIfAbsent(field, create);
    }
}
