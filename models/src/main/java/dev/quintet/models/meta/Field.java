package dev.quintet.models.meta;

import java.util.Optional;

/// Something that a path of a query may name on a model: a column, a relation, the reverse side of
/// one.
public abstract sealed class Field
        permits ColumnField,
                ForeignObjectField,
                ManyToManyField,
                PolymorphicKeyField,
                PolymorphicRelation,
                ReverseField {
    private final Options<?> model;
    private final String name;

    Field(Options<?> model, String name) {
        this.model = model;
        this.name = name;
    }

    /// The model that declares it; for a reverse side, the model that the relation leads to.
    public final Options<?> model() {
        return model;
    }

    /// The name in queries.
    public final String name() {
        return name;
    }

    /// Whether it has a column of its model's table.
    public final boolean concrete() {
        return this instanceof ColumnField;
    }

    /// Whether it leads to another model.
    public final boolean isRelation() {
        return this instanceof Relation;
    }

    /// Whether the library made it without being asked: an implicit key or link to a parent, or the
    /// other side of a relation.
    public final boolean autoCreated() {
        return switch (this) {
            case ColumnField column -> column.options().implicit;
            case ForeignObjectField _, ManyToManyField _, PolymorphicKeyField _ -> false;
            case ReverseField _, PolymorphicRelation _ -> true;
        };
    }

    /// Whether it has no name for users, as the other side of a relation with `@NoReverse`.
    public final boolean isHidden() {
        return this instanceof ReverseField side && side.hidden();
    }

    /// The model that it leads to; empty for a value.
    public final Optional<Options<?>> relatedModel() {
        return this instanceof Relation relation
                ? Optional.of(relation.target())
                : Optional.empty();
    }

    /// How many rows may be related to how many; empty for a value.
    public final Optional<Cardinality> cardinality() {
        return Optional.ofNullable(
                switch (this) {
                    case KeyRelation key -> key(key, Cardinality.MANY_TO_ONE);
                    case ManyToManyField _ -> Cardinality.MANY_TO_MANY;
                    case ReverseField side ->
                            side.relation() instanceof KeyRelation key
                                    ? key(key, Cardinality.ONE_TO_MANY)
                                    : Cardinality.MANY_TO_MANY;
                    case PolymorphicRelation _ -> Cardinality.ONE_TO_MANY;
                    case ColumnField _, PolymorphicKeyField _ -> null;
                });
    }

    private static Cardinality key(KeyRelation key, Cardinality several) {
        return key.oneToOne() ? Cardinality.ONE_TO_ONE : several;
    }

    /// How many rows may be related to how many.
    public enum Cardinality {
        /// A foreign key.
        MANY_TO_ONE,
        /// A one-to-one key, or its other side.
        ONE_TO_ONE,
        /// The other side of a foreign key.
        ONE_TO_MANY,
        /// Pairs, from either side.
        MANY_TO_MANY
    }

    @Override
    public String toString() {
        return model.label() + "." + name;
    }
}
