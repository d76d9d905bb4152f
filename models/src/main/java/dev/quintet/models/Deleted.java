package dev.quintet.models;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// How many rows a deletion removed, in all and of each model.
///
/// @param total the number of rows
/// @param perModel the number of rows by the label of their model, such as `blog.Entry`, in the
///   order in which they were deleted; the pairs of a many-to-many relation stand under
///   `blog.Entry_authors`. Only models with rows are named.
public record Deleted(int total, Map<String, Integer> perModel) {
    /// Nothing was deleted.
    public static final Deleted NOTHING = new Deleted(0, Map.of());

    static Deleted of(Map<String, Integer> perModel) {
        int total = 0;
        for (int rows : perModel.values()) {
            total += rows;
        }
        return new Deleted(total, perModel);
    }

    public Deleted {
        perModel = Collections.unmodifiableMap(new LinkedHashMap<>(perModel));
    }
}
