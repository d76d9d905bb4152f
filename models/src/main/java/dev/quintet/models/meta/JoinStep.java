package dev.quintet.models.meta;

/// One join between the tables of two models.
///
/// @param field the relation that causes it; joins of different relations are never shared
/// @param many whether a row may have several partners
/// @param direct whether the key is on the near side
/// @param nullable whether a row may have no partner
public record JoinStep(
        Options<?> from,
        Options<?> to,
        ColumnField fromColumn,
        ColumnField toColumn,
        Field field,
        boolean many,
        boolean direct,
        boolean nullable) {}
