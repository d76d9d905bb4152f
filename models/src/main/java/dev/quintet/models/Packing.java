package dev.quintet.models;

import dev.quintet.models.expressions.Json;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Field;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.ManyToManyField;
import dev.quintet.models.meta.Options;
import dev.quintet.models.meta.PolymorphicKeyField;
import dev.quintet.models.meta.PolymorphicRelation;
import dev.quintet.models.meta.ReverseField;

import org.jspecify.annotations.Nullable;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes plain data of instances and of all that they hold, each once, without recursion.
final class Packing {
    private final Map<Model, Integer> places = new IdentityHashMap<>();
    private final List<Model> instances = new ArrayList<>();

    /// Adds a row; a row that comes twice is two instances, so that rows keep their places.
    void addRow(Model instance) {
        places.putIfAbsent(instance, instances.size());
        instances.add(instance);
    }

    /// The data of all instances that were added, and of those that they hold.
    Packed[] finish() {
        List<Packed> packed = new ArrayList<>();
        for (int i = 0; i < instances.size(); i++) { // the list grows meanwhile
            packed.add(pack(instances.get(i)));
        }
        return packed.toArray(new Packed[0]);
    }

    private Packed.Place place(Model instance) {
        Integer known = places.get(instance);
        if (known == null) {
            known = instances.size();
            addRow(instance);
        }
        return new Packed.Place(known);
    }

    private Packed pack(Model instance) {
        Options<?> options = instance.options();
        if (!instance.computed().isEmpty()) {
            throw new IllegalArgumentException(
                    instance.reference()
                            + " cannot be packed: '"
                            + instance.computed().keySet().iterator().next().name()
                            + "' is to be computed when it is saved. Save it first.");
        }
        ModelType<Model> type = ModelType.of(options);
        Map<String, Change> changes =
                type.tracksChanges() && !instance.isNew() ? instance.changes() : Map.of();
        Set<ColumnField> unloaded = instance.unloaded();
        LinkedHashMap<String, @Nullable Serializable> fields = new LinkedHashMap<>();
        LinkedHashMap<String, @Nullable Serializable> before = new LinkedHashMap<>();
        for (ColumnField field : options.fields()) {
            if (!unloaded.contains(field)) {
                String what = field.toString();
                fields.put(field.name(), data(type.get(instance, field.index()), what));
                Change change = changes.get(field.name());
                if (change != null) {
                    before.put(field.name(), data(change.before(), what));
                }
            }
        }
        Map<String, @Nullable Object> prefetched =
                instance.hasBeside() ? instance.beside().prefetched() : Map.of();
        return new Packed(
                options.label(),
                instance.alias(),
                instance.isStored(),
                fields,
                before,
                all(instance.annotations(), "The annotation "),
                all(prefetched, "What was prefetched as "),
                related(instance, type));
    }

    private LinkedHashMap<String, @Nullable Serializable> all(
            Map<String, @Nullable Object> values, String what) {
        LinkedHashMap<String, @Nullable Serializable> all = new LinkedHashMap<>();
        values.forEach((name, value) -> all.put(name, data(value, what + name)));
        return all;
    }

    private @Nullable Serializable data(@Nullable Object value, String what) {
        return switch (value) {
            case null -> null;
            case Model instance -> place(instance);
            case Json json -> new Packed.Document(json.toString());
            case List<?> items -> {
                ArrayList<@Nullable Serializable> all = new ArrayList<>(items.size());
                items.forEach(item -> all.add(data(item, what)));
                yield all;
            }
            case byte[] bytes -> bytes.clone();
            case Serializable plain -> plain;
            default ->
                    throw new IllegalArgumentException(
                            what
                                    + " cannot be packed: let "
                                    + value.getClass().getName()
                                    + " implement java.io.Serializable.");
        };
    }

    private LinkedHashMap<String, @Nullable Serializable> related(
            Model instance, ModelType<Model> type) {
        LinkedHashMap<String, @Nullable Serializable> related = new LinkedHashMap<>();
        for (String name : relations(instance.options())) {
            held(related, name, type.handle(instance, name));
        }
        instance.undeclared()
                .forEach((field, handle) -> {
                    if (field instanceof ReverseField reverse) {
                        held(related, reverse.accessor(), handle);
                    }
                });
        return related;
    }

    private void held(
            Map<String, @Nullable Serializable> related, String name, @Nullable Handle handle) {
        if (handle instanceof HasOne<?> one && one.isLoaded() && one.loaded() == null) {
            related.put(name, null); // it is known that there is none
            return;
        }
        Object held =
                switch (handle) {
                    case null -> null;
                    case ForeignKey<?> key -> key.loaded();
                    case HasOne<?> one -> one.loaded();
                    case PolymorphicKey<?> key -> key.loaded();
                    case RelatedSet<?> rows -> rows.whole();
                };
        if (held != null) {
            related.put(name, data(held, name));
        }
    }

    /// The names under which instances may have handles.
    private static Set<String> relations(Options<?> options) {
        Set<String> names = new LinkedHashSet<>();
        for (ColumnField field : options.fields()) {
            if (field instanceof ForeignKeyField) {
                names.add(field.name());
            }
        }
        List<Field> others = new ArrayList<>();
        for (ManyToManyField field : options.manyToMany()) {
            others.add(field);
        }
        for (PolymorphicKeyField field : options.polymorphicKeys()) {
            others.add(field);
        }
        for (PolymorphicRelation field : options.polymorphicRelations()) {
            others.add(field);
        }
        others.forEach(field -> names.add(field.name()));
        for (Options<?> model = options; model != null; model = model.parent()) {
            model.reverse().forEach(field -> names.add(field.accessor()));
        }
        return names;
    }
}
