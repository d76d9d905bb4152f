package dev.quintet.models;

import dev.quintet.db.Database;
import dev.quintet.db.Databases;
import dev.quintet.models.internal.write.Collector;
import dev.quintet.models.internal.write.RowByKey;
import dev.quintet.models.internal.write.Saver;
import dev.quintet.models.meta.Apps;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Field;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.ManyToManyField;
import dev.quintet.models.meta.ModelAccess;
import dev.quintet.models.meta.Options;
import dev.quintet.models.meta.ReverseField;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The way of a single instance to the database and back.
final class Writing {
    private Writing() {}

    static void save(Model instance, SaveOptions options) {
        Options<Model> model = optionsOf(instance);
        Set<Class<?>> forceInsert = options.insertedModels();
        if (forceInsert.contains(Model.class)) {
            forceInsert = Set.of(model.concrete().access().javaClass());
        }
        Saver.save(
                model,
                instance,
                new Saver.Request(
                        forceInsert,
                        options.isForceUpdate(),
                        options.onlyFields(),
                        options.computed()),
                database(instance, options.alias()),
                Errors.INSTANCE);
    }

    static Deleted delete(Model instance, DeleteOptions options) {
        if (instance.pk() == null) {
            throw new IllegalArgumentException(
                    instance.reference() + " cannot be deleted: it has no key.");
        }
        return Deleted.of(
                Collector.delete(
                        optionsOf(instance),
                        instance,
                        options.keepsParents(),
                        database(instance, options.alias()),
                        Errors.INSTANCE));
    }

    /// Reads fields again.
    ///
    /// @param names the names of the fields, or null for all
    static void refresh(Model instance, @Nullable List<String> names) {
        Options<Model> model = optionsOf(instance);
        ModelAccess<Model> access = model.access();
        List<Field> fields = new ArrayList<>();
        if (names == null) {
            fields.addAll(model.fields());
            for (Options<?> one = model; one != null; one = one.parent()) {
                fields.addAll(one.reverse());
            }
            fields.addAll(model.manyToMany());
        } else {
            names.forEach(name -> fields.add(field(model, name)));
        }
        if (fields.stream().anyMatch(ColumnField.class::isInstance)) {
            Database database = database(instance, null);
            Model fresh = RowByKey.reload(model, key(instance, access), database);
            if (fresh == null) {
                throw new DoesNotExist(
                        model.label(),
                        instance.reference() + " does not exist in the database any more.");
            }
            for (Field field : fields) {
                if (field instanceof ColumnField column) {
                    access.set(instance, column.index(), access.get(fresh, column.index()));
                }
            }
            access.stored(instance, database.alias());
        }
        fields.forEach(field -> forget(instance, field));
    }

    private static Field field(Options<?> model, String name) {
        ReverseField reverse = model.accessor(name);
        if (reverse != null) {
            return reverse;
        }
        if (name.contains("__")) {
            throw new IllegalArgumentException(
                    "Only fields of the instance itself can be refreshed, not '" + name + "'.");
        }
        return model.field(name);
    }

    private static List<Object> key(Model instance, ModelAccess<Model> access) {
        List<Object> key = new ArrayList<>();
        for (ColumnField field : instance.options().pkFields()) {
            Object part = access.get(instance, field.index());
            if (part == null) {
                throw new IllegalArgumentException(
                        instance.reference() + " has no key yet, so that it cannot be refreshed.");
            }
            key.add(part);
        }
        return key;
    }

    private static void forget(Model instance, Field field) {
        Handle handle =
                switch (field) {
                    case ReverseField reverse -> instance.handle(reverse);
                    case ForeignKeyField _, ManyToManyField _ ->
                            Model.type(instance.options()).handle(instance, field.name());
                    case ColumnField _ -> null;
                };
        switch (handle) {
            case null -> {}
            case ForeignKey<?> key -> key.forget();
            case HasOne<?> one -> one.forget();
            case OneToMany<?> many -> many.forget();
            case ManyToMany<?> many -> many.forget();
        }
    }

    /// The database of an alias, or else the instance's own, or else the default one.
    static Database database(Model instance, @Nullable String alias) {
        String name = alias != null ? alias : instance.alias();
        return name == null ? Databases.get() : Databases.get(name);
    }

    @SuppressWarnings("unchecked") // the options of an object's own class
    static Options<Model> optionsOf(Model instance) {
        return (Options<Model>) Apps.options(instance.getClass());
    }
}
