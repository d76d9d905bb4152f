package dev.quintet.models;

import java.util.Objects;

/// How what an instance lacks is fetched when it is asked for: the related object of a to-one
/// relation, or a deferred column.
///
/// ```java
/// for (Entry entry : Entry.objects.fetchMode(FetchMode.PEERS)) {
///     entry.blog.get(); // the first time for all entries, with one query
/// }
/// ```
///
/// A query gives its mode to the instances that it loads, and these to what is reached through
/// them. The queries of related rows (`blog.entries.filter(...)`) are the user's own and are not
/// affected. Unlike Django, where the default is [#ONE], it is [#PEERS].
///
/// A mode of one's own decides in [#fetch] what the [Fetcher] fetches:
///
/// ```java
/// FetchMode logged = (fetcher, instance) -> {
///     log.warn("lazy load of {}", fetcher);
///     fetcher.fetchOne(instance);
/// };
/// ```
///
/// Modes have no state, or are safe for threads.
@FunctionalInterface
public interface FetchMode {

    /// Fetches for the one instance that asks: one query each.
    FetchMode ONE = BuiltInFetchMode.ONE;

    /// Fetches for all instances that were loaded by the same query and are still in use: one query
    /// for all. They are held weakly, so that nothing is kept from being collected.
    FetchMode PEERS = BuiltInFetchMode.PEERS;

    /// Refuses with [FieldFetchBlocked]: what is needed has to be loaded beforehand.
    FetchMode RAISE = BuiltInFetchMode.RAISE;

    /// Fetches what an instance lacks, by calling the fetcher, or refuses by throwing.
    ///
    /// @param fetcher fetches the field that is asked for
    /// @param instance the instance that lacks it
    void fetch(Fetcher fetcher, Model instance);

    /// Whether instances have to know their peers, those loaded by the same query. It costs a weak
    /// reference for each.
    default boolean tracksPeers() {
        return false;
    }

    /// The mode of queries that set none, and of instances that no query has loaded.
    static FetchMode standard() {
        return BuiltInFetchMode.standard;
    }

    /// Sets the mode of queries that set none. Instances that are loaded already keep theirs.
    ///
    /// @param mode for the whole program
    static void setStandard(FetchMode mode) {
        BuiltInFetchMode.standard = Objects.requireNonNull(mode);
    }
}
