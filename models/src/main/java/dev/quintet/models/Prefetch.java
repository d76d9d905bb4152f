package dev.quintet.models;

import dev.quintet.models.expressions.Annotation;
import dev.quintet.models.expressions.Arguments;
import dev.quintet.models.expressions.ByName;
import dev.quintet.models.expressions.RelationPath;
import dev.quintet.models.meta.Options;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Related rows that a query loads beside its own, chosen, ordered or sliced by a query of their
/// own.
///
/// ```java
/// var recent = Prefetch.of(Blog_.entries(), Entry.objects.orderBy(Entry_.pubDate.desc()).limit(3)).as("recent");
/// for (Blog blog : Blog.objects.prefetchRelated(recent)) {
///     List<Entry> entries = blog.get(recent);
/// }
/// ```
///
/// Without a name the rows are what the relation itself holds, until it is changed. With a name
/// ([#as]) they are kept beside the relation, and the prefetch is the typed key to read them by:
/// [Model#get(Prefetch)] for many rows, [Model#find(Prefetch)] for one. Immutable.
///
/// @param <M> the model that the path starts from
/// @param <T> the related model
public final class Prefetch<M, T extends Model> {
    private final List<String> path;
    private final boolean typed;
    private final List<ModelQuery<?, ?>> queries;
    private final @Nullable String name;

    private Prefetch(
            List<String> path,
            boolean typed,
            List<? extends ModelQuery<?, ?>> queries,
            @Nullable String name) {
        this.path = path;
        this.typed = typed;
        this.queries = List.copyOf(queries);
        this.name = name;
    }

    /// All rows at the end of a path of relations.
    public static <M, T extends Model> Prefetch<M, T> of(RelationPath<M, T> path) {
        return new Prefetch<>(path.path(), true, List.of(), null);
    }

    /// Those rows of a query that are at the end of a path of relations.
    ///
    /// @param query what to choose from; it may be ordered, annotate and load further relations. A
    ///   slice is meant for each instance by itself, and needs a name. Columns that tell to what a
    ///   row belongs are read even if it leaves them out
    public static <M, T extends Model> Prefetch<M, T> of(
            RelationPath<M, T> path, ModelQuery<? extends T, ?> query) {
        return new Prefetch<>(path.path(), true, List.of(query), null);
    }

    /// All rows at the end of a path of relations.
    ///
    /// @param lookup the names under which instances have the relations, such as
    ///   `entrySet__authors`; names of prefetches before may be among them
    public static <M> Prefetch<M, Model> of(String lookup) {
        return new Prefetch<>(ByName.split(lookup), false, List.of(), null);
    }

    /// Those rows of a query that are at the end of a path of relations.
    ///
    /// @param lookup the names under which instances have the relations, such as
    ///   `entrySet__authors`; names of prefetches before may be among them
    /// @param query what to choose from; it may be ordered, annotate and load further relations. A
    ///   slice is meant for each instance by itself, and needs a name. Columns that tell to what a
    ///   row belongs are read even if it leaves them out
    public static <M, T extends Model> Prefetch<M, T> of(String lookup, ModelQuery<T, ?> query) {
        return new Prefetch<>(ByName.split(lookup), false, List.of(query), null);
    }

    /// Those rows of several queries that are at the end of a path of relations, the last of which
    /// may lead to any model. Of other models all rows are loaded.
    ///
    /// @param lookup the names under which instances have the relations
    /// @param queries what to choose from, each of another model
    /// @throws IllegalArgumentException if two queries are of one model
    public static <M> Prefetch<M, Model> ofEach(String lookup, ModelQuery<?, ?>... queries) {
        Set<Options<?>> models = new HashSet<>();
        for (ModelQuery<?, ?> query : queries) {
            if (!models.add(query.model())) {
                throw new IllegalArgumentException(
                        "The Prefetch of '"
                                + lookup
                                + "' has two queries of "
                                + query.model().label()
                                + ": pass one for each model at most.");
            }
        }
        return new Prefetch<>(
                ByName.split(lookup),
                false,
                Arguments.all("Prefetch.of", "queries", queries),
                null);
    }

    /// The same rows, kept under a name beside the relation.
    ///
    /// @throws IllegalArgumentException if it cannot be a name
    public Prefetch<M, T> as(String name) {
        return new Prefetch<>(path, typed, queries, Annotation.checked(name));
    }

    /// Loads related rows of instances that are there already, as `prefetchRelated` of a query
    /// does. What they hold already is not loaded again.
    ///
    /// @param instances of one model; none are no work
    /// @param prefetches what to load
    @SafeVarargs
    public static <M extends Model> void prefetchRelatedObjects(
            Collection<? extends M> instances, Prefetch<? super M, ?>... prefetches) {
        if (!instances.isEmpty()) {
            List<Model> all = List.copyOf(instances);
            Options<?> model = all.getFirst().options();
            Prefetching.load(all, PrefetchLookup.of(model, prefetches));
        }
    }

    /// Loads related rows of instances that are there already, as `prefetchRelated` of a query
    /// does. What they hold already is not loaded again.
    ///
    /// @param instances of one model; none are no work
    /// @param paths the relations
    @SafeVarargs
    public static <M extends Model> void prefetchRelatedObjects(
            Collection<? extends M> instances, RelationPath<? super M, ?>... paths) {
        if (!instances.isEmpty()) {
            List<Model> all = List.copyOf(instances);
            Prefetching.load(all, PrefetchLookup.of(all.getFirst().options(), paths));
        }
    }

    /// Loads related rows of instances that are there already, as `prefetchRelated` of a query
    /// does. What they hold already is not loaded again.
    ///
    /// @param instances of one model; none are no work
    /// @param lookups the names under which the instances have the relations
    public static void prefetchRelatedObjects(
            Collection<? extends Model> instances, String... lookups) {
        if (!instances.isEmpty()) {
            List<Model> all = List.copyOf(instances);
            Prefetching.load(all, PrefetchLookup.of(all.getFirst().options(), lookups));
        }
    }

    /// The name under which the rows are kept.
    ///
    /// @throws IllegalStateException if they are kept by the relation itself
    String name() {
        if (name == null) {
            throw new IllegalStateException(
                    "The prefetch of '"
                            + this
                            + "' has no name: read the relation itself, or give it one with"
                            + " as(\"...\").");
        }
        return name;
    }

    /// What it asks for, for queries over a model.
    PrefetchLookup lookup(Options<?> model) {
        List<String> through = typed ? PrefetchLookup.accessors(model, path) : path;
        List<String> to = new ArrayList<>(through);
        if (name != null) {
            to.set(to.size() - 1, name);
        }
        return new PrefetchLookup(through, to, queries);
    }

    /// The path, and the name if it has one.
    @Override
    public String toString() {
        String names = String.join("__", path);
        return name == null ? names : names + " as " + name;
    }
}
