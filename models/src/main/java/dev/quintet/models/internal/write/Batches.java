package dev.quintet.models.internal.write;

import dev.quintet.db.Database;
import dev.quintet.db.Features;

import java.util.ArrayList;
import java.util.List;

/// Cuts lists to what one statement can hold.
final class Batches {
    /// Longer lists of parameters gain nothing.
    private static final int LARGEST = 1_000;

    /// Parameters that a statement may have beside the list.
    private static final int OTHERS = 8;

    private Batches() {}

    /// The items in batches.
    ///
    /// @param parameters how many parameters an item takes
    static <T> List<List<T>> of(List<T> items, int parameters, Database database) {
        Features features = database.backend().features();
        int size =
                Math.max(
                        1,
                        Math.min(
                                Math.min(LARGEST, features.maxInListSize()),
                                (features.maxParameters() - OTHERS) / parameters));
        return of(items, size);
    }

    /// The items in batches of a size; none if there are no items.
    static <T> List<List<T>> of(List<T> items, int size) {
        List<List<T>> batches = new ArrayList<>();
        for (int start = 0; start < items.size(); start += size) {
            batches.add(items.subList(start, Math.min(items.size(), start + size)));
        }
        return batches;
    }
}
