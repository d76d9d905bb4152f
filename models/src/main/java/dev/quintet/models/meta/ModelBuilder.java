package dev.quintet.models.meta;

import dev.quintet.models.expressions.ValueType;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A model's description while it is made; called by generated code.
///
/// @param <M> the model
public final class ModelBuilder<M> {
    /// A reverse side that the user declared for its name.
    record DeclaredReverse(String name, Class<?> model, String relation) {}

    /// A polymorphic key, by the names of its columns.
    record DeclaredKey(
            String name,
            String typeColumn,
            String keyColumn,
            boolean concrete,
            Discriminator discriminator) {}

    /// The rows whose polymorphic key leads here.
    record DeclaredSet(String name, Class<?> model, String key, String queryName) {}

    final List<DeclaredKey> polymorphicKeys = new ArrayList<>();
    final List<DeclaredSet> polymorphicSets = new ArrayList<>();
    final List<FieldBuilder> columns = new ArrayList<>();
    final List<FieldBuilder> foreignObjects = new ArrayList<>();
    final List<FieldBuilder> manyToMany = new ArrayList<>();
    final List<DeclaredReverse> reverse = new ArrayList<>();
    final Map<String, Supplier<?>> managers = new LinkedHashMap<>();
    final Meta<M> meta = new Meta<>(this);
    @Nullable Class<?> parent;
    @Nullable Class<?> proxied;
    @Nullable Class<?> replaced;
    boolean swappable;
    @Nullable String table;
    @Nullable String verboseName;
    @Nullable String verboseNamePlural;
    @Nullable String tableComment;
    @Nullable String baseManager;
    @Nullable String defaultManager;
    boolean managed = true;
    boolean fieldsKnown;
    KeySize keySize = KeySize.BIG;
    String tablespace = "";

    ModelBuilder() {}

    /// Makes the model a child of a concrete one, with a table of its own; the parent's fields come
    /// first.
    public void parent(Class<?> parent) {
        this.parent = parent;
    }

    /// Makes the model a proxy: other behaviour over the same table.
    public void proxyOf(Class<?> proxied) {
        this.proxied = proxied;
    }

    /// Puts the model in the place of another one.
    public void replaces(Class<?> replaced) {
        this.replaced = replaced;
    }

    /// Lets another model stand in the place of this one.
    public void swappable() {
        this.swappable = true;
    }

    /// Names the table.
    public void table(String table) {
        this.table = table;
    }

    /// Leaves the table to somebody else: the library neither creates nor changes it.
    public void unmanaged() {
        this.managed = false;
    }

    /// Comments on the table, for those who read the database itself.
    public void comment(String comment) {
        this.tableComment = comment;
    }

    /// Stores the table and its indexes in a named place.
    public void tablespace(String tablespace) {
        this.tablespace = tablespace;
    }

    /// Names the model for people.
    ///
    /// @param plural empty for the singular with an `s`
    public void verboseName(String singular, String plural) {
        this.verboseName = singular;
        this.verboseNamePlural = plural.isEmpty() ? singular + "s" : plural;
    }

    /// The implicit key `id`, 64 bits, counted by the database.
    public FieldBuilder autoKey() {
        return autoKey(KeySize.BIG);
    }

    /// The implicit key `id`, counted by the database.
    public FieldBuilder autoKey(KeySize size) {
        keySize = size;
        FieldBuilder key = column("id", size.type()).primaryKey().auto();
        key.implicit = true;
        return key;
    }

    /// A column.
    public FieldBuilder column(String name, ValueType<?> type) {
        FieldBuilder field = new FieldBuilder(name);
        field.type = type;
        columns.add(field);
        return field;
    }

    /// A foreign key, with an index.
    public FieldBuilder foreignKey(String name, Class<?> target, Deletion onDelete) {
        FieldBuilder field = new FieldBuilder(name);
        field.target = target;
        field.onDelete = onDelete;
        field.indexed = true;
        columns.add(field);
        return field;
    }

    /// A relation to one row over columns that are fields of the model, with an index.
    ///
    /// @param fromFields the names of these fields, in the order of the target's key
    public FieldBuilder foreignObject(
            String name, Class<?> target, Deletion onDelete, String... fromFields) {
        FieldBuilder field = new FieldBuilder(name);
        field.target = target;
        field.onDelete = onDelete;
        field.fromFields = List.of(fromFields);
        field.indexed = true;
        foreignObjects.add(field);
        return field;
    }

    /// A many-to-many relation.
    public FieldBuilder manyToMany(String name, Class<?> target) {
        FieldBuilder field = new FieldBuilder(name);
        field.target = target;
        manyToMany.add(field);
        return field;
    }

    /// A reverse side declared for its name.
    ///
    /// @param relation the field of the other model whose reverse side it is
    public void reverse(String name, Class<?> model, String relation) {
        reverse.add(new DeclaredReverse(name, model, relation));
    }

    /// A key that may lead to a row of any model.
    ///
    /// @param typeColumn the field that tells the model
    /// @param keyColumn the field that holds the key
    /// @param concrete whether rows of a proxy count as those of the model whose table it is
    public void polymorphicKey(
            String name,
            String typeColumn,
            String keyColumn,
            boolean concrete,
            Discriminator discriminator) {
        polymorphicKeys.add(new DeclaredKey(name, typeColumn, keyColumn, concrete, discriminator));
    }

    /// The rows of another model whose polymorphic key leads here.
    ///
    /// @param key the name of that key
    /// @param queryName the name by which queries of these rows know this model; empty for none
    public void polymorphicSet(String name, Class<?> model, String key, String queryName) {
        polymorphicSets.add(new DeclaredSet(name, model, key, queryName));
    }

    /// A manager, in source order: the first is the default one.
    public void manager(String name, Supplier<?> manager) {
        managers.put(name, manager);
    }

    /// The manager through which the library itself reaches rows.
    public void baseManager(String name, Supplier<?> manager) {
        manager(name, manager);
        baseManager = name;
    }

    /// Makes one of the managers the default one in place of the first.
    public void defaultManager(String name) {
        defaultManager = name;
    }

    /// The user's own declarations, after those of all fields.
    public void meta(Consumer<Meta<M>> declarations) {
        fieldsKnown = true;
        declarations.accept(meta);
    }

    /// A relation, with a column or without.
    FieldBuilder relation(String name) {
        for (FieldBuilder field : manyToMany) {
            if (field.name.equals(name)) {
                return field;
            }
        }
        for (FieldBuilder field : foreignObjects) {
            if (field.name.equals(name)) {
                return field;
            }
        }
        return declared(name);
    }

    /// Whether a name can be that of a relation to one row: it is neither a value nor a relation to
    /// many.
    boolean mayLeadToOne(String name) {
        return manyToMany.stream().noneMatch(field -> field.name.equals(name))
                && columns.stream()
                        .noneMatch(field -> field.name.equals(name) && field.target == null);
    }

    FieldBuilder declared(String name) {
        for (FieldBuilder field : columns) {
            if (field.name.equals(name)) {
                return field;
            }
        }
        throw new IllegalArgumentException(
                "meta names '" + name + "', which is no column of the model");
    }
}
