package dev.quintet.contenttypes;

import dev.quintet.db.Database;
import dev.quintet.db.Databases;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.meta.Apps;
import dev.quintet.models.meta.Options;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where queries over content types begin, and where that of a model is found.
///
/// What was found once is kept for each database and not asked for again; [#clearCache()] forgets
/// it. Safe for threads.
public final class ContentTypeManager extends Manager<ContentType> {
    private final @Nullable Database database;

    ContentTypeManager() {
        this(null);
    }

    private ContentTypeManager(@Nullable Database database) {
        super(ContentType.class, null);
        this.database = database;
    }

    /// The content types of another database than the default one.
    public ContentTypeManager in(Database other) {
        return new ContentTypeManager(other);
    }

    /// The content type of a model; that of a proxy is that of the model whose table it is. It is
    /// made if it is missing.
    ///
    /// @throws IllegalArgumentException if the class is no model
    public ContentType getForModel(Class<? extends Model> model) {
        return getForModel(model, true);
    }

    /// The content type of a model, made if it is missing.
    ///
    /// @param forConcreteModel false for a content type of its own for a proxy
    /// @throws IllegalArgumentException if the class is no model
    public ContentType getForModel(Class<? extends Model> model, boolean forConcreteModel) {
        return types().of(known(model, forConcreteModel));
    }

    /// The content type of the model of an instance, made if it is missing.
    public ContentType getForModel(Model instance) {
        return getForModel(instance.getClass());
    }

    /// The content types of several models, with one query for those that are not known yet, and
    /// one more for those that are missing.
    ///
    /// @return by the classes, in their order
    /// @throws IllegalArgumentException if a class is no model
    public Map<Class<? extends Model>, ContentType> getForModels(
            Collection<? extends Class<? extends Model>> models) {
        return getForModels(models, true);
    }

    /// The content types of several models, with one query for those that are not known yet, and
    /// one more for those that are missing.
    ///
    /// @param forConcreteModels false for content types of their own for proxies
    /// @return by the classes, in their order
    /// @throws IllegalArgumentException if a class is no model
    public Map<Class<? extends Model>, ContentType> getForModels(
            Collection<? extends Class<? extends Model>> models, boolean forConcreteModels) {
        Map<Options<?>, ContentType> found =
                types().of(
                                models.stream()
                                        .<Options<?>>map(model -> known(model, forConcreteModels))
                                        .toList());
        Map<Class<? extends Model>, ContentType> types = new LinkedHashMap<>();
        for (Class<? extends Model> model : models) {
            ContentType type = found.get(known(model, forConcreteModels));
            if (type != null) {
                types.put(model, type);
            }
        }
        return types;
    }

    private static Options<?> known(Class<? extends Model> model, boolean concrete) {
        Options<?> options = Apps.options(model);
        return concrete ? options.concrete() : options;
    }

    /// The content type with a key. It is not made.
    ///
    /// @throws dev.quintet.models.DoesNotExist if there is none
    public ContentType getForId(long id) {
        return types().withId(id);
    }

    /// The content type of a model by its natural key. It is not made.
    ///
    /// @param appLabel the label of the app
    /// @param model the name of the model in lower case
    /// @throws dev.quintet.models.DoesNotExist if there is none
    public ContentType getByNaturalKey(String appLabel, String model) {
        return types().named(appLabel, model);
    }

    /// Makes the content types of all models that have none yet, as creating tables does.
    ///
    /// @return those that were made
    public List<ContentType> createMissing() {
        return types().createMissing();
    }

    /// The content types whose models the program does not have any more. Deleting them deletes
    /// what refers to them too.
    ///
    /// @param includeStaleApps whether those of apps count that the program does not have at all
    public List<ContentType> stale(boolean includeStaleApps) {
        return types().stale(includeStaleApps);
    }

    /// Forgets what was found, in all databases.
    public void clearCache() {
        ContentTypes.clear();
    }

    private ContentTypes types() {
        return ContentTypes.in(database == null ? Databases.get() : database);
    }
}
