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
}
