package dev.quintet.conformance.chains;

import dev.quintet.conformance.answers.RefusedByCompiler;
import dev.quintet.models.ForeignKey;
import dev.quintet.models.Handle;
import dev.quintet.models.HasOne;
import dev.quintet.models.Model;
import dev.quintet.models.PolymorphicKey;
import dev.quintet.models.expressions.ByName;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Field;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.ModelAccess;
import dev.quintet.models.meta.Options;
import dev.quintet.models.meta.ReverseField;

import org.jspecify.annotations.Nullable;

import java.net.InetAddress;
import java.util.List;

/// Reads and writes attributes of instances by their name in the corpus.
final class Attributes {
    private Attributes() {}

    /// An attribute: the value of a field, a related object, the manager of a relation, an
    /// annotation, prefetched rows; or an item of a list.
    static @Nullable Object read(Object target, String attribute, Context context) {
        if (target instanceof List<?> list) {
            return list.get(Integer.parseInt(attribute));
        }
        Model instance = (Model) target;
        if (attribute.equals("pk")) {
            return instance.pk();
        }
        Options<?> model = Instances.options(instance);
        String name = context.java(attribute);
        Field field = model.find(name);
        if (field instanceof ForeignKeyField key && key.name().equals(name)) {
            return related(instance.related(name));
        }
        if (field instanceof ColumnField column) {
            instance.load(name); // as code does that knows of a column that may be left out
            return access(model).get(instance, column.index());
        }
        if (model.accessor(name) != null || field != null) {
            return related(instance.related(name));
        }
        return instance.annotations().containsKey(attribute)
                ? instance.annotation(attribute)
                : instance.prefetched(name);
    }

    private static @Nullable Object related(Handle handle) {
        return switch (handle) {
            case ForeignKey<?> key -> key.get();
            case HasOne<?> one -> one.get();
            case PolymorphicKey<?> key -> key.get();
            default -> handle; // a set of rows
        };
    }

    /// Sets an attribute, as code in Java would: what the compiler refuses there is refused here.
    static void write(Model instance, String attribute, @Nullable Object value, Context context) {
        if (attribute.equals("pk")) {
            instance.setPk(value);
            return;
        }
        Options<?> model = Instances.options(instance);
        String name = context.java(attribute);
        Field field = model.find(name);
        if (value instanceof Expression<?, ?>) {
            Model.assign(instance, ByName.set(name, value));
            return;
        }
        switch (field) {
            case ForeignKeyField key when key.name().equals(name) -> relate(instance, name, value);
            case ForeignKeyField key -> ((ForeignKey<?>) instance.related(key.name())).setId(value);
            case ColumnField column -> assign(model, instance, column, prepared(column, value));
            case ReverseField reverse when reverse.one() ->
                    setBack((HasOne<?>) instance.related(name), value);
            case null -> throw new RefusedByCompiler(model.label() + "." + name);
            default -> throw new RefusedByCompiler("setting " + field);
        }
    }

    private static void assign(
            Options<?> model, Model instance, ColumnField column, @Nullable Object value) {
        try {
            access(model).set(instance, column.index(), value);
        } catch (NullPointerException e) {
            throw new RefusedByCompiler("null for " + column); // a primitive field
        }
    }

    /// The value as the field has it; what cannot be converted to that, Java would not compile.
    private static @Nullable Object prepared(ColumnField column, @Nullable Object value) {
        if ("".equals(value) && column.type().javaClass() == InetAddress.class) {
            return null; // how Django writes that there is no address
        }
        try {
            return column.type().prepare(value);
        } catch (IllegalArgumentException e) {
            throw new RefusedByCompiler(value + " for " + column);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the related model is known by name only
    private static void relate(Model instance, String name, @Nullable Object value) {
        ForeignKey relation = (ForeignKey) instance.related(name);
        switch (value) {
            case null -> relation.clear();
            case Model related -> relation.set(related);
            default -> throw new RefusedByCompiler("relating to " + value);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the related model is known by name only
    private static void setBack(HasOne relation, @Nullable Object value) {
        switch (value) {
            case null -> relation.clear();
            case Model related -> relation.set(related);
            default -> throw new RefusedByCompiler("relating to " + value);
        }
    }

    @SuppressWarnings("unchecked") // the access of the instance's own model
    private static ModelAccess<Model> access(Options<?> model) {
        return (ModelAccess<Model>) model.access();
    }
}
