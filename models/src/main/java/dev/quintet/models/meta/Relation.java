package dev.quintet.models.meta;

import java.util.List;

/// A field that leads from one model to another.
public sealed interface Relation
        permits KeyRelation, ManyToManyField, PolymorphicRelation, ReverseField {

    /// The model that it leads to.
    Options<?> target();

    /// The joins that lead there, one or two.
    List<JoinStep> steps();

    /// The columns of the target that stand for the relation when nothing follows it in a path: the
    /// key that identifies the related row, several for a composite one.
    List<ColumnField> targetColumns();

    /// Whether there may be several related rows.
    boolean many();
}
