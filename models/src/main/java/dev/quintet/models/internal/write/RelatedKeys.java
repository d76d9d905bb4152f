package dev.quintet.models.internal.write;

import dev.quintet.models.meta.Apps;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.ForeignObjectField;
import dev.quintet.models.meta.KeyRelation;
import dev.quintet.models.meta.ModelAccess;
import dev.quintet.models.meta.Options;
import dev.quintet.models.meta.PolymorphicKeyField;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;
import java.util.Objects;

/// The keys of the objects that an instance refers to.
final class RelatedKeys {
    private RelatedKeys() {}

    /// Takes over the keys of related objects that were saved after they had been assigned, and
    /// drops related objects whose key is another one by now.
    ///
    /// @param operation the name of what is being done, for the message
    /// @throws IllegalArgumentException if a related object is still not saved
    static <M> void adopt(Options<?> model, ModelAccess<M> access, M instance, String operation) {
        adopt(model, model.fields(), access, instance, operation);
        for (PolymorphicKeyField key : model.polymorphicKeys()) {
            access.adopt(instance, key, operation);
        }
    }

    /// As the other method of this name, for the relations that some columns hold keys of.
    static <M> void adopt(
            Options<?> model,
            List<ColumnField> fields,
            ModelAccess<M> access,
            M instance,
            String operation) {
        for (ColumnField field : fields) {
            if (field instanceof ForeignKeyField relation) {
                adopt(access, instance, relation, operation);
            }
        }
        for (ForeignObjectField relation : model.foreignObjects()) {
            if (!Collections.disjoint(fields, relation.columns())) {
                adopt(access, instance, relation, operation);
            }
        }
    }

    private static <M> void adopt(
            ModelAccess<M> access, M instance, KeyRelation relation, String operation) {
        Object related = access.related(instance, relation);
        if (related != null) {
            adopt(access, instance, relation, related, operation);
        }
    }

    private static <M> void adopt(
            ModelAccess<M> access,
            M instance,
            KeyRelation relation,
            Object related,
            String operation) {
        Object key = key(related, relation.targetColumns());
        Object held = access.get(instance, relation.columns());
        if (key == null) {
            throw new IllegalArgumentException(
                    operation
                            + "() is prohibited, so that no data is lost: '"
                            + relation.name()
                            + "' of the "
                            + relation.model().name()
                            + " refers to a "
                            + relation.target().name()
                            + " that is not saved. Save that first.");
        }
        if (held == null) {
            access.relate(instance, relation, related);
        } else if (!Objects.equals(held, key)) {
            access.forget(instance, relation);
        }
    }

    /// The key that columns hold in an instance of their model.
    static @Nullable Object key(Object instance, List<ColumnField> columns) {
        return key(Apps.options(instance.getClass()), instance, columns);
    }

    @SuppressWarnings("unchecked") // the options of an object's own class
    private static <M> @Nullable Object key(
            Options<M> model, Object instance, List<ColumnField> columns) {
        return model.access().value((M) instance, columns);
    }
}
