package dev.quintet.conformance.chains;

import java.util.Locale;

/// What the rows of a query are.
enum RowType {
    OBJECT,
    DICT,
    TUPLE,
    NAMED,
    FLAT;

    /// The corpus' name.
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
