package dev.quintet.models.internal.query;

import dev.quintet.models.expressions.FieldError;
import dev.quintet.models.expressions.Nearest;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Field;
import dev.quintet.models.meta.KeyRelation;
import dev.quintet.models.meta.Options;
import dev.quintet.models.meta.Relation;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which columns of a model are read, and of the models behind its relations.
final class FieldMask {
    private final Set<ColumnField> columns;
    private final Map<Field, FieldMask> behind = new HashMap<>();

    /// What is left out behind relations to which the query itself gave names.
    private Map<String, Names> filtered = Map.of();

    /// The relations that may be followed; null for all.
    private @Nullable Set<Field> followed;

    private FieldMask(Set<ColumnField> columns) {
        this.columns = columns;
    }

    /// Names, and behind each those of the related model.
    private record Names(Map<String, Names> inside) {
        static Names of(Set<List<String>> paths) {
            Names root = new Names(new LinkedHashMap<>());
            for (List<String> path : paths) {
                Names here = root;
                for (String name : path) {
                    here = here.inside.computeIfAbsent(name, _ -> new Names(new LinkedHashMap<>()));
                }
            }
            return root;
        }
    }

    /// Finds the fields that are meant by name.
    ///
    /// @throws dev.quintet.models.meta.FieldDoesNotExist if there is no field of a name
    /// @throws FieldError if a path leads over what is no relation
    ///
    /// @param relations the names that the query itself gave to relations
    static FieldMask of(Options<?> model, ColumnChoice choice, Set<String> relations) {
        Names names = Names.of(choice.names());
        Map<String, Names> filtered = new HashMap<>();
        for (String name : relations) {
            Names behind = model.find(name) == null ? names.inside.remove(name) : null;
            if (behind != null) {
                filtered.put(name, behind);
            }
        }
        FieldMask mask;
        if (names.inside.isEmpty()) {
            mask = new FieldMask(declared(model, choice.everything()));
        } else if (choice.only()) {
            mask = only(model, names);
        } else {
            mask = without(model, names, choice.everything());
        }
        choice.links().forEach(name -> mask.columns.add(model.column(name)));
        mask.filtered = filtered;
        return mask;
    }

    private static FieldMask only(Options<?> model, Names names) {
        FieldMask mask = new FieldMask(new HashSet<>(model.pkFields()));
        Set<Field> followed = new HashSet<>();
        names.inside.forEach((name, behind) -> {
            Field field = field(model, name);
            if (field == null) {
                return; // the key
            }
            mask.columns.addAll(columns(field));
            followed.add(field);
            if (!behind.inside.isEmpty()) {
                mask.behind.put(field, only(target(field, behind), behind));
            }
        });
        mask.followed = followed;
        return mask;
    }

    private static FieldMask without(Options<?> model, Names names, boolean everything) {
        FieldMask mask = new FieldMask(declared(model, everything));
        Set<Field> dropped = new HashSet<>();
        names.inside.forEach((name, behind) -> {
            Field field = field(model, name);
            if (field != null && behind.inside.isEmpty()) {
                dropped.add(field);
            } else if (field != null) {
                mask.behind.put(field, without(target(field, behind), behind, everything));
            }
        });
        dropped.removeAll(mask.behind.keySet());
        dropped.forEach(field -> columns(field).forEach(mask.columns::remove));
        mask.behind.keySet().forEach(field -> mask.columns.addAll(columns(field)));
        mask.columns.addAll(model.pkFields());
        Set<Field> followed = new HashSet<>();
        for (String name : model.choices()) {
            followed.add(model.field(name));
        }
        followed.removeAll(dropped);
        mask.followed = followed;
        return mask;
    }

    /// The columns by which a field is loaded: its own, or those that hold the key of a relation.
    private static List<ColumnField> columns(Field field) {
        return switch (field) {
            case ColumnField column -> List.of(column);
            case KeyRelation relation -> relation.columns();
            default -> List.of();
        };
    }

    private static Set<ColumnField> declared(Options<?> model, boolean everything) {
        Set<ColumnField> columns = new HashSet<>();
        for (ColumnField field : model.fields()) {
            if (everything || !field.deferred()) {
                columns.add(field);
            }
        }
        return columns;
    }

    /// The field of a name; null for the key by its general name.
    private static @Nullable Field field(Options<?> model, String name) {
        return name.equals("pk") && model.find(name) == null ? null : model.field(name);
    }

    private static Options<?> target(Field field, Names behind) {
        if (field instanceof Relation relation) {
            return relation.target();
        }
        String name = behind.inside.keySet().iterator().next();
        throw new FieldError(
                "Cannot resolve '"
                        + name
                        + "' behind "
                        + field
                        + ", which is no relation."
                        + Nearest.hint(name, List.of()));
    }

    /// Whether a column is read.
    boolean reads(ColumnField field) {
        return columns.contains(field);
    }

    /// What is read of the model behind a relation that is to be followed.
    ///
    /// @throws FieldError if the relation is among the fields that are not read
    FieldMask followed(Field relation) {
        if (followed != null && !followed.contains(relation)) {
            throw new FieldError(
                    relation
                            + " cannot be both deferred and traversed with selectRelated() at the"
                            + " same time. Name it in only(), or do not name it in defer().");
        }
        return behind(relation);
    }

    /// What is read of the model behind a relation to which the query gave a name.
    FieldMask behind(String name, Options<?> target) {
        Names names = filtered.get(name);
        return names == null || names.inside.isEmpty()
                ? new FieldMask(declared(target, false))
                : without(target, names, false);
    }

    /// What is read of the model behind a relation.
    FieldMask behind(Field relation) {
        FieldMask mask = behind.get(relation);
        return mask != null ? mask : new FieldMask(declared(((Relation) relation).target(), false));
    }
}
