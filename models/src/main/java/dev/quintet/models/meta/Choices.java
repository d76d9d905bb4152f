package dev.quintet.models.meta;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The values that a field may have, each with its label, perhaps in groups.
///
/// Validation refuses other values; the database does not know the choices.
public final class Choices {
    private final Supplier<List<Item>> items;

    private Choices(Supplier<List<Item>> items) {
        this.items = items;
    }

    /// A value as the field has it, and its label for people.
    ///
    /// @param value the value; null for the empty choice
    /// @param group the group that it belongs to; empty for none
    public record Item(@Nullable Object value, String label, String group) {
        /// A choice in no group.
        public Item(@Nullable Object value, String label) {
            this(value, label, "");
        }

        /// The value as it is stored: for a constant of an enum its own value, or its name.
        public @Nullable Object raw() {
            return switch (value) {
                case Labelled<?> choice -> choice.value();
                case Enum<?> constant -> constant.name();
                case null, default -> value;
            };
        }
    }

    /// A value with a label.
    ///
    /// @param <V> the type that is stored
    public interface Labelled<V> {
        /// The value as it is stored.
        V value();

        /// The value as people should read it.
        String label();
    }

    // ---- making them

    /// Choices in the map's order.
    ///
    /// @param labels the label of each value
    public static Choices of(Map<?, String> labels) {
        List<Item> items = new ArrayList<>();
        labels.forEach((value, label) -> items.add(new Item(value, label)));
        return of(items);
    }

    /// The constants of an enum, with their labels.
    public static <E extends Enum<E>> Choices of(Class<E> type) {
        return of(
                Arrays.stream(type.getEnumConstants())
                        .map(constant -> new Item(constant, labelOf(constant)))
                        .toList());
    }

    /// Choices in groups, in the order of the maps.
    ///
    /// @param groups the labels of the values of each group
    public static Choices grouped(Map<String, ? extends Map<?, String>> groups) {
        List<Item> items = new ArrayList<>();
        groups.forEach((group, labels) ->
                labels.forEach((value, label) -> items.add(new Item(value, label, group))));
        return of(items);
    }

    /// Choices that are asked for each time.
    public static Choices from(Supplier<Choices> choices) {
        return new Choices(() -> choices.get().items());
    }

    private static Choices of(List<Item> items) {
        List<Item> copy = List.copyOf(items);
        return new Choices(() -> copy);
    }

    /// The choices of a field that has values of a class: the constants of an enum, null for any
    /// other class.
    @SuppressWarnings({"unchecked", "rawtypes"}) // the class is an enum
    static @Nullable Choices ofType(Class<?> type) {
        return type.isEnum() ? of((Class) type) : null;
    }

    /// These choices with an empty one in front: null as a value.
    ///
    /// @param label the label of the empty choice
    public Choices withEmpty(String label) {
        return new Choices(() -> {
            List<Item> all = new ArrayList<>();
            all.add(new Item(null, label));
            all.addAll(items());
            return List.copyOf(all);
        });
    }

    // ---- reading them

    /// The choices in their order.
    public List<Item> items() {
        return items.get();
    }

    /// The choices by their group, in their order; those without one under an empty name.
    public Map<String, List<Item>> groups() {
        return items().stream()
                .collect(
                        Collectors.groupingBy(
                                Item::group, LinkedHashMap::new, Collectors.toList()));
    }

    /// The labels in their order.
    public List<String> labels() {
        return items().stream().map(Item::label).toList();
    }

    /// The values as they are stored, in their order; null for the empty choice.
    public List<@Nullable Object> values() {
        List<@Nullable Object> values = new ArrayList<>();
        items().forEach(item -> values.add(item.raw()));
        return values;
    }

    /// The names of the constants of an enum, in their order; empty for other choices.
    public List<String> names() {
        return items().stream()
                .map(Item::value)
                .filter(Enum.class::isInstance)
                .map(constant -> ((Enum<?>) Objects.requireNonNull(constant)).name())
                .toList();
    }

    /// Whether a value is one of the choices: as the field has it, or as it is stored.
    public boolean contains(@Nullable Object value) {
        return find(value).isPresent();
    }

    /// Whether there is an empty choice: null, or an empty text.
    public boolean hasEmpty() {
        return items().stream().anyMatch(item -> item.raw() == null || "".equals(item.raw()));
    }

    /// The label of a value, as the field has it or as it is stored; empty where it is none of the
    /// choices.
    public Optional<String> label(@Nullable Object value) {
        return find(value).map(Item::label);
    }

    private Optional<Item> find(@Nullable Object value) {
        return items().stream()
                .filter(item ->
                        Objects.equals(item.value(), value) || Objects.equals(item.raw(), value))
                .findFirst();
    }

    private static String labelOf(Enum<?> constant) {
        return constant instanceof Labelled<?> choice ? choice.label() : labelOf(constant.name());
    }

    /// The label that follows from the name of a constant: `On Leave` from `ON_LEAVE`.
    public static String labelOf(String name) {
        return Arrays.stream(name.split("_"))
                .filter(word -> !word.isEmpty())
                .map(word ->
                        word.substring(0, 1).toUpperCase(Locale.ROOT)
                                + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
        return labels().toString();
    }
}
