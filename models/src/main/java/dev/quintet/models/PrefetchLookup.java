package dev.quintet.models;

import dev.quintet.models.expressions.Arguments;
import dev.quintet.models.expressions.RelationPath;
import dev.quintet.models.meta.Field;
import dev.quintet.models.meta.Options;
import dev.quintet.models.meta.Relation;
import dev.quintet.models.meta.ReverseField;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Related rows that are to be loaded beside others.
///
/// @param through the relations that lead to them, by the names under which instances have them
/// @param to the same path, but ending with the name under which they are kept
/// @param queries the rows to choose from, each query of another model; none for all
record PrefetchLookup(List<String> through, List<String> to, List<ModelQuery<?, ?>> queries) {
    private static final String VERB = "prefetchRelated";

    PrefetchLookup {
        through = List.copyOf(through);
        to = List.copyOf(to);
        queries = List.copyOf(queries);
    }

    /// The relations of typed paths.
    static List<PrefetchLookup> of(Options<?> model, RelationPath<?, ?>... paths) {
        List<PrefetchLookup> lookups = new ArrayList<>();
        for (RelationPath<?, ?> path : Arguments.all(VERB, "relations", paths)) {
            List<String> names = accessors(model, path.path());
            lookups.add(new PrefetchLookup(names, names, List.of()));
        }
        return lookups;
    }

    /// The relations of names.
    static List<PrefetchLookup> of(Options<?> model, String... names) {
        List<PrefetchLookup> lookups = new ArrayList<>();
        for (String name : Arguments.all(VERB, "names of relations", names)) {
            lookups.add(Prefetch.of(name).lookup(model));
        }
        return lookups;
    }

    /// What prefetches ask for.
    static List<PrefetchLookup> of(Options<?> model, Prefetch<?, ?>... prefetches) {
        List<PrefetchLookup> lookups = new ArrayList<>();
        for (Prefetch<?, ?> prefetch : Arguments.all(VERB, "prefetches", prefetches)) {
            lookups.add(prefetch.lookup(model));
        }
        return lookups;
    }

    /// The names of a typed path are those of queries; instances may have the relations under
    /// others.
    static List<String> accessors(Options<?> model, List<String> path) {
        List<String> names = new ArrayList<>(path.size());
        Options<?> here = model;
        for (String step : path) {
            Field field = here.find(step);
            names.add(field instanceof ReverseField reverse ? reverse.accessor() : step);
            here = field instanceof Relation relation ? relation.target() : here;
        }
        return names;
    }

    /// The rows to choose from where they are of one model, or null for all.
    @Nullable ModelQuery<?, ?> query() {
        if (queries.size() > 1) {
            throw new IllegalArgumentException(
                    "'"
                            + this
                            + "' leads to one model, so that its Prefetch cannot have several"
                            + " queries.");
        }
        return queries.isEmpty() ? null : queries.getFirst();
    }

    /// The number of relations.
    int levels() {
        return through.size();
    }

    /// Whether a level is the last.
    boolean leaf(int level) {
        return level == through.size() - 1;
    }

    /// Whether the rows are kept under a name of their own.
    boolean named() {
        return !through.getLast().equals(to.getLast());
    }

    /// The path to where the rows of a level are kept.
    List<String> target(int level) {
        return to.subList(0, level + 1);
    }

    /// The same rows for a query that is itself reached over a path.
    PrefetchLookup under(List<String> path) {
        return new PrefetchLookup(joined(path, through), joined(path, to), queries);
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /// The path as users write it.
    @Override
    public String toString() {
        return String.join("__", through);
    }
}
