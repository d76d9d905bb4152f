package dev.quintet.models;

import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Field;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.Options;
import dev.quintet.models.meta.ReverseField;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The instances that came with the rows of a result: those that the handles of the rows hold.
/// Those of one relation are peers of each other.
final class Companions {
    private Companions() {}

    /// Tells them where they come from.
    static void mark(List<?> rows, FetchMode mode) {
        if (rows.isEmpty() || !(rows.getFirst() instanceof Model first)) {
            return;
        }
        for (Field relation : relations(first.options())) {
            List<Model> found = new ArrayList<>();
            for (Object row : rows) {
                Model companion = held(((Model) row).handle(relation));
                if (companion != null && companion.origin() == null) {
                    found.add(companion);
                }
            }
            Origin.mark(found, mode);
            mark(found, mode);
        }
    }

    private static List<Field> relations(Options<?> model) {
        List<Field> relations = new ArrayList<>();
        for (ColumnField field : model.fields()) {
            if (field instanceof ForeignKeyField) {
                relations.add(field);
            }
        }
        for (Options<?> one = model; one != null; one = one.parent()) {
            for (ReverseField field : one.reverse()) {
                if (field.one()) {
                    relations.add(field);
                }
            }
        }
        return relations;
    }

    private static @Nullable Model held(Handle handle) {
        return switch (handle) {
            case ForeignKey<?> key -> key.loaded();
            case HasOne<?> one -> one.loaded();
            case OneToMany<?> _, ManyToMany<?> _ -> null;
        };
    }
}
