package dev.quintet.contenttypes;

import dev.quintet.db.Database;
import dev.quintet.db.Session;
import dev.quintet.db.Transaction;
import dev.quintet.models.BulkCreateOptions;
import dev.quintet.models.Model;
import dev.quintet.models.QuerySet;
import dev.quintet.models.checks.Checks;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.meta.Apps;
import dev.quintet.models.meta.Options;
import dev.quintet.models.signals.Signals;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// The content types of one database, those that were found kept in memory.
///
/// A row that was made in a transaction is not kept before that is committed: it may be gone again.
final class ContentTypes {
    private static final Map<Database, Known> KNOWN =
            Collections.synchronizedMap(new WeakHashMap<>());

    private final Database database;
    private final Known known;

    private ContentTypes(Database database, Known known) {
        this.database = database;
        this.known = known;
    }

    /// What was found in one database, and what was made there in a transaction that goes on.
    private record Known(
            Map<List<String>, ContentType> byName,
            Map<Long, ContentType> byId,
            Set<List<String>> uncommitted) {
        Known() {
            this(
                    new ConcurrentHashMap<>(),
                    new ConcurrentHashMap<>(),
                    ConcurrentHashMap.newKeySet());
        }
    }

    static ContentTypes in(Database database) {
        return new ContentTypes(database, KNOWN.computeIfAbsent(database, _ -> new Known()));
    }

    static void clear() {
        KNOWN.clear();
    }

    /// Called once, when the models are loaded: from now on tables bring content types.
    static void start() {
        Signals.TABLES_CREATED.connect(created -> in(created.database()).createIfThere());
        Checks.register("contenttypes", new ContentTypeChecks());
    }

    // ---- models

    private static final class Models {
        static final Map<List<String>, Options<?>> BY_NAME =
                Apps.all().stream().collect(Collectors.toMap(ContentTypes::name, model -> model));
    }

    /// The model of a content type; empty if the program has none.
    static Optional<Options<?>> find(ContentType type) {
        return Optional.ofNullable(Models.BY_NAME.get(type.naturalKey()));
    }

    static Class<? extends Model> javaClass(Options<?> model) {
        return model.access().javaClass().asSubclass(Model.class);
    }

    private static List<String> name(Options<?> model) {
        return List.of(model.app(), model.lowerName());
    }

    /// The content type of a model, as a query inside others.
    static QuerySet<ContentType> query(Options<?> model) {
        return ContentType.objects
                .filter(
                        ContentType_.appLabel.eq(model.app()),
                        ContentType_.model.eq(model.lowerName()))
                .limit(1);
    }

    // ---- content types

    /// That of a model, made if it is missing.
    ContentType of(Options<?> model) {
        ContentType found = known.byName().get(name(model));
        return found != null ? found : Objects.requireNonNull(of(List.of(model)).get(model));
    }

    /// Those of models, made if they are missing.
    Map<Options<?>, ContentType> of(Collection<? extends Options<?>> models) {
        Map<List<String>, ContentType> found = new HashMap<>(known.byName());
        Set<Options<?>> unknown = new LinkedHashSet<>(models);
        unknown.removeIf(model -> found.containsKey(name(model)));
        if (!unknown.isEmpty()) {
            read(unknown).forEach(type -> found.put(type.naturalKey(), type));
            unknown.removeIf(model -> found.containsKey(name(model)));
            make(unknown).forEach(type -> found.put(type.naturalKey(), type));
        }
        Map<Options<?>, ContentType> types = new LinkedHashMap<>();
        for (Options<?> model : models) {
            types.put(model, Objects.requireNonNull(found.get(name(model))));
        }
        return types;
    }

    private List<ContentType> read(Collection<? extends Options<?>> models) {
        Set<String> apps = models.stream().map(Options::app).collect(Collectors.toSet());
        Set<String> names = models.stream().map(Options::lowerName).collect(Collectors.toSet());
        return kept(
                ContentType.objects
                        .using(database.alias())
                        .filter(ContentType_.appLabel.in(apps), ContentType_.model.in(names))
                        .list());
    }

    /// Makes content types; those that somebody else makes at the same time are read.
    private List<ContentType> make(Collection<? extends Options<?>> models) {
        if (models.isEmpty()) {
            return List.of();
        }
        List<ContentType> types = models.stream().map(ContentType::of).toList();
        if (database.inTransaction()) {
            types.forEach(type -> known.uncommitted().add(type.naturalKey()));
        }
        ContentType.objects
                .using(database.alias())
                .bulkCreate(types, BulkCreateOptions.DEFAULTS.ignoreConflicts());
        Transaction.on(database)
                .onCommit(
                        () -> types.forEach(type -> known.uncommitted().remove(type.naturalKey())));
        return read(models);
    }

    ContentType withId(long id) {
        ContentType found = known.byId().get(id);
        return found != null ? found : kept(get(ContentType_.id.eq(id)));
    }

    ContentType named(String appLabel, String model) {
        ContentType found = known.byName().get(List.of(appLabel, model));
        return found != null
                ? found
                : kept(get(ContentType_.appLabel.eq(appLabel).and(ContentType_.model.eq(model))));
    }

    private ContentType get(Condition<ContentType> condition) {
        return ContentType.objects.using(database.alias()).get(condition);
    }

    private List<ContentType> kept(List<ContentType> types) {
        types.forEach(this::kept);
        return types;
    }

    private ContentType kept(ContentType type) {
        Long id = type.id();
        if (id != null
                && !(database.inTransaction() && known.uncommitted().contains(type.naturalKey()))) {
            known.byName().put(type.naturalKey(), type);
            known.byId().put(id, type);
        }
        return type;
    }

    List<ContentType> createMissing() {
        Set<List<String>> there =
                ContentType.objects.using(database.alias()).list().stream()
                        .map(ContentType::naturalKey)
                        .collect(Collectors.toSet());
        List<Options<?>> missing = new ArrayList<>(Apps.all());
        missing.removeIf(model -> there.contains(name(model)));
        Set<List<String>> names =
                missing.stream().map(ContentTypes::name).collect(Collectors.toSet());
        return make(missing).stream().filter(type -> names.contains(type.naturalKey())).toList();
    }

    /// After tables were created: that of content types may not be among them.
    private void createIfThere() {
        String table = Apps.options(ContentType.class).table();
        boolean there;
        try (Session session = database.session()) {
            there = session.backend().introspection(session).tableNames().contains(table);
        }
        if (there) {
            createMissing();
        }
    }

    List<ContentType> stale(boolean includeStaleApps) {
        Set<String> apps = Apps.all().stream().map(Options::app).collect(Collectors.toSet());
        return ContentType.objects.using(database.alias()).list().stream()
                .filter(type -> find(type).isEmpty())
                .filter(type -> includeStaleApps || apps.contains(type.appLabel))
                .toList();
    }

    /// The model of the content type with a key; null if either is missing.
    @Nullable Options<?> model(Object id) {
        ContentType found = known.byId().get(id);
        if (found == null) {
            found =
                    ContentType.objects
                            .using(database.alias())
                            .filter(ContentType_.id.eq((Long) id))
                            .first()
                            .map(this::kept)
                            .orElse(null);
        }
        return found == null ? null : find(found).orElse(null);
    }
}
