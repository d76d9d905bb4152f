package dev.quintet.models.meta;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// The fields of one model and what their names mean, as [ModelLoader] fills them in.
///
/// A proxy has none but the polymorphic relations that lead to it; what is asked of the fields of a
/// concrete model is asked of that model's. Names are looked up in the models above too.
final class ModelFields {
    private final Options<?> model;
    private final List<ColumnField> fields = new ArrayList<>();
    private final List<ColumnField> local = new ArrayList<>();
    private final List<ColumnField> key = new ArrayList<>();
    private final List<ForeignObjectField> foreignObjects = new ArrayList<>();
    private final List<ManyToManyField> manyToMany = new ArrayList<>();
    private final List<PolymorphicKeyField> polymorphicKeys = new ArrayList<>();
    private final List<PolymorphicRelation> polymorphicRelations = new ArrayList<>();
    private final List<ReverseField> reverse = new ArrayList<>();
    private final Map<String, Field> names = new LinkedHashMap<>();
    private final Map<String, ReverseField> accessors = new LinkedHashMap<>();
    private @Nullable ForeignKeyField parentLink;

    ModelFields(Options<?> model) {
        this.model = model;
    }

    // ---- what there is

    /// The columns that instances have fields for, those of parents first.
    List<ColumnField> fields() {
        return Collections.unmodifiableList(fields);
    }

    /// The columns of the model's own table.
    List<ColumnField> local() {
        return Collections.unmodifiableList(local);
    }

    /// All columns, those of parents first.
    List<ColumnField> columns() {
        Options<?> parent = model.parent();
        List<ColumnField> all = new ArrayList<>(parent == null ? List.of() : parent.columns());
        all.addAll(local);
        return Collections.unmodifiableList(all);
    }

    /// The columns of the primary key.
    List<ColumnField> key() {
        return Collections.unmodifiableList(key);
    }

    @Nullable ForeignKeyField parentLink() {
        return parentLink;
    }

    List<ForeignObjectField> foreignObjects() {
        Options<?> parent = model.parent();
        return parent == null
                ? Collections.unmodifiableList(foreignObjects)
                : joined(parent.foreignObjects(), foreignObjects);
    }

    List<KeyRelation> keyRelations() {
        List<KeyRelation> all = new ArrayList<>();
        for (ColumnField field : fields) {
            if (field instanceof ForeignKeyField relation) {
                all.add(relation);
            }
        }
        all.addAll(foreignObjects());
        return all;
    }

    List<ManyToManyField> manyToMany() {
        Options<?> parent = model.parent();
        return parent == null
                ? Collections.unmodifiableList(manyToMany)
                : joined(parent.manyToMany(), manyToMany);
    }

    List<PolymorphicKeyField> polymorphicKeys() {
        Options<?> parent = model.parent();
        return parent == null
                ? Collections.unmodifiableList(polymorphicKeys)
                : joined(parent.polymorphicKeys(), polymorphicKeys);
    }

    private static <F> List<F> joined(List<F> inherited, List<F> own) {
        List<F> all = new ArrayList<>(inherited);
        all.addAll(own);
        return Collections.unmodifiableList(all);
    }

    List<PolymorphicRelation> polymorphicRelations() {
        return Collections.unmodifiableList(polymorphicRelations);
    }

    List<ReverseField> reverse() {
        return Collections.unmodifiableList(reverse);
    }

    // ---- what names mean

    /// What a name means in a query, or null.
    @Nullable Field find(String name) {
        Field own = names.get(name);
        Options<?> above = model.above();
        if (own != null || above == null) {
            return own;
        }
        Field inherited = above.find(name);
        return model.proxy() || !isLinkOfChild(inherited) ? inherited : null;
    }

    /// A child is no child of itself or of its siblings.
    static boolean isLinkOfChild(@Nullable Field field) {
        return field instanceof ReverseField side
                && side.relation() instanceof ForeignKeyField key
                && key.parentLink();
    }

    /// The reverse relation of an accessor, or null.
    @Nullable ReverseField accessor(String name) {
        ReverseField own = accessors.get(name);
        Options<?> above = model.above();
        return own == null && above != null ? above.accessor(name) : own;
    }

    /// All names that a query may use, sorted.
    List<String> choices() {
        TreeSet<String> all = new TreeSet<>();
        for (Options<?> from = model; from != null; from = from.above()) {
            all.addAll(from.own().names.keySet());
        }
        all.removeIf(name -> name.endsWith(ReverseField.HIDDEN) || !isInQueries(find(name)));
        return List.copyOf(all);
    }

    private static boolean isInQueries(@Nullable Field field) {
        return field != null && !(field instanceof PolymorphicKeyField);
    }

    // ---- filled in

    void inherit(ModelFields parent) {
        fields.addAll(parent.fields);
    }

    /// The number of the next column among the fields of instances.
    int nextIndex() {
        return fields.size();
    }

    void add(ColumnField field) {
        local.add(field);
        if (!field.options().place) {
            fields.add(field);
        }
        if (field.primaryKey()) {
            key.add(field);
        }
        if (field instanceof ForeignKeyField relation) {
            names.put(relation.attribute(), relation);
            if (relation.parentLink()) {
                parentLink = relation;
            }
        }
        names.put(field.name(), field);
    }

    void add(ForeignObjectField field) {
        foreignObjects.add(field);
        names.put(field.name(), field);
    }

    void add(ManyToManyField field) {
        manyToMany.add(field);
        names.put(field.name(), field);
    }

    void add(PolymorphicKeyField field) {
        polymorphicKeys.add(field);
        names.put(field.name(), field);
    }

    void add(PolymorphicRelation field) {
        polymorphicRelations.add(field);
        names.put(field.name(), field);
    }

    void add(ReverseField field) {
        reverse.add(field);
        if (!field.hidden()) {
            addName(field);
            ReverseField other = accessors.putIfAbsent(field.accessor(), field);
            Field column = names.get(field.accessor());
            if (other != null) {
                throw clash(field, other, field.accessor(), false);
            } else if (column != null && !(column instanceof ReverseField)) {
                throw clash(field, column, field.accessor(), false);
            }
        } else if (field.relation() instanceof ManyToManyField) {
            names.put(field.name(), field); // a name that only the library knows
        }
    }

    /// Adds a name by which queries alone know a relation.
    void addName(ReverseField field) {
        Field other = names.putIfAbsent(field.name(), field);
        if (other != null) {
            throw clash(field, other, field.name(), true);
        }
    }

    private static ModelError clash(ReverseField field, Field other, String name, boolean query) {
        boolean sides = other instanceof ReverseField;
        return new ModelError(
                sides
                        ? query ? "fields.E305" : "fields.E304"
                        : query ? "fields.E303" : "fields.E302",
                field.relation(),
                "The way back from "
                        + field.model()
                        + " over it is called '"
                        + name
                        + "', and so is "
                        + (other instanceof ReverseField side
                                ? "the one over " + side.relation()
                                : other.toString())
                        + ". Give one of them another name with @RelatedName, in an abstract base"
                        + " with {app} or {model} in it.");
    }
}
