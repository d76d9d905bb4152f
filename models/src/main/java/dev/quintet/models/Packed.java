package dev.quintet.models;

import org.jspecify.annotations.Nullable;

import java.io.Serializable;
import java.util.LinkedHashMap;

/// One instance as plain data. Instances within values stand there as [Place].
///
/// @param model the label of its model
/// @param database the alias of its database, or null
/// @param stored whether it stands in the database
/// @param fields the values of the fields that are loaded, by their names
/// @param before what fields that were changed had in them, by their names
/// @param annotations what the query computed
/// @param prefetched what was prefetched under names of its own
/// @param related what relations hold, by their names
record Packed(
        String model,
        @Nullable String database,
        boolean stored,
        LinkedHashMap<String, @Nullable Serializable> fields,
        LinkedHashMap<String, @Nullable Serializable> before,
        LinkedHashMap<String, @Nullable Serializable> annotations,
        LinkedHashMap<String, @Nullable Serializable> prefetched,
        LinkedHashMap<String, @Nullable Serializable> related)
        implements Serializable {

    /// Where an instance stands among those that were packed.
    record Place(int index) implements Serializable {}

    /// A JSON document.
    record Document(String json) implements Serializable {}
}
