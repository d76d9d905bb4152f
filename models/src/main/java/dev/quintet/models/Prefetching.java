package dev.quintet.models;

import dev.quintet.models.expressions.Nearest;
import dev.quintet.models.meta.Field;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.ForeignObjectField;
import dev.quintet.models.meta.ManyToManyField;
import dev.quintet.models.meta.Options;
import dev.quintet.models.meta.PolymorphicKeyField;
import dev.quintet.models.meta.PolymorphicRelation;
import dev.quintet.models.meta.ReverseField;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/// Loads related rows for instances that are there: one query for each level of a path of
/// relations, whatever the number of instances.
///
/// A level that is there already, because of another path or because the instances hold it, is
/// followed without a query.
final class Prefetching {
    private final Map<List<String>, List<Model>> done = new HashMap<>();
    private final Deque<PrefetchLookup> open = new ArrayDeque<>();

    private Prefetching() {}

    /// Loads what lookups ask for, in their order.
    static void load(List<Model> instances, List<PrefetchLookup> lookups) {
        if (!instances.isEmpty()) {
            new Prefetching().follow(instances, lookups);
        }
    }

    /// Loads one relation of instances that lack it.
    static void load(List<Model> instances, Field field) {
        PrefetchedRelation relation = Objects.requireNonNull(PrefetchedRelation.of(field));
        PrefetchLookup lookup =
                new PrefetchLookup(List.of(relation.name()), List.of(relation.name()), List.of());
        new PrefetchLevel(relation, lookup, 0).load(instances);
    }

    private void follow(List<Model> instances, List<PrefetchLookup> lookups) {
        open.addAll(lookups);
        while (!open.isEmpty()) {
            PrefetchLookup lookup = open.removeFirst();
            if (!done.containsKey(lookup.to())) {
                follow(instances, lookup);
            } else if (!lookup.queries().isEmpty()) {
                throw new IllegalArgumentException(
                        "'"
                                + String.join("__", lookup.to())
                                + "' was prefetched already by a lookup before, with other rows."
                                + " Put the Prefetch with the query first.");
            }
        }
    }

    private void follow(List<Model> instances, PrefetchLookup lookup) {
        List<Model> here = instances;
        for (int level = 0; level < lookup.levels() && !here.isEmpty(); level++) {
            List<Model> known = done.get(lookup.target(level));
            here = known != null ? known : followAll(here, lookup, level);
        }
    }

    /// One level further from instances that may be of several models, as a polymorphic key gives
    /// them. Those whose model lacks the relation are left out, unless all do.
    private List<Model> followAll(List<Model> here, PrefetchLookup lookup, int level) {
        Map<Class<?>, List<Model>> byModel = new LinkedHashMap<>();
        here.forEach(instance ->
                byModel.computeIfAbsent(instance.getClass(), _ -> new ArrayList<>()).add(instance));
        if (byModel.size() == 1) {
            return follow(here, lookup, level);
        }
        List<Model> found = new ArrayList<>();
        String through = lookup.through().get(level);
        boolean any = false;
        for (List<Model> same : byModel.values()) {
            if (field(same.getFirst().options(), through) != null) {
                found.addAll(follow(same, lookup, level));
                any = true;
            }
        }
        if (!any) {
            return follow(here, lookup, level);
        }
        done.put(lookup.target(level), found);
        return found;
    }

    /// One level further.
    ///
    /// @return the instances at its end
    private List<Model> follow(List<Model> here, PrefetchLookup lookup, int level) {
        String through = lookup.through().get(level);
        String to = lookup.to().get(level);
        Model first = here.getFirst();
        Field field = field(first.options(), through);
        if (field instanceof PolymorphicKeyField key) {
            return follow(key, here, lookup, level);
        }
        PrefetchedRelation relation = field == null ? null : PrefetchedRelation.of(field);
        if (relation == null) {
            checkName(first, through, lookup, level);
            return under(here, through);
        }
        boolean own = through.equals(to);
        List<Model> lacking = new ArrayList<>(here.size());
        for (Model instance : here) {
            if (!(own ? relation.isLoaded(instance) : has(instance, to))) {
                lacking.add(instance);
            }
        }
        if (lacking.isEmpty()) {
            return own ? relation.related(here) : List.of();
        }
        PrefetchLevel rows = new PrefetchLevel(relation, lookup, level);
        List<Model> found = rows.load(lacking);
        done.put(lookup.target(level), found);
        List<PrefetchLookup> further = rows.further();
        for (int i = further.size() - 1; i >= 0; i--) {
            open.addFirst(further.get(i).under(lookup.target(level)));
        }
        return found;
    }

    private List<Model> follow(
            PolymorphicKeyField key, List<Model> here, PrefetchLookup lookup, int level) {
        String to = lookup.to().get(level);
        boolean own = key.name().equals(to);
        List<Model> lacking = new ArrayList<>();
        List<Model> found = new ArrayList<>();
        for (Model instance : here) {
            PolymorphicKey<?> handle = (PolymorphicKey<?>) Relations.handle(instance, key);
            if (!own || !handle.isLoaded()) {
                lacking.add(instance);
            } else if (handle.loaded() != null) {
                found.add(handle.loaded());
            }
        }
        List<ModelQuery<?, ?>> queries = lookup.leaf(level) ? lookup.queries() : List.of();
        found.addAll(
                new PolymorphicLoad(key, queries)
                        .load(
                                lacking,
                                (instance, row) -> {
                                    if (own) {
                                        ((PolymorphicKey<?>) Relations.handle(instance, key))
                                                .hold(row);
                                    } else {
                                        instance.beside().keep(to, row);
                                    }
                                }));
        done.put(lookup.target(level), found);
        return found;
    }

    /// The relation that instances have under a name, or null.
    private static @Nullable Field field(Options<?> model, String name) {
        ReverseField reverse = model.accessor(name);
        if (reverse != null) {
            return reverse;
        }
        return switch (model.find(name)) {
            case ForeignKeyField key when key.name().equals(name) -> key;
            case ForeignObjectField relation -> relation;
            case ManyToManyField many -> many;
            case PolymorphicKeyField key -> key;
            case PolymorphicRelation relation -> relation;
            case null, default -> null;
        };
    }

    /// Whether an instance has something under a name: a field, or what was loaded beside it.
    private static boolean has(Model instance, String name) {
        Options<?> model = instance.options();
        Field field = model.find(name);
        return name.equals("pk")
                || model.accessor(name) != null
                || (field != null && !(field instanceof ReverseField))
                || instance.hasPrefetched(name)
                || instance.hasAnnotation(name);
    }

    private static void checkName(Model first, String name, PrefetchLookup lookup, int level) {
        if (!first.hasPrefetched(name)) {
            Options<?> model = first.options();
            if (has(first, name)) {
                throw new IllegalArgumentException(
                        "'"
                                + name
                                + "' of "
                                + model.name()
                                + " is no relation, so that '"
                                + lookup
                                + "' cannot be prefetched.");
            }
            throw new IllegalArgumentException(
                    model.name()
                            + " has no relation '"
                            + name
                            + "', so that '"
                            + lookup
                            + "' cannot be prefetched."
                            + Nearest.hint(name, relations(model)));
        }
        if (lookup.leaf(level)) {
            throw new IllegalArgumentException(
                    "'"
                            + name
                            + "' is what a lookup before has prefetched, and no relation of "
                            + first.options().name()
                            + ": only a path that goes on from there can be prefetched.");
        }
    }

    private static List<String> relations(Options<?> model) {
        TreeSet<String> names = new TreeSet<>();
        model.keyRelations().forEach(relation -> names.add(relation.name()));
        model.manyToMany().forEach(field -> names.add(field.name()));
        model.polymorphicKeys().forEach(field -> names.add(field.name()));
        model.polymorphicRelations().forEach(field -> names.add(field.name()));
        for (Options<?> one = model; one != null; one = one.parent()) {
            for (ReverseField field : one.reverse()) {
                if (!field.hidden()) {
                    names.add(field.accessor());
                }
            }
        }
        return List.copyOf(names);
    }

    /// What was prefetched before under a name.
    private static List<Model> under(List<Model> here, String name) {
        List<Model> rows = new ArrayList<>();
        for (Model instance : here) {
            switch (instance.prefetched(name)) {
                case List<?> list -> list.forEach(row -> rows.add((Model) row));
                case Model row -> rows.add(row);
                case null, default -> {}
            }
        }
        return rows;
    }
}
