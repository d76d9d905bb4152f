package dev.quintet.models.meta;

import java.util.List;

/// A field that leads from one model to another.
public sealed interface Relation permits ForeignKeyField, ManyToManyField, ReverseField {

    /// The model that it leads to.
    Options<?> target();

    /// The joins that lead there, one or two.
    List<JoinStep> steps();

    /// The column of the target, or of a table on the way, that stands for the relation when
    /// nothing follows it in a path: the key that identifies the related row.
    ColumnField targetColumn();

    /// Whether there may be several related rows.
    boolean many();
}
