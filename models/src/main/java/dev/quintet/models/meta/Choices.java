package dev.quintet.models.meta;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The values that a field may have, each with its label.
public record Choices(List<Choices.Item> items) {
    public Choices {
        items = List.copyOf(items);
    }

    /// A value as it is stored, and its label for people.
    public record Item(Object value, String label) {}

    /// Choices in the map's order.
    public static Choices of(Map<?, String> labels) {
        List<Item> items = new ArrayList<>();
        labels.forEach((value, label) -> items.add(new Item(value, label)));
        return new Choices(items);
    }

    /// The label of a value; empty where it is none of the choices.
    public Optional<String> label(@Nullable Object value) {
        return items.stream()
                .filter(item -> item.value().equals(value))
                .map(Item::label)
                .findFirst();
    }
}
