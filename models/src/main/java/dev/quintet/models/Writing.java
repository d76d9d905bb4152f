package dev.quintet.models;

import dev.quintet.db.Database;
import dev.quintet.db.Databases;
import dev.quintet.models.internal.write.Collector;
import dev.quintet.models.internal.write.Saver;
import dev.quintet.models.meta.Apps;
import dev.quintet.models.meta.Options;

import org.jspecify.annotations.Nullable;

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
                        options.isRaw()),
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

    /// The database of an alias, or else the one to which the instance is written.
    static Database database(Model instance, @Nullable String alias) {
        return alias != null ? Databases.get(alias) : Routers.write(instance.options(), instance);
    }

    /// The database from which the row of an instance is read.
    static Database readable(Model instance) {
        return Routers.read(instance.options(), instance);
    }

    @SuppressWarnings("unchecked") // the options of an object's own class
    static Options<Model> optionsOf(Model instance) {
        return (Options<Model>) Apps.options(instance.getClass());
    }
}
