package dev.quintet.processor;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/// A model, as the processor has understood it.
///
/// @param element the class
/// @param name its name
/// @param parent the concrete model that it extends, if any; for a proxy the model whose table it
///   shares
/// @param proxy whether it is a proxy
/// @param replaced the models in whose place it stands, the nearest first
/// @param fields its fields and those of its abstract base models, these first; none of its
///   concrete parent
/// @param managers the static fields that hold managers, its own before those of its abstract base
///   models
/// @param meta the method that describes the rest, such as `Entry::meta`, if there is one
/// @param options what annotations on the class say
record ModelInfo(
        TypeElement element,
        TypeName name,
        @Nullable ModelInfo parent,
        boolean proxy,
        List<TypeElement> replaced,
        List<FieldInfo> fields,
        List<Manager> managers,
        @Nullable MetaMethod meta,
        Options options) {

    /// The static method that describes what needs expressions.
    record MetaMethod(TypeName owner, String name) {}

    /// A manager.
    ///
    /// @param owner the class that declares it
    /// @param base whether the library itself reaches rows through it
    /// @param byDefault whether it is the default one in place of the first
    record Manager(TypeName owner, String name, boolean base, boolean byDefault) {}

    /// Texts are empty where nothing is said.
    ///
    /// @param managed whether the library creates the table
    /// @param keySize the constant of `KeySize` for the implicit key
    /// @param tracked whether instances know what was changed in them
    record Options(
            String table,
            boolean managed,
            boolean tracked,
            String keySize,
            String verboseName,
            String plural,
            String comment,
            String tablespace) {}

    ModelInfo {
        replaced = List.copyOf(replaced);
        fields = List.copyOf(fields);
        managers = List.copyOf(managers);
    }

    /// The model whose table it is: for a proxy its parent.
    ModelInfo concrete() {
        return proxy && parent != null ? parent : this;
    }

    /// Whether it is an abstract base: it has no table, and its key is unknown unless it declares
    /// one.
    boolean isAbstract() {
        return element.getModifiers().contains(Modifier.ABSTRACT);
    }

    /// Whether it extends a concrete model and has a table of its own.
    boolean isChild() {
        return parent != null && !proxy;
    }

    /// Own fields with a column, without the implicit ones.
    List<FieldInfo.Concrete> columns() {
        return fields.stream()
                .filter(FieldInfo.Concrete.class::isInstance)
                .map(FieldInfo.Concrete.class::cast)
                .toList();
    }

    /// Whether it has a column whose value an object holds, of parents too.
    boolean hasHeld() {
        return columns().stream().anyMatch(field -> field.access().isHeld())
                || (parent != null && parent.hasHeld());
    }

    List<FieldInfo.Concrete> primaryKeys() {
        return columns().stream().filter(field -> field.options().primaryKey()).toList();
    }

    /// The field that links to the parent's row, where the user declares one.
    Optional<FieldInfo.Key> declaredParentLink() {
        return fields.stream()
                .filter(FieldInfo.Key.class::isInstance)
                .map(FieldInfo.Key.class::cast)
                .filter(FieldInfo.Key::parentLink)
                .findFirst();
    }

    boolean hasImplicitParentLink() {
        return isChild() && declaredParentLink().isEmpty();
    }

    /// The name of the implicit link to the parent's row.
    String parentLinkName() {
        return parent == null ? "" : parent.name().simpleName().toLowerCase(Locale.ROOT) + "Ptr";
    }

    /// Whether it has the implicit key `id`.
    boolean hasAutoKey() {
        return parent == null && primaryKeys().isEmpty() && !isAbstract();
    }

    /// The number of columns in rows of this model, those of parents included.
    int columnCount() {
        return firstOwnColumn() + implicitColumns() + (proxy ? 0 : columns().size());
    }

    /// The number of columns that come from parents.
    int firstOwnColumn() {
        return parent == null ? 0 : parent.columnCount();
    }

    private int implicitColumns() {
        return hasAutoKey() || hasImplicitParentLink() ? 1 : 0;
    }

    /// The number of an own field.
    int number(FieldInfo.Concrete field) {
        return firstOwnColumn() + implicitColumns() + columns().indexOf(field);
    }

    /// The number of the primary key; -1 for a composite one.
    int keyNumber() {
        if (proxy && parent != null) {
            return parent.keyNumber();
        }
        if (implicitColumns() == 1) {
            return firstOwnColumn();
        }
        if (isChild()) {
            return declaredParentLink().map(this::number).orElse(-1);
        }
        List<FieldInfo.Concrete> keys = primaryKeys();
        return keys.size() == 1 ? number(keys.getFirst()) : -1;
    }

    /// A field of this name, of parents too.
    Optional<FieldInfo> field(String fieldName) {
        Optional<FieldInfo> own =
                fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
        return own.isPresent() || parent == null ? own : parent.field(fieldName);
    }

    /// Whether this is the class, or stands in its place.
    boolean is(TypeElement type) {
        return name.equals(TypeName.of(type)) || replaced.contains(type);
    }
}
