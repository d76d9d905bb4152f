package dev.quintet.contenttypes;

import dev.quintet.models.Model;
import dev.quintet.models.ModelQuery;
import dev.quintet.models.Prefetch;

/// What generic foreign keys lead to, chosen by a query for each model.
///
/// ```java
/// TaggedItem.objects.prefetchRelated(
///         GenericPrefetch.of("target", Bookmark.objects.filter(...), Animal.objects.only("name")));
/// ```
public final class GenericPrefetch {
    private GenericPrefetch() {}

    /// Loads what generic foreign keys lead to. Of models without a query all rows are loaded.
    ///
    /// @param lookup the names under which instances have the relations, the last that of the key
    /// @param queries what to choose from, each of another model
    /// @throws IllegalArgumentException if two queries are of one model
    public static <M> Prefetch<M, Model> of(String lookup, ModelQuery<?, ?>... queries) {
        return Prefetch.ofEach(lookup, queries);
    }
}
