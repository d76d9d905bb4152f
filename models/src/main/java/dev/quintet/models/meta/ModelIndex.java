package dev.quintet.models.meta;

import java.util.List;

/// An index that a model declares.
public record ModelIndex(String name, List<String> fields) {}
