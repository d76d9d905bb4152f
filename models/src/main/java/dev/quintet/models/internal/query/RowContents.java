package dev.quintet.models.internal.query;

import java.util.ArrayList;
import java.util.List;

/// What an instance carries when a query makes it of a row.
///
/// @param everyRelation whether the rows come along to which keys lead that cannot be NULL, and
///   what those lead to in turn
/// @param related the paths of the relations whose rows come along, in the order of the calls
public record RowContents(boolean everyRelation, List<List<String>> related) {
    /// The instance alone.
    static final RowContents PLAIN = new RowContents(false, List.of());

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
        return new RowContents(false, all);
    }

    /// With the rows of all relations that always lead to one.
    public RowContents withEveryRelation() {
        return new RowContents(true, List.of());
    }

    /// Without rows of other models.
    public RowContents withoutRelated() {
        return new RowContents(false, List.of());
    }

    /// Whether rows of other models come along.
    public boolean hasRelated() {
        return everyRelation || !related.isEmpty();
    }

    /// Whether there is nothing to it: all columns of the model, and no other rows.
    boolean isPlain() {
        return !hasRelated();
    }
}
