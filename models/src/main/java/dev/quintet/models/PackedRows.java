package dev.quintet.models;

import dev.quintet.models.expressions.Arguments;

import java.io.Serial;
import java.io.Serializable;
import java.util.List;

/// Instances as plain data that can be serialized: for caches and sessions outside of the program.
///
/// ```java
/// cache.put("news", PackedRows.of(Entry.objects.selectRelated(blog()).limit(10)));
/// List<Entry> news = cache.get("news").unpack(); // without asking the database
/// ```
///
/// An instance keeps its fields, which of them were left out, whether and where it is stored, its
/// changes, its annotations, and the related and prefetched rows that it holds, with theirs. What
/// is packed does not change any more: each [#unpack] makes instances anew, so that threads do not
/// share them. Fields are known by their names; where the model has others by the time when they
/// are unpacked, that is told to the log, and what is missing counts as not loaded.
///
/// A query is packed by its rows, and is sent for that; keep the method that makes it where the
/// query itself is to be used again. Rows of values need no packing: they are lists and maps.
///
/// Immutable, and safe for threads.
///
/// @param <M> the model
public final class PackedRows<M extends Model> implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    private final Packed[] instances;
    private final int count;

    private PackedRows(Packed[] instances, int count) {
        this.instances = instances;
        this.count = count;
    }

    /// Packs instances: a collection of them, or the rows of a query, which is sent if it has not
    /// been read.
    ///
    /// @throws IllegalArgumentException if a field or an annotation has a value that is not
    ///   [Serializable], or is to be computed by the next save
    public static <M extends Model> PackedRows<M> of(Iterable<? extends M> rows) {
        Packing packing = new Packing();
        int count = 0;
        for (M row : Arguments.one("PackedRows.of", "instances", rows)) {
            packing.addRow(row);
            count++;
        }
        return new PackedRows<>(packing.finish(), count);
    }

    /// The instances, made anew, without asking the database. Those that referred to each other do
    /// so again.
    ///
    /// @throws IllegalArgumentException if a model or its key does not exist any more
    @SuppressWarnings("unchecked") // what was packed as M is unpacked as M
    public List<M> unpack() {
        return (List<M>) new Unpacking(instances).rows(count);
    }

    /// How many rows there are, without those that they hold.
    public int size() {
        return count;
    }

    @Override
    public String toString() {
        return count + " packed rows";
    }
}
