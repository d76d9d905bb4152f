package dev.quintet.models.meta;

import java.util.List;
import java.util.Objects;

/// A key that may lead to a row of any model: a column tells the model, another one holds the key.
/// It is no column itself, and no path of a query can follow it.
public final class PolymorphicKeyField extends Field {
    private final ColumnField typeColumn;
    private final ColumnField keyColumn;
    private final Discriminator discriminator;
    private final boolean concrete;

    PolymorphicKeyField(
            Options<?> model,
            String name,
            ColumnField typeColumn,
            ColumnField keyColumn,
            Discriminator discriminator,
            boolean concrete) {
        super(model, name);
        this.typeColumn = typeColumn;
        this.keyColumn = keyColumn;
        this.discriminator = discriminator;
        this.concrete = concrete;
    }

    /// The column that tells the model.
    public ColumnField typeColumn() {
        return typeColumn;
    }

    /// The column that holds the key.
    public ColumnField keyColumn() {
        return keyColumn;
    }

    /// Both columns.
    public List<ColumnField> columns() {
        return List.of(typeColumn, keyColumn);
    }

    /// How the models are told apart.
    public Discriminator discriminator() {
        return discriminator;
    }

    /// The model by which rows of a model are known here: for a proxy the model whose table it is,
    /// unless proxies count by themselves.
    public Options<?> known(Options<?> model) {
        return concrete ? model.concrete() : model;
    }

    /// A primary key as the key column holds it.
    ///
    /// @throws IllegalArgumentException if the column cannot hold it
    public Object stored(Object key) {
        Object text =
                keyColumn.type().javaClass() == String.class && !(key instanceof String)
                        ? key.toString()
                        : key;
        return Objects.requireNonNull(keyColumn.type().prepare(text));
    }
}
