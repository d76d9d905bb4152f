package dev.quintet.models;

import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Field;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.ForeignObjectField;
import dev.quintet.models.meta.KeyRelation;
import dev.quintet.models.meta.ManyToManyField;
import dev.quintet.models.meta.Options;
import dev.quintet.models.meta.PolymorphicKeyField;
import dev.quintet.models.meta.PolymorphicRelation;
import dev.quintet.models.meta.ReverseField;

import java.util.Map;

/// The handles of an instance's relations: those that the class declares, and those that exist
/// without it.
final class Relations {
    private Relations() {}

    /// The handle of a relation by the name of its field, or by the accessor of its reverse side.
    static Handle named(Model instance, String name) {
        Options<?> options = instance.options();
        Handle declared = ModelType.of(options).handle(instance, name);
        if (declared != null) {
            return declared;
        }
        Field field = options.accessor(name);
        if (field == null && options.find(name) instanceof ForeignKeyField key) {
            field = key.name().equals(name) ? key : null;
        }
        if (field == null) {
            throw new IllegalArgumentException(
                    options.label() + " has no relation '" + name + "'.");
        }
        return handle(instance, field);
    }

    /// The handle of a relation, declared or not.
    static Handle handle(Model instance, Field field) {
        String name = field instanceof ReverseField reverse ? reverse.accessor() : field.name();
        ModelType<Model> type = ModelType.of(instance.options());
        Handle declared = type.handle(instance, name);
        if (declared != null) {
            return declared;
        }
        Handle other = instance.undeclared(field, missing -> create(instance, missing));
        if (field instanceof ForeignKeyField key && other instanceof OneToOne<?> link) {
            link.load(type.get(instance, key.index()));
        }
        return other;
    }

    private static Handle create(Model instance, Field field) {
        return switch (field) {
            case ForeignKeyField _ -> new OneToOne<>(instance, null); // the link to a parent
            case ReverseField reverse when reverse.one() -> new HasOne<>(instance);
            case ReverseField reverse when reverse.relation() instanceof KeyRelation ->
                    new OneToMany<>(instance);
            default -> new ManyToMany<>(instance);
        };
    }

    /// The relation that one of the handles of an instance stands for.
    static Field fieldOf(Model instance, Handle handle) {
        Options<?> options = instance.options();
        ModelType<Model> type = ModelType.of(options);
        for (ColumnField field : options.fields()) {
            if (field instanceof ForeignKeyField && type.handle(instance, field.name()) == handle) {
                return field;
            }
        }
        for (ForeignObjectField field : options.foreignObjects()) {
            if (type.handle(instance, field.name()) == handle) {
                return field;
            }
        }
        for (ManyToManyField field : options.manyToMany()) {
            if (type.handle(instance, field.name()) == handle) {
                return field;
            }
        }
        for (PolymorphicKeyField field : options.polymorphicKeys()) {
            if (type.handle(instance, field.name()) == handle) {
                return field;
            }
        }
        for (PolymorphicRelation field : options.polymorphicRelations()) {
            if (type.handle(instance, field.name()) == handle) {
                return field;
            }
        }
        for (Options<?> model = options; model != null; model = model.parent()) {
            for (ReverseField field : model.reverse()) {
                if (type.handle(instance, field.accessor()) == handle) {
                    return field;
                }
            }
        }
        for (Map.Entry<Field, Handle> entry : instance.undeclared().entrySet()) {
            if (entry.getValue() == handle) {
                return entry.getKey();
            }
        }
        throw new IllegalStateException(
                "A relation of "
                        + options.label()
                        + " is not a field of the model: declare it as a final field, initialized"
                        + " with foreignKey(), oneToOne(), manyToMany(), oneToMany() or hasOne().");
    }
}
