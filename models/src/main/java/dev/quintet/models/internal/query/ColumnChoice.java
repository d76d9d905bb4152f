package dev.quintet.models.internal.query;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which columns are read into instances, by name; the key is always read.
///
/// @param only whether the names are those of the only columns that are read; else they are left
///   out
/// @param names paths of fields; those of related models are for the instances that come along
/// @param everything whether columns are read too that are declared to be loaded when they are
///   asked for
/// @param links the columns of the model that are read whatever else is said: those that tell to
///   what a row belongs
public record ColumnChoice(
        boolean only, Set<List<String>> names, boolean everything, Set<String> links) {
    /// As the models declare it.
    static final ColumnChoice DECLARED = new ColumnChoice(false, Set.of(), false, Set.of());

    /// All columns.
    static final ColumnChoice ALL = new ColumnChoice(false, Set.of(), true, Set.of());

    public ColumnChoice {
        names = Set.copyOf(names);
        links = Set.copyOf(links);
    }

    /// Reads some columns whatever else is said.
    ColumnChoice linkedBy(Set<String> columns) {
        return new ColumnChoice(only, names, everything, columns);
    }

    /// Whether columns are left out that no declaration leaves out.
    boolean leavesOut() {
        return !names.isEmpty();
    }

    /// Leaves out more columns: of those that are read, or else in addition to those that are left
    /// out already.
    ColumnChoice without(Set<List<String>> more) {
        if (!only) {
            return new ColumnChoice(false, union(names, more), everything, links);
        }
        Set<List<String>> rest = difference(names, more);
        return rest.isEmpty()
                ? new ColumnChoice(false, difference(more, names), everything, links)
                : new ColumnChoice(true, rest, everything, links);
    }

    /// Reads nothing but some columns, in the place of others that were named so before. What was
    /// left out before stays left out.
    ColumnChoice only(Set<List<String>> wanted) {
        return new ColumnChoice(true, only ? wanted : difference(wanted, names), everything, links);
    }

    private static Set<List<String>> union(Set<List<String>> left, Set<List<String>> right) {
        Set<List<String>> all = new HashSet<>(left);
        all.addAll(right);
        return all;
    }

    private static Set<List<String>> difference(Set<List<String>> left, Set<List<String>> right) {
        Set<List<String>> rest = new HashSet<>(left);
        rest.removeAll(right);
        return rest;
    }
}
