package dev.quintet.models;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The related rows that a handle holds because they were prefetched.
///
/// @param chosen the query by which the user chose them; further conditions narrow it down. Null
///   for all rows of the relation
record HeldRows<T>(List<T> rows, @Nullable QuerySource<T> chosen) {
    HeldRows {
        rows = List.copyOf(rows);
    }

    /// @throws IllegalArgumentException if the query is sliced
    static <T> HeldRows<T> of(List<T> rows, @Nullable QuerySource<T> chosen, String relation) {
        if (chosen != null && chosen.state().sliced()) {
            throw new IllegalArgumentException(
                    "The Prefetch of '"
                            + relation
                            + "' has a sliced query, which cannot stand for the relation itself:"
                            + " give it a name with as(\"...\").");
        }
        return new HeldRows<>(rows, chosen);
    }
}
