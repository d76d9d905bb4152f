package dev.quintet.models.meta;

import java.util.ArrayList;
import java.util.List;

/// Lists of the fields of a model, for those who look at models.
final class FieldLists {
    private FieldLists() {}

    static List<Field> of(Options<?> model, boolean parents, boolean hidden) {
        List<Field> fields = new ArrayList<>(columns(model, parents, hidden));
        for (PolymorphicKeyField key : model.polymorphicKeys()) {
            if (parents || key.model() == model.concrete()) {
                fields.add(key);
            }
        }
        return List.copyOf(fields);
    }

    private static List<Field> columns(Options<?> model, boolean parents, boolean hidden) {
        List<Field> fields = new ArrayList<>();
        Options<?> concrete = model.concrete();
        Options<?> parent = concrete.parent();
        if (parents && parent != null) {
            for (Field field : columns(parent, true, hidden)) {
                if (!ModelFields.isLinkOfChild(field)) {
                    fields.add(field);
                }
            }
        }
        for (ReverseField side : concrete.reverse()) {
            if (hidden || !side.hidden()) {
                fields.add(side);
            }
        }
        fields.addAll(concrete.localFields());
        for (ForeignObjectField field : concrete.foreignObjects()) {
            if (field.model() == concrete) {
                fields.add(field);
            }
        }
        for (ManyToManyField field : concrete.manyToMany()) {
            if (field.model() == concrete) {
                fields.add(field);
            }
        }
        return fields;
    }
}
