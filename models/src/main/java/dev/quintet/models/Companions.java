package dev.quintet.models;

import dev.quintet.models.internal.query.RowContents;
import dev.quintet.models.meta.Field;
import dev.quintet.models.meta.KeyRelation;
import dev.quintet.models.meta.Options;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The instances that came with the rows of a result: those that the handles of the rows hold.
/// Those of one relation are peers of each other.
final class Companions {
    private Companions() {}

    /// Tells them where they come from.
    ///
    /// @param contents what the query loaded with its instances
    static void mark(List<?> rows, FetchMode mode, RowContents contents) {
        if (rows.isEmpty() || !(rows.getFirst() instanceof Model)) {
            return;
        }
        if (contents.everyRelation()) {
            every(rows, mode);
        } else {
            named(rows, mode, contents.related());
        }
    }

    private static void every(List<?> rows, FetchMode mode) {
        for (KeyRelation relation : optionsOf(rows).keyRelations()) {
            if (!relation.nullable()) {
                List<Model> found = over(relation.field(), rows, mode);
                if (!found.isEmpty()) {
                    every(found, mode);
                }
            }
        }
    }

    private static void named(List<?> rows, FetchMode mode, List<List<String>> paths) {
        Map<String, List<List<String>>> behind = new LinkedHashMap<>();
        for (List<String> path : paths) {
            List<List<String>> more =
                    behind.computeIfAbsent(path.getFirst(), _ -> new ArrayList<>());
            if (path.size() > 1) {
                more.add(path.subList(1, path.size()));
            }
        }
        behind.forEach((name, more) -> {
            Field relation = optionsOf(rows).find(name);
            if (relation != null) { // else a name that the query itself gave to a relation
                List<Model> found = over(relation, rows, mode);
                if (!found.isEmpty() && !more.isEmpty()) {
                    named(found, mode, more);
                }
            }
        });
    }

    /// Those that the handles of one relation hold.
    private static List<Model> over(Field relation, List<?> rows, FetchMode mode) {
        List<Model> found = new ArrayList<>(rows.size());
        for (Object row : rows) {
            Model companion = held(Relations.handle((Model) row, relation));
            if (companion != null && companion.origin() == null) {
                found.add(companion);
            }
        }
        Origin.mark(found, mode);
        return found;
    }

    private static Options<?> optionsOf(List<?> rows) {
        return ((Model) rows.getFirst()).options();
    }

    private static @Nullable Model held(Handle handle) {
        return switch (handle) {
            case ForeignKey<?> key -> key.loaded();
            case HasOne<?> one -> one.loaded();
            case PolymorphicKey<?> _, RelatedSet<?> _ -> null;
        };
    }
}
