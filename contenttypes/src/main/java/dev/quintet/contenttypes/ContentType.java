package dev.quintet.contenttypes;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.QuerySet;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.meta.Apps;
import dev.quintet.models.meta.Meta;
import dev.quintet.models.meta.Options;

import jakarta.validation.constraints.Size;

import java.util.List;
import java.util.Optional;

/// A model of the program, as a row: to refer to models in the database.
///
/// ```java
/// ContentType type = ContentType.objects.getForModel(Entry.class);
/// type.getObjectForThisType(q("pk", 7));
/// ```
///
/// There is one for each model, proxies too. They are made when the tables of models are created,
/// and otherwise when they are first asked for.
public final class ContentType extends Model {
    /// All content types, and the ways to find that of a model.
    public static final ContentTypeManager objects = new ContentTypeManager();

    /// The label of the model's app.
    @Size(max = 100)
    public String appLabel = "";

    /// The model's name in lower case.
    @Size(max = 100)
    public String model = "";

    /// Made by the library; see [ContentTypeManager].
    public ContentType() {}

    static void meta(Meta<ContentType> meta) {
        meta.unique("contenttypes_app_model", ContentType_.appLabel, ContentType_.model);
        ContentTypes.start();
    }

    /// The model's class; empty if the program has no such model any more.
    public Optional<Class<? extends Model>> modelClass() {
        return ContentTypes.find(this).map(ContentTypes::javaClass);
    }

    /// The model's name as people should read it; its name in the table if the program has no such
    /// model any more.
    public String name() {
        return ContentTypes.find(this).map(Options::verboseName).orElse(model);
    }

    /// What identifies the model in all databases: the app's label and the model's name.
    public List<String> naturalKey() {
        return List.of(appLabel, model);
    }

    /// The one row of the model that fulfils conditions, in the database of this content type.
    ///
    /// @param conditions by name: `q("pk", 7)`
    /// @throws IllegalStateException if the program has no such model any more
    /// @throws dev.quintet.models.DoesNotExist if there is none
    /// @throws dev.quintet.models.MultipleObjectsReturned if there are several
    @SafeVarargs
    public final Model getObjectForThisType(Condition<? super Model>... conditions) {
        return getAllObjectsForThisType(conditions).get();
    }

    /// The rows of the model that fulfil conditions, in the database of this content type; no
    /// manager of the model hides any but its base manager.
    ///
    /// @param conditions by name: `q("pk__in", keys)`
    /// @throws IllegalStateException if the program has no such model any more
    @SafeVarargs
    @SuppressWarnings("unchecked") // rows of the model are instances of Model
    public final QuerySet<Model> getAllObjectsForThisType(Condition<? super Model>... conditions) {
        Class<? extends Model> type =
                modelClass()
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "The program has no model "
                                                + this
                                                + " any more, so that its rows cannot be read."));
        Condition<Model> base = (Condition<Model>) Apps.options(type).baseRows();
        QuerySet<Model> rows = ((Manager<Model>) Manager.of(type)).filter(conditions);
        if (base != null) {
            rows = rows.filter(base);
        }
        return database().isPresent() ? rows.using(database().get()) : rows;
    }

    /// The app's label and the model's name.
    @Override
    public String toString() {
        return appLabel + "." + model;
    }

    /// A content type that is not stored yet.
    static ContentType of(Options<?> model) {
        ContentType type = new ContentType();
        type.appLabel = model.app();
        type.model = model.lowerName();
        return type;
    }
}
