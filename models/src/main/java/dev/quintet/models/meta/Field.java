package dev.quintet.models.meta;

/// Something that a path of a query may name on a model: a column, a relation, the reverse side of
/// one.
public abstract sealed class Field
        permits ColumnField,
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

    @Override
    public String toString() {
        return model.label() + "." + name;
    }
}
