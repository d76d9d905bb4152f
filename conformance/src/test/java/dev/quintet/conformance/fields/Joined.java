package dev.quintet.conformance.fields;

import dev.quintet.models.Converter;

import java.util.List;

/// Stores words as one text, with commas between them.
public final class Joined implements Converter<List<String>, String> {
    @Override
    public String toStored(List<String> words) {
        return String.join(",", words);
    }

    @Override
    public List<String> fromStored(String stored) {
        return stored.isEmpty() ? List.of() : List.of(stored.split(","));
    }
}
