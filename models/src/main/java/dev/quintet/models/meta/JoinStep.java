package dev.quintet.models.meta;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One join between the tables of two models.
///
/// @param fromColumns the columns of the near table that have the values of `toColumns` of the far
///   one
/// @param key the field that is followed; joins over the same field in the same direction are the
///   same, whichever relation takes them
/// @param many whether a row may have several partners
/// @param direct whether the key is on the near side
/// @param nullable whether a row may have no partner
/// @param restriction what partners have to fulfil beside, or null
public record JoinStep(
        Options<?> from,
        Options<?> to,
        List<ColumnField> fromColumns,
        List<ColumnField> toColumns,
        Relation key,
        boolean many,
        boolean direct,
        boolean nullable,
        @Nullable Restriction restriction) {

    /// One over a foreign key.
    JoinStep(
            Options<?> from,
            Options<?> to,
            List<ColumnField> fromColumns,
            List<ColumnField> toColumns,
            KeyRelation key,
            boolean many,
            boolean direct,
            boolean nullable) {
        this(from, to, fromColumns, toColumns, key, many, direct, nullable, null);
    }

    /// A column has the value of a model.
    ///
    /// @param near whether it is a column of the near side
    public record Restriction(
            boolean near, ColumnField column, Discriminator discriminator, Options<?> model) {}

    /// Whether another step follows the same key in the same direction.
    public boolean sameAs(JoinStep other) {
        return key == other.key && direct == other.direct && many == other.many;
    }
}
