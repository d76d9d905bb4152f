package dev.quintet.models;

import dev.quintet.models.expressions.Annotation;

import org.jspecify.annotations.Nullable;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
import java.util.Set;

/// The values of aggregates over all rows of a query: a map by name, and typed by key.
///
/// ```java
/// var entries = countAll().as("entries");
/// var best = max(rating).as("best");
/// Totals totals = Entry.objects.aggregate(entries, best);
/// long number = totals.get(entries);
/// ```
///
/// Immutable.
public final class Totals extends AbstractMap<String, @Nullable Object> {
    private final Map<String, @Nullable Object> values;

    Totals(Map<String, @Nullable Object> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /// The value of an aggregate.
    ///
    /// @return null where the aggregate of these rows is NULL, as the sum of no rows is
    /// @throws IllegalArgumentException if it was not asked for
    // the value was read as the type of the aggregate, and is null where the database's is
    @SuppressWarnings({"unchecked", "NullAway"})
    public <T> T get(Annotation<?, T> aggregate) {
        if (!values.containsKey(aggregate.name())) {
            throw new IllegalArgumentException(
                    "There is no value '"
                            + aggregate.name()
                            + "'. Choices are: "
                            + String.join(", ", values.keySet())
                            + ".");
        }
        return (T) values.get(aggregate.name());
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
        return values.entrySet();
    }
}
