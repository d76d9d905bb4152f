package dev.quintet.models.internal.query;

import dev.quintet.models.expressions.FieldError;
import dev.quintet.models.expressions.Nearest;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Field;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.JoinStep;
import dev.quintet.models.meta.Options;
import dev.quintet.models.meta.PolymorphicKeyField;
import dev.quintet.models.meta.Relation;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/// Follows the names of a path from model to model, without joining anything.
final class Paths {
    private Paths() {}

    /// How far the names of a path lead.
    ///
    /// @param names each name that was a field, with the steps it takes
    /// @param field the last field
    /// @param targets the columns that stand for it, at the end of the steps; several for a
    ///   composite key
    /// @param model the model at the end of the steps
    /// @param rest the names that are no fields: transforms and a lookup
    record Path(
            List<Name> names,
            Field field,
            List<ColumnField> targets,
            Options<?> model,
            List<String> rest) {

        /// The relation that the path ends with, or null if it ends with a value: a composite key
        /// is one, whatever its parts are.
        @Nullable Relation relation() {
            boolean key = targets.size() > 1 && names.getLast().name().equals("pk");
            return field instanceof Relation relation && !key ? relation : null;
        }

        List<JoinStep> steps() {
            List<JoinStep> steps = new ArrayList<>();
            for (Name name : names) {
                steps.addAll(name.steps());
            }
            return steps;
        }
    }

    /// One name and the steps it takes.
    ///
    /// @param filter what the last step is restricted by, or null
    record Name(String name, List<JoinStep> steps, @Nullable RelationFilter filter) {
        Name(String name, List<JoinStep> steps) {
            this(name, steps, null);
        }
    }

    /// A relation whose last step is restricted, and the names behind it.
    static Path filtered(Path relation, RelationFilter filter, List<String> behind) {
        List<Name> names = new ArrayList<>(relation.names());
        Name last = names.removeLast();
        names.add(new Name(last.name(), last.steps(), filter));
        Path more = behind.isEmpty() ? null : follow(relation.model(), behind);
        if (more == null) {
            return new Path(names, relation.field(), relation.targets(), relation.model(), behind);
        }
        names.addAll(more.names());
        return new Path(names, more.field(), more.targets(), more.model(), more.rest());
    }

    /// Follows a path as far as its names are fields; the others are its rest.
    ///
    /// @return null if not even the first name is a field
    static @Nullable Path follow(Options<?> model, List<String> path) {
        List<Name> names = new ArrayList<>(path.size());
        Options<?> here = model;
        Field field = null;
        List<ColumnField> targets = List.of();
        int used = 0;
        while (used < path.size()) {
            String name = path.get(used);
            if (name.equals("pk") && here.find("pk") == null) {
                List<ColumnField> key = here.pkFields();
                if (key.size() > 1) {
                    field = key.getFirst();
                    targets = key;
                    names.add(new Name(name, List.of()));
                    used++;
                    break;
                }
                name = key.getFirst().name();
            }
            Field next = here.find(name);
            if (next == null) {
                break;
            }
            if (next instanceof PolymorphicKeyField) {
                throw new FieldError(
                        "'"
                                + name
                                + "' of "
                                + next.model().name()
                                + " may lead to any model, so that no query can follow it: not to"
                                + " filter or exclude, not to join or order. Begin at a model that"
                                + " it leads to and declare the way back there.");
            }
            used++;
            field = next;
            List<JoinStep> steps = new ArrayList<>(2);
            here = upTo(next.model(), here, steps);
            if (next instanceof Relation relation) {
                steps.addAll(relation.steps());
                here = relation.target();
                targets = relation.targetColumns();
                names.add(new Name(name, steps));
            } else {
                targets = List.of((ColumnField) next);
                names.add(new Name(name, steps));
                break;
            }
        }
        if (field == null) {
            return null;
        }
        return new Path(names, field, targets, here, path.subList(used, path.size()));
    }

    /// The error for a name that is neither a field nor something that the query knows besides.
    static FieldError unknown(Options<?> model, String name, Collection<String> besides) {
        TreeSet<String> choices = new TreeSet<>(model.choices());
        choices.addAll(besides);
        return new FieldError(
                "Cannot resolve '"
                        + name
                        + "' on "
                        + model.name()
                        + "."
                        + Nearest.hint(name, List.copyOf(choices)));
    }

    /// The way from a child to the parent that declares a field.
    private static Options<?> upTo(Options<?> owner, Options<?> from, List<JoinStep> steps) {
        Options<?> here = from.concrete();
        while (here != owner.concrete()) {
            ForeignKeyField link = here.parentLink();
            if (link == null) {
                throw new IllegalStateException(from.label() + " is no child of " + owner.label());
            }
            steps.addAll(link.steps());
            here = link.target().concrete();
        }
        return here;
    }
}
