package dev.quintet.models.internal.query;

import dev.quintet.models.meta.ColumnField;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What an instance carries when a query makes it of a row.
///
/// @param everyRelation whether the rows come along to which keys lead that cannot be NULL, and
///   what those lead to in turn
/// @param related the paths of the relations whose rows come along, in the order of the calls
/// @param columns which columns are read
public record RowContents(boolean everyRelation, List<List<String>> related, ColumnChoice columns) {
    /// The instance alone, with the columns that its model declares to be read.
    static final RowContents PLAIN = new RowContents(false, List.of(), ColumnChoice.DECLARED);

    public RowContents {
        related = List.copyOf(related);
    }

    /// With the rows of more relations.
    public RowContents withRelated(List<List<String>> paths) {
        List<List<String>> all = new ArrayList<>(related);
        for (List<String> path : paths) {
            if (!all.contains(path)) {
                all.add(path);
            }
        }
        return new RowContents(false, all, columns);
    }

    /// With the rows of all relations that always lead to one.
    public RowContents withEveryRelation() {
        return new RowContents(true, List.of(), columns);
    }

    /// Without rows of other models.
    public RowContents withoutRelated() {
        return new RowContents(false, List.of(), columns);
    }

    /// With nothing but some columns.
    public RowContents only(Set<List<String>> names) {
        return new RowContents(everyRelation, related, columns.only(names));
    }

    /// Without some columns.
    public RowContents without(Set<List<String>> names) {
        return new RowContents(everyRelation, related, columns.without(names));
    }

    /// With all columns.
    public RowContents withAllColumns() {
        return new RowContents(everyRelation, related, ColumnChoice.ALL);
    }

    /// With the columns by which a row is known to belong to something, if these may be left out.
    public RowContents linkedBy(List<ColumnField> links) {
        if (!columns.leavesOut() && links.stream().noneMatch(ColumnField::deferred)) {
            return this;
        }
        Set<String> names = links.stream().map(ColumnField::name).collect(Collectors.toSet());
        return new RowContents(everyRelation, related, columns.linkedBy(names));
    }

    /// Whether rows of other models come along.
    public boolean hasRelated() {
        return everyRelation || !related.isEmpty();
    }

    /// Whether there is nothing to it: an instance alone, as its model declares it.
    boolean isPlain() {
        return !hasRelated() && columns.equals(ColumnChoice.DECLARED);
    }
}
