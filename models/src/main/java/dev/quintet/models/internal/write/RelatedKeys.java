package dev.quintet.models.internal.write;

import dev.quintet.models.meta.Apps;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.ModelAccess;
import dev.quintet.models.meta.Options;
import dev.quintet.models.meta.PolymorphicKeyField;

import org.jspecify.annotations.Nullable;

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
        adopt(model.fields(), access, instance, operation);
        for (PolymorphicKeyField key : model.polymorphicKeys()) {
            access.adopt(instance, key, operation);
        }
    }

    /// As the other method of this name, for some fields alone.
    static <M> void adopt(
            List<ColumnField> fields, ModelAccess<M> access, M instance, String operation) {
        for (ColumnField field : fields) {
            if (field instanceof ForeignKeyField relation) {
                Object related = access.related(instance, relation);
                if (related != null) {
                    adopt(access, instance, relation, related, operation);
                }
            }
        }
    }

    private static <M> void adopt(
            ModelAccess<M> access,
            M instance,
            ForeignKeyField relation,
            Object related,
            String operation) {
        Object key = key(related, relation.targetColumn());
        Object held = access.get(instance, relation.index());
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
            access.set(instance, relation.index(), null);
            access.set(instance, relation.index(), held);
        }
    }

    /// The value of a column in an instance of its model.
    static @Nullable Object key(Object instance, ColumnField column) {
        return key(Apps.options(instance.getClass()), instance, column);
    }

    @SuppressWarnings("unchecked") // the options of an object's own class
    private static <M> @Nullable Object key(Options<M> model, Object instance, ColumnField column) {
        return model.access().value((M) instance, column);
    }
}
