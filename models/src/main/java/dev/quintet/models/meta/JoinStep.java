package dev.quintet.models.meta;

/// One join between the tables of two models.
///
/// @param key the foreign key that is followed; joins over the same key in the same direction are
///   the same, whichever relation takes them
/// @param many whether a row may have several partners
/// @param direct whether the key is on the near side
/// @param nullable whether a row may have no partner
public record JoinStep(
        Options<?> from,
        Options<?> to,
        ColumnField fromColumn,
        ColumnField toColumn,
        ForeignKeyField key,
        boolean many,
        boolean direct,
        boolean nullable) {

    /// Whether another step follows the same key in the same direction.
    public boolean sameAs(JoinStep other) {
        return key == other.key && direct == other.direct;
    }
}
